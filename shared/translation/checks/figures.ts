import { knowsLanguage } from './function-words.ts'
import { magnitudeAfter } from './magnitudes.ts'

/** A number as a text writes it, with what it can mean. */
export interface Figure {
  readonly text: string
  readonly at: number
  readonly end: number
  /** Its value in plain decimal notation (`2644`, `2.5`; of `2.5 million`: `2500000`), in each way it can be read. */
  readonly values: readonly string[]
  /** The number without its "million". */
  readonly bare: readonly string[]
  /** `12 300` may be two numbers side by side. */
  readonly parts: readonly string[]
}

/** Languages that write 2.5; all others of Europe write 2,5. */
const pointDecimal: ReadonlySet<string> = new Set(['en', 'ga', 'mt', 'ja', 'zh', 'ko', 'he', 'th', 'cy'])
const spaces = ' \u00a0\u202f\u2009'
const digits = /\d+/y
const afternoon = /^[\s\u00a0]?p\.?[\s\u00a0]?m(?![\p{L}])/iu

/** What stands before the decimals in a language; undefined for one without a row. */
export function decimalMark(language: string): '.' | ',' | undefined {
  return pointDecimal.has(language) ? '.' : knowsLanguage(language) ? ',' : undefined
}

/**
 * The numbers of a plain text. Separators are read as the language writes them: `2,644` is two thousand in English and
 * two and a half in German. Without a language both are taken for possible.
 */
export function figuresIn(text: string, language: string | undefined): Figure[] {
  const figures: Figure[] = []
  let at = text.search(/\d/)
  while (at >= 0 && at < text.length) {
    const figure = readFigure(text, at, language)
    figures.push(figure)
    const next = text.slice(figure.end).search(/\d/)
    at = next < 0 ? -1 : figure.end + next
  }
  return figures
}

function readFigure(text: string, at: number, language: string | undefined): Figure {
  const head = digitsAt(text, at)
  let end = at + head.length
  const groups: string[] = []
  const separator = text[end] ?? ''
  const canGroup = head.length <= 3 && !head.startsWith('0') && `.,'’${spaces}`.includes(separator) && separator !== ''
  while (canGroup && text[end] === separator && digitsAt(text, end + 1).length === 3) {
    groups.push(digitsAt(text, end + 1))
    end += 4
  }
  // 12.05.2024 or 1.204.3: a chain of steps, not thousands.
  if (groups.length > 0 && text[end] === separator && !spaces.includes(separator) && digitsAt(text, end + 1) !== '') {
    return figure(text, at, at + head.length, [plain(head)], [])
  }
  const whole = groups.length === 0 ? head : head + groups.join('')
  const tail = decimalsAt(text, end, groups.length > 0 ? separator : undefined)
  if (tail !== '' && (groups.length !== 0 || !isChain(text, end, tail)))
    return figure(text, at, end + 1 + tail.length, readings(whole, tail, text[end] ?? '', language, groups), [])
  if (groups.length === 1 && (separator === '.' || separator === ',')) {
    return figure(text, at, end, readings(head, groups[0] ?? '', separator, language, []), [])
  }
  const parts = separator === ' ' && groups.length > 0 ? [head, ...groups].map((part) => plain(part)) : []
  return figure(text, at, end, [plain(whole)], parts)
}

/** `2` and `644` around a separator: by its language thousands or decimals, and both where that is not known. */
function readings(
  whole: string,
  tail: string,
  separator: string,
  language: string | undefined,
  groups: readonly string[],
): string[] {
  const decimal = plain(whole, tail)
  if (groups.length > 0 || tail.length !== 3 || whole.length > 3 || whole.startsWith('0')) return [decimal]
  const thousands = plain(whole + tail)
  if (language === undefined) return [thousands, decimal]
  return (separator === '.') === pointDecimal.has(language) ? [decimal] : [thousands]
}

function decimalsAt(text: string, end: number, grouping: string | undefined): string {
  const mark = text[end]
  if ((mark !== '.' && mark !== ',') || mark === grouping) return ''
  return digitsAt(text, end + 1)
}

/** `12.05.2024`, `1.2.3`: numbers in a row, each its own. */
function isChain(text: string, end: number, tail: string): boolean {
  const after = end + 1 + tail.length
  return (text[after] === '.' || text[after] === ',') && /\d/.test(text[after + 1] ?? '') && text[end] === text[after]
}

function digitsAt(text: string, at: number): string {
  digits.lastIndex = at
  return digits.exec(text)?.[0] ?? ''
}

function figure(text: string, at: number, end: number, values: readonly string[], parts: readonly string[]): Figure {
  const [first] = values
  // "5 pm" is 17 o'clock.
  if (first !== undefined && Number(first) < 12 && afternoon.test(text.slice(end, end + 6))) {
    const own = [...values, String(Number(first) + 12)]
    return { text: text.slice(at, end), at, end, bare: values, values: own, parts }
  }
  const magnitude = magnitudeAfter(text, end)
  const written = { text: text.slice(at, end), at, end, bare: values, parts }
  if (magnitude === undefined) return { ...written, values }
  const large = values.map((value) => String(Math.round(Number(value) * magnitude.factor)))
  return { ...written, values: magnitude.isDoubtful ? [...values, ...large] : large }
}

/** `0205`, `50` → `205.5`: no leading and no trailing zeros. */
function plain(whole: string, decimals = ''): string {
  const head = whole.replace(/^0+(?=\d)/, '')
  const tail = decimals.replace(/0+$/, '')
  return tail === '' ? head : `${head}.${tail}`
}
