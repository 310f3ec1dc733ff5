import type { Affix, AffixFile, FlagPurpose } from './affix-file.ts'

/** Where a word stands in a compound; `whole`: it is none. */
export type WordPlace = 'whole' | 'begin' | 'middle' | 'end'

const none: readonly Affix[] = []

/**
 * The words of one language: stems with their flags, and the affixes that make words of them (hunspell(5)). Words are
 * taken apart when they are asked for, not spelled out beforehand: the German dictionary stays at a fifth of the memory.
 */
export class Lexicon {
  /** Flags of a stem; those of words that are spelled alike stand apart, with a space between. */
  readonly #stems = new Map<string, string>()
  readonly #affixes: AffixFile

  /** `dictionary` is Hunspell's file, whose first line is a count; `more` are lines beside it. */
  constructor(affixes: AffixFile, dictionary: string, more: readonly string[] = []) {
    this.#affixes = affixes
    for (const line of more) this.#addLine(line)
    for (let at = dictionary.indexOf('\n') + 1; at > 0 && at < dictionary.length;) {
      const end = dictionary.indexOf('\n', at)
      this.#addLine(dictionary.slice(at, end < 0 ? dictionary.length : end))
      at = end < 0 ? dictionary.length : end + 1
    }
  }

  get letters(): string {
    return this.#affixes.letters
  }

  get replacements(): AffixFile['replacements'] {
    return this.#affixes.replacements
  }

  get hasCompounds(): boolean {
    return this.#affixes.flags.has('begin')
  }

  stems(): Iterable<string> {
    return this.#stems.keys()
  }

  /** Whether a word, exactly as it is written, may stand at a place. */
  has(word: string, place: WordPlace = 'whole'): boolean {
    return this.#fits(word, undefined, undefined, place) || this.#fitsWithAffixes(word, place)
  }

  /** Whether it is a word that must not be written, though rules would make it. */
  isForbidden(word: string): boolean {
    const flags = this.#stems.get(word)
    return flags !== undefined && this.#flagged(flags, 'forbidden')
  }

  #addLine(line: string): void {
    const slash = line.indexOf('/')
    const stem = (slash < 0 ? line : line.slice(0, slash)).trim()
    if (stem === '') return
    const flags = slash < 0 ? '' : (line.slice(slash + 1).split(/\s/, 1)[0] ?? '')
    const known = this.#stems.get(stem)
    this.#stems.set(stem, known === undefined ? flags : `${known} ${flags}`)
  }

  #fitsWithAffixes(word: string, place: WordPlace): boolean {
    for (const suffix of this.#suffixesOf(word)) {
      const stem = word.slice(0, word.length - suffix.add.length) + suffix.strip
      if (this.#fits(stem, undefined, suffix, place)) return true
    }
    for (const prefix of this.#prefixesOf(word)) {
      const rest = prefix.strip + word.slice(prefix.add.length)
      if (this.#fits(rest, prefix, undefined, place)) return true
      if (!prefix.crosses) continue
      for (const suffix of this.#suffixesOf(rest)) {
        if (!suffix.crosses) continue
        const stem = rest.slice(0, rest.length - suffix.add.length) + suffix.strip
        if (this.#fits(stem, prefix, suffix, place)) return true
      }
    }
    return false
  }

  #fits(stem: string, prefix: Affix | undefined, suffix: Affix | undefined, place: WordPlace): boolean {
    const found = this.#stems.get(stem)
    if (found === undefined) return false
    if (suffix?.condition && !suffix.condition.test(stem)) return false
    if (prefix?.condition && !prefix.condition.test(stem)) return false
    return found.includes(' ')
      ? found.split(' ').some((flags) => this.#allows(flags, prefix, suffix, place))
      : this.#allows(found, prefix, suffix, place)
  }

  #allows(flags: string, prefix: Affix | undefined, suffix: Affix | undefined, place: WordPlace): boolean {
    if (suffix && !flags.includes(suffix.flag)) return false
    if (prefix && !flags.includes(prefix.flag)) return false
    if (this.#flagged(flags, 'forbidden')) return false
    if (!prefix && !suffix && this.#flagged(flags, 'needAffix')) return false
    const given = (prefix?.gives ?? '') + (suffix?.gives ?? '')
    // A circumfix has both halves or none.
    if (prefix && this.#flagged(prefix.gives, 'circumfix') !== this.#flagged(suffix?.gives ?? '', 'circumfix'))
      return false
    if (!prefix && suffix && this.#flagged(suffix.gives, 'circumfix')) return false
    const all = flags + given
    if (place === 'whole') return !this.#flagged(all, 'onlyInCompound')
    if (!this.#flagged(all, place)) return false
    // Inside a compound, endings have to be allowed; before its end, so have beginnings behind its start.
    const isInside = (affix: Affix | undefined, isOuter: boolean) =>
      affix === undefined || isOuter || this.#flagged(affix.gives, 'permit')
    return isInside(suffix, place === 'end') && isInside(prefix, place === 'begin')
  }

  #flagged(flags: string, purpose: FlagPurpose): boolean {
    const flag = this.#affixes.flags.get(purpose)
    return flag !== undefined && flags.includes(flag)
  }

  #suffixesOf(word: string): readonly Affix[] {
    const table = this.#affixes.suffixes
    return [...(table.get(word.at(-1) ?? ' ') ?? none), ...(table.get('') ?? none)].filter(
      ({ add, strip }) => word.endsWith(add) && word.length > add.length - strip.length,
    )
  }

  #prefixesOf(word: string): readonly Affix[] {
    const table = this.#affixes.prefixes
    return [...(table.get(word[0] ?? ' ') ?? none), ...(table.get('') ?? none)].filter(
      ({ add, strip }) => word.startsWith(add) && word.length > add.length - strip.length,
    )
  }
}
