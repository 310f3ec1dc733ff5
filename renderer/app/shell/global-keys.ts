import { useEffect } from 'react'
import { allCommands, commandRegistry } from '../../ui/commands.ts'
import { chordSteps, matchesStep, typesText, type KeyPress } from '../../ui/key-chords.ts'

/** The second key of `g r` must follow within this time. */
const SEQUENCE_MS = 1_200

/** Whether what has the focus takes typed characters: then single letters are text, not commands. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="textbox"], [role="spinbutton"]')) return true
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'file', 'submit'].includes(target.type)
  )
}

/** A toast is an alertdialog too, but nothing waits for it. */
const MODAL = ':is([role="dialog"], [role="alertdialog"]):not([data-toast])'

/** Undo and redo in a text field are the field's own. */
const textKeys = new Set(['Mod+z', 'Mod+Z', 'Mod+Shift+z', 'Mod+Shift+Z', 'Mod+y', 'Mod+Y'])

/**
 * Runs the registered command whose keys were pressed. One listener for the whole page; a modal dialog keeps its keys to
 * itself, except for commands mounted inside it.
 */
export function useGlobalKeys(): void {
  useEffect(() => {
    let begun: { readonly presses: readonly KeyPress[]; readonly at: number } = { presses: [], at: 0 }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      const inText = isTextEntry(event.target)
      const inModal = document.querySelector(MODAL) !== null
      const presses = performance.now() - begun.at < SEQUENCE_MS ? [...begun.presses, event] : [event]
      for (const tried of presses.length > 1 ? [presses, [event]] : [presses]) {
        for (const command of allCommands(commandRegistry.getState())) {
          const steps = command.keys ? chordSteps(command.keys) : []
          if (steps.length < tried.length || !tried.every((press, at) => matchesStep(steps[at] ?? '', press))) continue
          if (inText && steps.some((step) => typesText(step) || textKeys.has(step))) continue
          if (inModal && command.scope !== 'modal') continue
          if (steps.length > tried.length) {
            begun = { presses: tried, at: performance.now() }
            return
          }
          begun = { presses: [], at: 0 }
          event.preventDefault()
          command.run()
          return
        }
      }
      begun = { presses: [], at: 0 }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
