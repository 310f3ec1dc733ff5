import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'

export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const CHUNK = 256 * 1024

/**
 * Reads one part of a workbook, piece by piece, by local names: some programs write a prefix everywhere. Throws where it is
 * not well-formed or declares a document type. `pause` is called between pieces and may throw to end it.
 */
export async function scanXml(bytes: Uint8Array, events: XmlEvents, pause?: () => Promise<void>): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a workbook has no document type')
  })
  if (events.open) parser.on('opentag', ({ name, attributes }) => events.open?.(localName(name), attributes))
  if (events.close) parser.on('closetag', ({ name }) => events.close?.(localName(name)))
  if (events.text) {
    parser.on('text', events.text)
    parser.on('cdata', events.text)
  }
  for (let from = 0; from < bytes.length;) {
    const to = characterEnd(bytes, Math.min(from + CHUNK, bytes.length))
    parser.write(strFromU8(bytes.subarray(from, to)))
    from = to
    if (pause) await pause()
  }
  parser.close()
}

/** UTF-8 must not be cut within a character (RFC 3629 §3). */
function characterEnd(bytes: Uint8Array, end: number): number {
  let at = end
  while (at > 0 && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at === 0 ? end : at
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
