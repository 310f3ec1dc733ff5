import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** How long a pause in typing is before it is saved. */
const PAUSE_MS = 400

interface SaveState {
  /** Edits typed and steps taken but not yet written. */
  readonly pending: number
  /** How the last one ended. */
  readonly last: 'idle' | 'saved' | 'refused'
}

const saveState = createStore<SaveState>(() => ({ pending: 0, last: 'idle' }))

/** What the foot of an editor says: nothing yet, saving, saved, not saved. */
export function useSaveState(): 'idle' | 'saving' | 'saved' | 'refused' {
  const { pending, last } = useStore(saveState)
  return pending > 0 ? 'saving' : last
}

/**
 * Counts a step (confirm, review …) as unsaved from the key press on until it is written. `step` answers whether it was
 * taken; one that was refused leaves what was said before: the text is as saved as it was.
 */
export async function whileSaving(step: () => Promise<boolean>): Promise<boolean> {
  saveState.setState(({ pending }) => ({ pending: pending + 1 }))
  let next: SaveState['last'] | undefined = 'refused'
  try {
    const isTaken = await step()
    next = isTaken ? 'saved' : undefined
    return isTaken
  } finally {
    saveState.setState(({ pending, last }) => ({ pending: pending - 1, last: next ?? last }))
  }
}

export interface Saver<T> {
  /** Save this in a moment; what was to be saved before is replaced. */
  readonly push: (value: T) => void
  /** Save what waits now. Resolves when it is written. */
  readonly flush: () => Promise<void>
  readonly isPending: () => boolean
}

function atOnce(leave: () => void): void {
  leave()
}

/**
 * Saves as you type: after a pause, at once when the place is left, and before the window goes. `save` answers whether
 * it could; what it could not save counts as pending, so that nothing stored is shown over it, and goes with the next edit.
 * `whenLeft` says when what still waits is saved once the place is left, such as `afterPaint`.
 */
export function useSaver<T>(
  save: (value: T) => Promise<boolean>,
  whenLeft: (leave: () => void) => void = atOnce,
): Saver<T> {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const waiting = useRef<{ readonly value: T; readonly timer: number } | undefined>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const writing = useRef(0)
  const isRefused = useRef(false)

  const flush = useCallback((): Promise<void> => {
    const due = waiting.current
    if (!due) return running.current
    window.clearTimeout(due.timer)
    waiting.current = undefined
    writing.current += 1
    running.current = running.current
      .then(() => latest.current(due.value))
      .catch(() => false)
      .then((isSaved) => {
        writing.current -= 1
        isRefused.current = !isSaved
        saveState.setState(({ pending }) => ({ pending: pending - 1, last: isSaved ? 'saved' : 'refused' }))
      })
    return running.current
  }, [])

  const push = useCallback(
    (value: T) => {
      if (waiting.current) window.clearTimeout(waiting.current.timer)
      else saveState.setState(({ pending }) => ({ pending: pending + 1 }))
      waiting.current = { value, timer: window.setTimeout(() => void flush(), PAUSE_MS) }
    },
    [flush],
  )

  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      if (waiting.current) whenLeft(leave)
    }
  }, [flush, whenLeft])

  return useMemo(
    () => ({ push, flush, isPending: () => waiting.current !== undefined || writing.current > 0 || isRefused.current }),
    [push, flush],
  )
}
