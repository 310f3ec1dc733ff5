/**
 * Keyboard chords as text: `Mod+K`, `Mod+Shift+Z`, `?`, `Escape`, or a sequence `g r`. `Mod` is Ctrl, on a Mac Command.
 * Single characters match what the key types, so `?` works on every layout.
 */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export interface Platform {
  readonly mac: boolean
}

export const thisPlatform: Platform = {
  mac: typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform),
}

/** The steps of a chord, e.g. `g r` → [`g`, `r`]. */
export function chordSteps(keys: string): readonly string[] {
  return keys.split(' ').filter((step) => step !== '')
}

function parts(step: string): { readonly modifiers: ReadonlySet<string>; readonly key: string } {
  const plus = step.length > 1 ? step.split('+') : [step]
  // `Mod++` is Mod and the plus key.
  if (plus.at(-1) === '') plus.splice(-2, 2, '+')
  return { modifiers: new Set(plus.slice(0, -1)), key: plus.at(-1) ?? '' }
}

/** Whether a key press is one step of a chord. */
export function matchesStep(step: string, press: KeyPress, platform: Platform = thisPlatform): boolean {
  const { modifiers, key } = parts(step)
  const mod = platform.mac ? press.metaKey : press.ctrlKey
  const other = platform.mac ? press.ctrlKey : press.metaKey
  if (mod !== modifiers.has('Mod') || other || press.altKey !== modifiers.has('Alt')) return false
  const typed = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const wanted = key.length === 1 ? key.toLowerCase() : key
  if (typed !== wanted) return false
  // A character such as `?` already says whether Shift was needed; letters and named keys do not.
  const shiftCounts = key.length > 1 || /[a-z0-9]/i.test(key)
  return !shiftCounts || press.shiftKey === modifiers.has('Shift')
}

/** Whether a step types a character, so that it must not be taken inside a text field. */
export function typesText(step: string): boolean {
  const { modifiers, key } = parts(step)
  return key.length === 1 && !modifiers.has('Mod') && !modifiers.has('Alt')
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  ' ': '␣',
}

/** How the keys of one step are written on caps, e.g. [`Ctrl`, `K`]. */
export function keyCaps(step: string, platform: Platform = thisPlatform): readonly string[] {
  const { modifiers, key } = parts(step)
  return [...modifiers, key].map((name) => {
    const sign = (platform.mac ? macSigns[name] : undefined) ?? signs[name]
    return sign ?? (name.length === 1 ? name.toUpperCase() : name)
  })
}
