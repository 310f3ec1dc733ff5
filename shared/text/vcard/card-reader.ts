import { readProperty, type CardProperty, type DecodeBytes } from './content-lines.ts'

/** What a reader finds. `line` is the physical line a card begins on, from 1. */
export type CardItem =
  | { readonly kind: 'card'; readonly line: number; readonly properties: readonly CardProperty[] }
  /** A card that never ends, or a line within it that says nothing. */
  | { readonly kind: 'broken'; readonly line: number; readonly raw: string }

/** A photo of a few megabytes fits; a card this long has lost its end. */
const LONGEST_CARD = 8 * 1024 * 1024

/**
 * Reads cards of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) piece by piece and knows the line of each. One that is
 * broken costs itself; memory holds one card at most.
 */
export class CardReader {
  readonly #decode: DecodeBytes
  #rest = ''
  #line = 0
  #card: { readonly line: number; readonly properties: CardProperty[]; raw: string; depth: number } | undefined
  /** A line that may go on with the next one. */
  #open = ''

  constructor(decode: DecodeBytes) {
    this.#decode = decode
  }

  push(piece: string): CardItem[] {
    const lines = (this.#rest + piece).split('\n')
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.#take(line.endsWith('\r') ? line.slice(0, -1) : line))
  }

  end(): CardItem[] {
    const last = this.#rest === '' ? [] : this.#take(this.#rest)
    const open = this.#finishLine()
    return [...last, ...open, ...this.#broken()]
  }

  #take(line: string): CardItem[] {
    this.#line++
    // Quoted-printable goes on after a soft line break, everything else after white space (RFC 6350 §3.2).
    if (/^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(this.#open) && this.#open.endsWith('=')) {
      this.#open = this.#open.slice(0, -1) + line.replace(/^[ \t]+(?==)/, '')
      return []
    }
    if (this.#open !== '' && /^[ \t]/.test(line)) {
      this.#open += line.slice(1)
      return []
    }
    const found = this.#finishLine()
    const begins = /^\s*BEGIN\s*:\s*VCARD\s*$/i.test(line)
    if (begins && this.#card !== undefined && this.#card.depth === 0 && !this.#opensAgent())
      found.push(...this.#broken())
    if (begins && this.#card === undefined) {
      this.#card = { line: this.#line, properties: [], raw: '', depth: 0 }
      return found
    }
    if (begins && this.#card !== undefined) this.#card.depth++
    this.#open = line
    return found
  }

  /** vCard 2.1 puts the card of a person's agent into the person's own. */
  #opensAgent(): boolean {
    return this.#card?.properties.at(-1)?.name === 'AGENT'
  }

  #finishLine(): CardItem[] {
    const line = this.#open
    this.#open = ''
    const card = this.#card
    if (card === undefined || line.trim() === '') return []
    if (/^\s*END\s*:\s*VCARD\s*$/i.test(line)) {
      if (card.depth-- > 0) return []
      this.#card = undefined
      return [{ kind: 'card', line: card.line, properties: card.properties }]
    }
    if (card.raw.length < 2_000) card.raw += `${line}\n`
    if (card.depth > 0) return []
    const property = readProperty(line, this.#decode)
    if (property !== undefined && property.value.length < LONGEST_CARD) card.properties.push(property)
    return []
  }

  #broken(): CardItem[] {
    const card = this.#card
    this.#card = undefined
    return card === undefined ? [] : [{ kind: 'broken', line: card.line, raw: card.raw }]
  }
}
