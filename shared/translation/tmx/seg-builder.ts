import type { InlineCode } from '../../model/page.ts'
import { serialiseCoded, type CodedToken } from '../coded-text.ts'
import { sameCode } from '../inline.ts'
import { readNative } from './native-codes.ts'

interface Pair {
  /** `x`: what the pair is called in every language of the unit. */
  readonly x: string | undefined
  readonly code: InlineCode | undefined
  isWhole: boolean
}

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'open' | 'close'; readonly pair: Pair }

export interface Seg {
  readonly pieces: readonly Piece[]
  /** Inline elements that became nothing. */
  readonly dropped: number
}

type Attributes = Readonly<Record<string, string>>

interface NativeCode {
  readonly name: string
  readonly attributes: Attributes
  content: string
}

/** Elements whose text is code of another format, not words. */
const nativeElements = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** The content of one `seg`, event by event (TMX 1.4b, "Content Markup"). What comes after `maxLength` is not kept. */
export class SegBuilder {
  readonly #maxLength: number
  readonly #pieces: Piece[] = []
  /** Pairs that are open, innermost last, with what their end is known by. */
  readonly #open: { readonly key: string; readonly pair: Pair }[] = []
  #dropped = 0
  #native: NativeCode | undefined
  /** Elements within code of another format: their text belongs to it. */
  #depth = 0
  #length = 0

  constructor(maxLength: number) {
    this.#maxLength = maxLength
  }

  /** More characters and elements than asked for: what is here is not all. */
  get isTooLong(): boolean {
    return this.#length > this.#maxLength
  }

  open(name: string, attributes: Attributes): void {
    this.#length += 1
    if (this.isTooLong) return
    if (this.#native) this.#depth += 1
    else if (nativeElements.has(name)) this.#native = { name, attributes, content: '' }
    else if (name === 'hi') this.#begin(`hi ${this.#open.length}`, attributes.x, readNative(attributes.type, ''))
    // What TMX does not know here: its words count, it does not.
    else this.#begin(`${name} ${this.#open.length}`, undefined, undefined)
  }

  text(text: string): void {
    this.#length += text.length
    if (this.isTooLong) return
    if (this.#native) this.#native.content += text
    else this.#pieces.push({ kind: 'text', text })
  }

  close(name: string): void {
    if (this.isTooLong) return
    if (this.#native && this.#depth > 0) this.#depth -= 1
    else if (this.#native) this.#closeNative(this.#native)
    else {
      const last = this.#open.findLast(({ key }) => key.startsWith(`${name} `))
      if (last) this.#end(last.key)
    }
  }

  /** What there was. Pairs that are still open are dropped. */
  finish(): Seg {
    this.#dropped += this.#open.length
    return { pieces: this.#pieces, dropped: this.#dropped }
  }

  #closeNative({ name, attributes, content }: NativeCode): void {
    this.#native = undefined
    const { type, x, i = '' } = attributes
    if (name === 'bpt') this.#begin(`i ${i}`, x, readNative(type, content))
    else if (name === 'ept') this.#end(`i ${i}`)
    else {
      this.#dropped += 1
      // A line break parts two words.
      if (type === 'lb' || /^\s*<br\b/i.test(content)) this.#pieces.push({ kind: 'text', text: ' ' })
    }
  }

  #begin(key: string, x: string | undefined, code: InlineCode | undefined): void {
    const pair: Pair = { x, code, isWhole: false }
    this.#open.push({ key, pair })
    this.#pieces.push({ kind: 'open', pair })
  }

  #end(key: string): void {
    const at = this.#open.findLastIndex((open) => open.key === key)
    if (at < 0) {
      this.#dropped += 1
      return
    }
    // What began inside and has not ended would cross this pair.
    const [closed, ...crossing] = this.#open.splice(at)
    this.#dropped += crossing.length
    if (!closed) return
    closed.pair.isWhole = closed.pair.code !== undefined
    if (closed.pair.isWhole) this.#pieces.push({ kind: 'close', pair: closed.pair })
    else this.#dropped += 1
  }
}

export interface CodedPair {
  readonly source: string
  readonly target: string
  readonly codes: readonly InlineCode[]
  readonly dropped: number
}

/**
 * Source and target as coded text. Pairs are numbered as they open in the source; those of the target find theirs by `x`, else
 * by kind and order, and fall away where there is none.
 */
export function encodeSegs(source: Seg, target: Seg): CodedPair {
  const numbers = new Map<Pair, number>()
  const codes: InlineCode[] = []
  const own = wholePairs(source)
  for (const pair of own) if (pair.code) numbers.set(pair, codes.push(pair.code))
  const free = new Set(own)
  const theirs = wholePairs(target)
  const partner = (fits: (mine: Pair, other: Pair) => boolean) => {
    for (const pair of theirs) {
      if (numbers.has(pair)) continue
      const found = [...free].find((other) => pair.code?.kind === other.code?.kind && fits(pair, other))
      if (!found) continue
      free.delete(found)
      numbers.set(pair, numbers.get(found) ?? 0)
    }
  }
  partner((mine, other) => mine.x !== undefined && mine.x === other.x)
  partner((mine, other) => mine.code !== undefined && other.code !== undefined && sameCode(mine.code, other.code))
  partner(() => true)
  const lost = theirs.filter((pair) => !numbers.has(pair)).length
  return {
    source: encode(source, numbers),
    target: encode(target, numbers),
    codes,
    dropped: source.dropped + target.dropped + lost,
  }
}

function wholePairs({ pieces }: Seg): readonly Pair[] {
  return pieces.flatMap((piece) => (piece.kind === 'open' && piece.pair.isWhole ? [piece.pair] : []))
}

function encode({ pieces }: Seg, numbers: ReadonlyMap<Pair, number>): string {
  const tokens = pieces.flatMap((piece): CodedToken[] => {
    if (piece.kind === 'text') return [piece]
    const n = numbers.get(piece.pair)
    return n === undefined ? [] : [{ kind: piece.kind, n }]
  })
  return serialiseCoded(tokens)
}
