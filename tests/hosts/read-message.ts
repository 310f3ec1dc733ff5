/** Reads an e-mail (RFC 5322, MIME) by its own rules, to look at what was written by others. */
export interface MessagePart {
  /** Names in lower case; encoded words decoded (RFC 2047). */
  readonly headers: ReadonlyMap<string, string>
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly content: Buffer
  readonly parts: readonly MessagePart[]
}

export function readMessage(bytes: Buffer): MessagePart {
  const text = bytes.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = text.slice(0, end).replaceAll(/\r\n[ \t]/g, ' ')
  const headers = new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())]
    }),
  )
  const [type = 'text/plain', ...rest] = (headers.get('content-type') ?? '').split(/;\s*/)
  const parameters = parametersOf(rest)
  const body = text.slice(end + 4)
  const boundary = parameters.get('boundary')
  return {
    headers,
    type: type.toLowerCase(),
    parameters,
    content: decodeBody(body, headers.get('content-transfer-encoding')?.toLowerCase()),
    parts:
      boundary === undefined ? [] : splitParts(body, boundary).map((each) => readMessage(Buffer.from(each, 'latin1'))),
  }
}

/** All parts that hold something, in their order. */
export function leaves(part: MessagePart): readonly MessagePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves)
}

/** The name of an attachment (RFC 2183, RFC 2231). */
export function fileName(part: MessagePart): string | undefined {
  const [, ...rest] = (part.headers.get('content-disposition') ?? '').split(/;\s*/)
  return parametersOf(rest).get('filename')
}

function splitParts(body: string, boundary: string): readonly string[] {
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`)
  return pieces.slice(1, -1).map((piece) => piece.replace(/^[ \t]*\r\n/, ''))
}

function parametersOf(parts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    const name = part.slice(0, equals).toLowerCase()
    const value = part.slice(equals + 1).replace(/^"(.*)"$/, '$1')
    const base = name.replace(/(\*\d+)?\*?$/, '')
    const decoded = name.endsWith('*') ? decodeURIComponent(value.replace(/^[\w-]*'[\w-]*'/, '')) : value
    found.set(base, (/\*[1-9]/.test(name) ? (found.get(base) ?? '') : '') + decoded)
  }
  return found
}

function decodeBody(body: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(
    encoding === 'quoted-printable' ? fromQuotedPrintable(body.replaceAll(/=[ \t]*\r\n/g, '')) : body,
    'latin1',
  )
}

function fromQuotedPrintable(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) => {
      const bytes =
        kind.toLowerCase() === 'b'
          ? Buffer.from(word, 'base64')
          : Buffer.from(fromQuotedPrintable(word.replaceAll('_', ' ')), 'latin1')
      return bytes.toString('utf8')
    })
}
