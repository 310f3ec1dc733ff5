/** One way to write the place of an item: its kind of number and what stands around it. */
interface Marker {
  readonly at: number
  readonly style: string
  readonly value: number
}

const marker = /(?<=^|\s)([•⁃]?\s?)([([]?)(\d{1,3}|[ivx]{1,4}|[IVX]{1,4}|[a-zA-Z])(\.\)|[.)\]])(?=\s+\S)/g
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/**
 * Where the items of a list begin that runs on in one line: `1. Aim 2. Means 3. Result`. Pasted pages are full of them.
 * Only markers of one style that count on from each other, the first at the start of the text or of a sentence, are
 * taken for a list; `for 1. above and 2. below` is none. Capital letters with a stop are initials as well
 * (`A. Berg and B. Holm`): they make a list from three on.
 */
export function runInItemStarts(text: string): number[] {
  const runs: Marker[][] = []
  const openByStyle = new Map<string, Marker[]>()
  for (const match of text.matchAll(marker)) {
    for (const found of readings(match)) {
      const open = openByStyle.get(found.style)
      if (open?.at(-1)?.value === found.value - 1) {
        open.push(found)
      } else if (mayBegin(found) && /(^|[.!?]["'”’)]?\s+)$/.test(text.slice(Math.max(0, found.at - 12), found.at))) {
        const run = [found]
        runs.push(run)
        openByStyle.set(found.style, run)
      }
    }
  }
  const lists = runs.filter((run) => run.length >= (/^[AI]_\.$/.test(run[0]?.style ?? '') ? 3 : 2))
  return [...new Set(lists.flatMap((run) => run.map(({ at }) => at)))].sort((a, b) => a - b)
}

/** Letters and roman numbers begin at the first; figures may go on from an earlier page, all do behind a bullet. */
function mayBegin({ style, value }: Marker): boolean {
  return style.startsWith('1') || /[•⁃]/.test(style) || value === (/^[aA]/.test(style) ? 'a'.charCodeAt(0) : 1)
}

/** `i)` may be the letter or the number: both are followed up. */
function readings(match: RegExpExecArray): Marker[] {
  const bullet = match[1] ?? ''
  const value = match[3] ?? ''
  const around = `${bullet.trim()}${match[2] ?? ''}_${match[4] ?? ''}`
  const at = match.index + (bullet.trim() === '' ? bullet.length : 0)
  if (/^\d/.test(value)) return [{ at, style: `1${around}`, value: Number(value) }]
  const found: Marker[] = []
  if (value.length === 1) {
    const isSmall = value === value.toLowerCase()
    found.push({ at, style: `${isSmall ? 'a' : 'A'}${around}`, value: value.toLowerCase().charCodeAt(0) })
  }
  const number = roman.indexOf(value.toLowerCase()) + 1
  if (number > 0) found.push({ at, style: `${value === value.toLowerCase() ? 'i' : 'I'}${around}`, value: number })
  return found
}
