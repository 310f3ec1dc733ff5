import type { RepeatUnit } from './recurrence.ts'

const lists = (...names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((line, at) => line.split(' ').map((name) => [name, at] as const)))

/** 0 for Monday. Only whole names: `Sun` and `Fr` are too often something else. */
export const dayNames = lists(
  'monday montag',
  'tuesday dienstag',
  'wednesday mittwoch',
  'thursday donnerstag',
  'friday freitag',
  'saturday samstag sonnabend',
  'sunday sonntag',
)

/** 1 for January. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  [
    ...lists(
      'january jan januar jänner',
      'february feb februar',
      'march mar märz',
      'april apr',
      'may mai',
      'june jun juni',
      'july jul juli',
      'august aug',
      'september sep sept',
      'october oct oktober okt',
      'november nov',
      'december dec dezember dez',
    ),
  ].map(([name, at]) => [name, at + 1]),
)

export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    'a an one ein eine einem einer',
    'two zwei',
    'three drei',
    'four vier',
    'five fünf',
    'six sechs',
    'seven sieben',
    'eight acht',
    'nine neun',
    'ten zehn',
  ].flatMap((line, at) => line.split(' ').map((name) => [name, at + 1] as const)),
)

/** Of `days`, `Wochen`, `Monat` …: what they are. */
export function unitOf(word: string): Exclude<RepeatUnit, 'year'> {
  const start = word.toLowerCase().charAt(0)
  if (start === 'w') return 'week'
  return start === 'm' ? 'month' : 'day'
}
