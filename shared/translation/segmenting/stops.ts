/** A place where a sentence may end. */
export interface Stop {
  /** Where its marks begin, and where they end with the quotes, brackets and note references that close on them. */
  readonly at: number
  readonly end: number
  readonly marks: string
  /** A space got lost behind it, or the script needs none. */
  readonly needsNoSpace: boolean
}

const closers = `"'”’“»)\\]›`
/** A stop with no space behind it, as pages lose it: `… in 2014.The city …`; not `example.Com/`, not `v1.Two`. */
const lostSpace = /(?<=(?:^|\s)(?:\p{L}*\p{Ll}{2}|[\d,]*\d{3}))\.(?=\p{Lu}\p{Ll}*\.?\s)/u
/** `[1]`, `[2, 3]`, `¹`: notes that hang on the end of a sentence. */
const note = String.raw`(?:\s?\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|[¹²³⁰⁴-⁹]+)`
/** Three dots or more with spaces between, as English sets what is left out. */
const spaced = String.raw`\.(?:\s\.){2,}(?![\p{L}\p{N}])`

/** The stops of a text, in order. `terminators`: what ends a sentence in the language besides . ! ? … */
export function* stopsIn(text: string, terminators: string): Generator<Stop> {
  const pattern = new RegExp(
    `(?<lost>${lostSpace.source})|(?<marks>${spaced}|[.!?…．。${terminators}]+)(?:[${closers}]|${note})*`,
    'gu',
  )
  for (const match of text.matchAll(pattern)) {
    const marks = match.groups?.marks ?? '.'
    const isLost = match.groups?.lost !== undefined
    // A period, then what the next sentence leaves out: `… selves. . . . The …`.
    const behind = match.index + match[0].length
    const isPeriodFirst =
      /^\.(?:\s\.){3}$/.test(marks) &&
      /\S/.test(text[match.index - 1] ?? ' ') &&
      /^\s+\S/.test(text.slice(behind, behind + 20))
    const end = isPeriodFirst ? match.index + 1 : behind
    yield {
      at: match.index,
      end,
      marks: isPeriodFirst ? '.' : marks,
      needsNoSpace: isLost || /[．。]/.test(marks),
    }
  }
}
