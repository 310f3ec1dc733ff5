import { useEffect, useRef, useState } from 'react'
import { createStore } from 'zustand/vanilla'

export interface Command {
  /** Stable, e.g. `recruitment.import`; the host's menu may name it. */
  readonly id: string
  /** In the person's language; what the palette and the keyboard map show. */
  readonly label: string
  /** A chord as in key-chords.ts: `Mod+K`, `n`, `g r`. */
  readonly keys?: string
  /** Heading in the palette and the keyboard map. */
  readonly group?: string
  /** `modal`: its keys also work while a dialog is open, because it belongs to one. */
  readonly scope?: 'screen' | 'modal'
  readonly run: () => void
}

interface Registry {
  /** Keyed by the order in which the owners were first rendered: a parent before its children. */
  readonly byOwner: ReadonlyMap<number, readonly Command[]>
}

/** Every command of what is mounted now. */
export const commandRegistry = createStore<Registry>(() => ({ byOwner: new Map() }))

function setCommands(owner: number, commands: readonly Command[] | undefined): void {
  commandRegistry.setState(({ byOwner }) => {
    const next = new Map(byOwner)
    if (commands) next.set(owner, commands)
    else next.delete(owner)
    return { byOwner: next }
  })
}

/** All commands, the innermost first: it wins where two have the same keys. */
export function allCommands({ byOwner }: Registry): readonly Command[] {
  return [...byOwner].toSorted(([a], [b]) => b - a).flatMap(([, commands]) => commands)
}

let owners = 0

/**
 * Puts commands into the palette, the keyboard map and under their keys while the component is mounted. `run` is always
 * the latest one given, so it may close over state.
 */
export function useCommands(commands: readonly Command[]): void {
  const [owner] = useState(() => ++owners)
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = JSON.stringify(commands.map(({ id, label, keys, group }) => [id, label, keys, group]))
  useEffect(() => {
    const live = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find((each) => each.id === command.id)?.run(),
    }))
    setCommands(owner, live)
    return () => setCommands(owner, undefined)
  }, [owner, shape])
}
