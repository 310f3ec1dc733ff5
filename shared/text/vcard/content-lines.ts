/** Bytes in a named character set as text; the page and its workers have `TextDecoder`. */
export type DecodeBytes = (bytes: Uint8Array, charset: string) => string

/** One property of a card, its value as written but for line folding and quoted-printable. */
export interface CardProperty {
  readonly name: string
  /** By upper-case name; `TYPE` may occur several times, and bare words of vCard 2.1 count as types. */
  readonly parameters: Readonly<Record<string, readonly string[]>>
  readonly value: string
}

/** Splits a content line (RFC 6350 §3.3); `undefined` where it is none. Names of groups (`item1.EMAIL`) are left out. */
export function readProperty(line: string, decode: DecodeBytes): CardProperty | undefined {
  const colon = outsideQuotes(line, ':')
  if (colon < 1) return undefined
  const [head = '', ...words] = splitOutsideQuotes(line.slice(0, colon), ';')
  const name = (head.split('.').at(-1) ?? '').trim().toUpperCase()
  if (!/^[A-Z0-9-]+$/.test(name)) return undefined
  const parameters = readParameters(words)
  const value = line.slice(colon + 1)
  const isQuoted = parameters.ENCODING?.includes('QUOTED-PRINTABLE') === true
  return { name, parameters, value: isQuoted ? decodeQuoted(value, parameters.CHARSET?.[0] ?? 'UTF-8', decode) : value }
}

function readParameters(words: readonly string[]): Record<string, string[]> {
  const parameters: Record<string, string[]> = {}
  for (const word of words) {
    const equals = word.indexOf('=')
    const bare = word.trim().toUpperCase()
    // vCard 2.1 writes types and encodings without their names.
    const isEncoding = bare === 'QUOTED-PRINTABLE' || bare === 'BASE64' || bare === '8BIT' || bare === '7BIT'
    const name = equals === -1 ? (isEncoding ? 'ENCODING' : 'TYPE') : word.slice(0, equals).trim().toUpperCase()
    const values = (equals === -1 ? bare : word.slice(equals + 1)).replaceAll('"', '').split(',')
    ;(parameters[name] ??= []).push(...values.map((value) => value.trim().toUpperCase()))
  }
  return parameters
}

/** RFC 2045 §6.7; what is no escape stays as it is. */
function decodeQuoted(text: string, charset: string, decode: DecodeBytes): string {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? text.slice(at + 1, at + 3) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
      continue
    }
    const unit = text.charCodeAt(at)
    // Programs that mix both write some letters plainly: then the whole is text already.
    if (unit > 0x7f)
      return text.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    bytes.push(unit)
  }
  return decode(Uint8Array.from(bytes), charset)
}

/** The parts of a structured value; `\n`, `\,`, `\;` and `\\` taken back (RFC 6350 §3.4). */
export function splitValue(value: string, separator: ';' | ','): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < value.length; at++) {
    const letter = value[at] ?? ''
    if (letter === '\\' && at + 1 < value.length) {
      const next = value[++at] ?? ''
      part += next === 'n' || next === 'N' ? '\n' : next
    } else if (letter === separator) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return [...parts, part]
}

/** A value that has no parts: separators are part of it. */
export function plainValue(value: string): string {
  return value.replaceAll(/\\([\\,;:nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark)).trim()
}

function outsideQuotes(text: string, mark: string): number {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    else if (!quoted && text[at] === mark) return at
  }
  return -1
}

function splitOutsideQuotes(text: string, mark: string): readonly string[] {
  const parts: string[] = []
  let rest = text
  for (;;) {
    const at = outsideQuotes(rest, mark)
    if (at === -1) return [...parts, rest]
    parts.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
}
