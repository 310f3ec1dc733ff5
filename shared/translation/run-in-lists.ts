/** One way to write the place of an item: its kind of number and what stands around it. */
interface Marker {
  readonly at: number
  readonly style: string
  readonly value: number
}

const marker = /(?<=^|\s)([•⁃]?\s?)(\(?)(\d{1,3}|[ivx]{1,4}|[a-zA-Z])(\.\)|[.)\]])(?=\s+\S)/g
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/**
 * Where the items of a list begin that runs on in one line: `1. Aim 2. Means 3. Result`. Pasted pages are full of them.
 * Only markers of one style that count on from each other, the first at the start of the text or of a sentence, are
 * taken for a list; `for 1. above and 2. below` is none.
 */
export function runInItemStarts(text: string): number[] {
  const starts: number[] = []
  const openByStyle = new Map<string, Marker>()
  for (const match of text.matchAll(marker)) {
    for (const found of readings(match)) {
      const before = openByStyle.get(found.style)
      if (before && found.value === before.value + 1) {
        starts.push(before.at, found.at)
        openByStyle.set(found.style, found)
      } else if (/(^|[.!?]["'”’)]?\s+)$/.test(text.slice(Math.max(0, found.at - 12), found.at))) {
        openByStyle.set(found.style, found)
      }
    }
  }
  return [...new Set(starts)].sort((a, b) => a - b)
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
  const number = roman.indexOf(value)
  if (number >= 0) found.push({ at, style: `i${around}`, value: number })
  return found
}
