/** Characters of one pattern. Lists of abbreviations are long. */
const MAX_PATTERN = 50_000
/** Long repetitions in one pattern. */
const MAX_REPETITIONS = 4
/** Of them such as match nearly anything: two of them take the square of the time. */
const MAX_WIDE = 1
/** A repetition past this is a long one. */
const LONG = 9
/** Repetitions in each other up to this are few enough to try them all. */
const FEW = 4

/** What stands between two brackets of a pattern. */
interface Group {
  /** The longest repetition in it. */
  most: number
  branches: boolean
}

const token =
  /\\[pPu]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?(?:<?[=!]|<\w+>|[a-z-]*:)|[*+]|\{\d+(?:,\d*)?\}|[\s\S]/gu

/**
 * Whether some text could make a pattern run on for ever: it repeats a group that repeats or branches itself, `(a+)+` or
 * `(a|aa)+`, or has many long repetitions. Reads the pattern once, from left to right; takes valid JavaScript patterns.
 */
export function isTooCostly(source: string): boolean {
  if (source.length > MAX_PATTERN) return true
  const open: Group[] = [{ most: 1, branches: false }]
  let closed: Group | undefined
  let last = ''
  let repetitions = 0
  let wide = 0
  for (const [part] of source.matchAll(token)) {
    const top = open.at(-1)
    if (!top) return true
    const times = timesOf(part)
    if (part.startsWith('(')) {
      open.push({ most: 1, branches: false })
    } else if (part === ')') {
      closed = open.pop()
      const parent = open.at(-1)
      if (closed && parent) {
        parent.most = Math.max(parent.most, closed.most)
        parent.branches ||= closed.branches
      }
    } else if (part === '|') {
      top.branches = true
    } else if (times > 1) {
      const inner = last === ')' ? closed : undefined
      if (inner && (inner.most > 1 || inner.branches) && Math.max(times, inner.most) > FEW) return true
      top.most = Math.max(top.most, times)
      if (times > LONG) repetitions += 1
      if (times > LONG && (last === '.' || last.startsWith('[^') || /^\\[SDWPH]/.test(last))) wide += 1
    }
    last = part
  }
  return repetitions > MAX_REPETITIONS || wide > MAX_WIDE
}

/** How often a quantifier repeats at most; 1 for what is none. */
function timesOf(part: string): number {
  if (part === '*' || part === '+') return Infinity
  const count = /^\{(\d+)(,(\d*))?\}$/.exec(part)
  if (!count) return 1
  const most = count[2] === undefined ? count[1] : count[3]
  return most === '' ? Infinity : Number(most)
}
