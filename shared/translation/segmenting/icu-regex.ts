import type { PatternFault } from '../../model/segmentation-rules.ts'

export type Translated = { readonly source: string; readonly flags: string } | { readonly fault: PatternFault }

const word = String.raw`\p{L}\p{M}\p{N}_`
const horizontal = String.raw`\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`
const boundary = `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`
const noBoundary = `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`
const properties: Readonly<Record<string, string>> = {
  Alpha: 'Alphabetic',
  Upper: 'Uppercase',
  Lower: 'Lowercase',
  Punct: 'P',
  Digit: 'Nd',
  Space: 'White_Space',
  IsAlphabetic: 'Alphabetic',
  IsUppercase: 'Uppercase',
  IsLowercase: 'Lowercase',
  javaUpperCase: 'Uppercase',
  javaLowerCase: 'Lowercase',
}
const posix: Readonly<Record<string, string>> = {
  alpha: String.raw`\p{Alphabetic}`,
  upper: String.raw`\p{Uppercase}`,
  lower: String.raw`\p{Lowercase}`,
  punct: String.raw`\p{P}`,
  digit: String.raw`\p{Nd}`,
  space: String.raw`\s`,
  alnum: String.raw`\p{Alphabetic}\p{Nd}`,
}
/** Escapes by where they stand: outside a set, and inside one (`undefined`: not possible there). */
const escapes: Readonly<Record<string, readonly [outside: string, inside: string | undefined]>> = {
  w: [`[${word}]`, word],
  W: [`[^${word}]`, undefined],
  d: [String.raw`\p{Nd}`, String.raw`\p{Nd}`],
  D: [String.raw`\P{Nd}`, String.raw`\P{Nd}`],
  h: [`[${horizontal}]`, horizontal],
  H: [`[^${horizontal}]`, undefined],
  b: [boundary, undefined],
  B: [noBoundary, undefined],
  A: ['^', undefined],
  Z: ['$', undefined],
  z: ['$', undefined],
  R: [String.raw`(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])`, undefined],
  a: [String.raw`\u0007`, String.raw`\u0007`],
  e: [String.raw`\u001b`, String.raw`\u001b`],
}

/** A translated pattern without what only looks at a word boundary: it branches, but takes no characters. */
export function withoutBoundaries(source: string): string {
  return source.replaceAll(boundary, '').replaceAll(noBoundary, '')
}

class Untranslatable extends Error {
  readonly fault: PatternFault

  constructor(fault: PatternFault) {
    super(fault)
    this.fault = fault
  }
}

/**
 * A regular expression as SRX writes it (ICU, and Java in practice) in the words of JavaScript's `u` mode. Letters, digits
 * and word boundaries are those of all scripts, as in ICU. Source: ICU User Guide, Regular Expressions.
 */
export function translateIcu(pattern: string): Translated {
  try {
    const flags = /^\(\?([ims]+)\)/.exec(pattern)
    const source = new IcuReader(flags ? pattern.slice(flags[0].length) : pattern).read()
    const used = `${flags?.[1] ?? ''}u`
    // Only the engine knows whether what came out is one.
    RegExp(source, used)
    return { source, flags: [...new Set(used)].join('') }
  } catch (error) {
    if (error instanceof Untranslatable) return { fault: error.fault }
    if (error instanceof SyntaxError) return { fault: 'invalid' }
    throw error
  }
}

class IcuReader {
  readonly #pattern: string
  #at = 0
  #out = ''

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  read(): string {
    while (this.#at < this.#pattern.length) this.#step()
    return this.#out
  }

  #take(found: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(found.source, 'uy')
    sticky.lastIndex = this.#at
    const match = sticky.exec(this.#pattern) ?? undefined
    if (match) this.#at += match[0].length
    return match
  }

  #step(): void {
    const quoted = this.#take(/\\Q([\s\S]*?)(?:\\E|$)/)
    if (quoted) this.#out += (quoted[1] ?? '').replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    else if (this.#take(/\(\?#[^)]*\)/)) return
    else if (this.#take(/\(\?>|\(\?[a-z-]+\)|[*+?}]\+/)) throw new Untranslatable('unsupported')
    else if (this.#take(/\[/)) this.#set()
    else if (this.#take(/\\/)) this.#out += this.#escape(false)
    else this.#out += this.#take(/\]/) ? String.raw`\]` : (this.#take(/[\s\S]/)?.[0] ?? '')
  }

  #escape(isInSet: boolean): string {
    const code = this.#take(/x\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{8})/)
    if (code) return `\\u{${(code[1] ?? code[2] ?? '').replace(/^0+(?=.)/, '')}}`
    const property = this.#take(/([pP])(?:\{(\^?)([^}]+)\}|([A-Z]))/)
    if (property) return this.#property(property)
    const letter = this.#take(/[\s\S]/)?.[0]
    if (letter === undefined) throw new Untranslatable('invalid')
    const known = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
    if (known) {
      const out = known[isInSet ? 1 : 0]
      if (out === undefined) throw new Untranslatable('unsupported')
      return out
    }
    // A back reference is read the wrong way round where a pattern is matched towards the start of the text.
    if (/[NXGEk0-9]/.test(letter)) throw new Untranslatable('unsupported')
    if (/[a-zA-Z]/.test(letter)) return `\\${letter}`
    const isSyntax = /[\\^$.*+?()[\]{}|/]/.test(letter) || (isInSet && letter === '-')
    return isSyntax ? `\\${letter}` : letter
  }

  #property([, p, not, name, short]: RegExpExecArray): string {
    const named = name?.trim() ?? short ?? ''
    const isNot = (p === 'P') !== (not === '^')
    const known = properties[named] ?? named.replace(/^Is(?=[A-Z])/, 'Script=')
    return `\\${isNot ? 'P' : 'p'}{${known}}`
  }

  #set(): void {
    this.#out += this.#take(/\^/) ? '[^' : '['
    // A bracket that closes at once is one of the characters.
    if (this.#take(/\]/)) this.#out += String.raw`\]`
    for (;;) {
      const name = this.#take(/\[:([a-z]+):\]/)
      if (name) this.#out += posix[name[1] ?? ''] ?? unsupported()
      else if (this.#take(/\[|&&|--/)) unsupported()
      else if (this.#take(/\\/)) this.#out += this.#escape(true)
      else if (this.#take(/\]/)) break
      else this.#out += this.#take(/[\s\S]/)?.[0] ?? invalid()
    }
    this.#out += ']'
  }
}

function unsupported(): never {
  throw new Untranslatable('unsupported')
}

function invalid(): never {
  throw new Untranslatable('invalid')
}
