import type { ActivityKind } from '../model/activity.ts'
import { readDateWords } from './date-words.ts'

export type CaptureKind = Exclude<ActivityKind, 'stage' | 'event'> | 'task'

/** What a captured line seems to be. */
export interface Captured {
  readonly kind: CaptureKind
  /** The line without words that only say what it is or when. */
  readonly text: string
  readonly date?: string
  readonly time?: string
}

/** What a line begins with when somebody says what it is; with a colon or a dash after it the word itself goes. */
const openings: readonly (readonly [CaptureKind, RegExp])[] = [
  ['task', /^(?:task|to-?do|to do|aufgabe|remind(?:er)?(?: me)?(?: to)?|erinnere? mich(?: an)?|erinnerung)(?!\p{L})/iu],
  [
    'call',
    /^(?:call(?:ed)?|phoned?|rang|spoke (?:to|with)|talked (?:to|with)|anruf|telefonat|telefoniert|angerufen|tel\.?)(?!\p{L})/iu,
  ],
  ['email', /^(?:e-?mail(?:ed)?|mail(?:ed)?|gemailt)(?!\p{L})/iu],
  ['meeting', /^(?:met|meeting|visit(?:ed)?|treffen|getroffen|besprechung|besuch(?:t)?|termin)(?!\p{L})/iu],
  ['letter', /^(?:letter|brief|schreiben)(?!\p{L})/iu],
  ['note', /^(?:note|notiz)(?!\p{L})/iu],
]

/**
 * Guesses what a line is, in English and German: a day still to come makes it a task, otherwise the word it begins with says;
 * a line that says neither is a note. `chosen`: what a person says it is. `today` is `YYYY-MM-DD`.
 */
export function readCapture(line: string, today: string, chosen?: CaptureKind): Captured {
  const { date, time, rest } = readDateWords(line, today)
  const found = openings.find(([, pattern]) => pattern.test(rest))
  const kind = chosen ?? kindOf(found?.[0], date !== undefined && date >= today)
  const opening = found?.[0] === kind ? found[1] : undefined
  if (kind !== 'task') return { kind, text: withoutName(line.trim(), opening) }
  const text = withoutName(rest, opening, true)
  return {
    kind,
    text: text === '' ? line.trim() : text,
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
  }
}

/** "Note: the mayor is away from Friday" says itself what it is. */
function kindOf(said: CaptureKind | undefined, isAhead: boolean): CaptureKind {
  if (said === 'note' || said === 'task') return said
  return isAhead ? 'task' : (said ?? 'note')
}

/** `Call: asked for the form` → `asked for the form`; `Called the mayor` stays as it is. */
function withoutName(text: string, opening: RegExp | undefined, always = false): string {
  const name = opening === undefined ? undefined : opening.exec(text)?.[0]
  if (name === undefined) return text
  const after = text.slice(name.length)
  const cut = always
    ? after.replace(/^\s*[:–-]?\s*/, '')
    : /^\s*(?::|[–-]\s)\s*/.test(after)
      ? after.replace(/^\s*[:–-]\s*/, '')
      : text
  return cut === '' ? text : cut
}
