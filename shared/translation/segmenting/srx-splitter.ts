import type { SrxContent } from '../../model/segmentation-rules.ts'
import type { SentenceSplitter } from './split-sentences.ts'
import { translateRule, usablePattern } from './srx-patterns.ts'
import type { TextRange } from './text-range.ts'

/** How far a rule sees to each side. Longer than any abbreviation or number; what a pattern costs grows with it. */
const WINDOW = 100
/** Places are looked for in stretches of this length. */
const STRETCH = 2_000

interface Compiled {
  readonly isBreak: boolean
  readonly everywhere: RegExp
  readonly here: RegExp
}

/**
 * Cuts as SRX says (SRX 2.0 §2.4 and 3.2): at every place the first rule that fits decides, `break="no"` keeps together;
 * where none fits there is no cut. With `cascade` the rules of all languages that match apply, in the order of the
 * mapping, else those of the first.
 */
export class SrxSplitter implements SentenceSplitter {
  readonly #content: SrxContent
  readonly #known = new Map<string, readonly Compiled[]>()

  /** Nothing of the content is trusted or compiled before a language needs it. */
  constructor(content: SrxContent) {
    this.#content = content
  }

  split(text: string, locale: string): TextRange[] {
    const rules = this.#rulesFor(locale)
    const ends = placesOf(text, rules).filter((place) => decides(text, place, rules))
    const ranges: TextRange[] = []
    let start = 0
    for (const end of [...ends, text.length]) {
      const piece = text.slice(start, end)
      const from = start + piece.length - piece.trimStart().length
      const to = start + piece.trimEnd().length
      if (to > from) ranges.push({ from, to })
      start = end
    }
    return ranges
  }

  #rulesFor(locale: string): readonly Compiled[] {
    const known = this.#known.get(locale)
    if (known) return known
    const compiled = languagesFor(this.#content, locale)
      .flatMap(({ rules }) => rules)
      .flatMap((rule): Compiled[] => {
        const translated = translateRule(rule)
        if ('fault' in translated) return []
        const { isBreak, before, after, flags } = translated
        const source = `(?<=${before === '' ? '' : `(?:${before})`})(?=(?:${after}))`
        return [{ isBreak, everywhere: new RegExp(source, `${flags}g`), here: new RegExp(source, `${flags}y`) }]
      })
    this.#known.set(locale, compiled)
    return compiled
  }
}

/** The languages of a file whose rules a text in `locale` goes by, in order; none: the file does not know the language. */
export function languagesFor(content: SrxContent, locale: string): SrxContent['languages'] {
  const byName = new Map(content.languages.map((language) => [language.name, language]))
  const matching = content.maps.flatMap(({ pattern, language }) => {
    const usable = usablePattern(pattern)
    const isMatch = !('fault' in usable) && new RegExp(`^(?:${usable.source})$`, usable.flags).test(locale)
    const found = isMatch ? byName.get(language) : undefined
    return found ? [found] : []
  })
  return content.isCascading ? matching : matching.slice(0, 1)
}

/** Where some rule would cut, in order. */
function placesOf(text: string, rules: readonly Compiled[]): number[] {
  const found = new Set<number>()
  for (let from = 0; from < text.length; from += STRETCH) {
    const start = Math.max(0, from - WINDOW)
    const stretch = text.slice(start, from + STRETCH + WINDOW)
    for (const { isBreak, everywhere } of rules) {
      if (!isBreak) continue
      for (const { index } of stretch.matchAll(everywhere)) {
        const place = start + index
        if (place >= from && place < from + STRETCH && place > 0) found.add(place)
      }
    }
  }
  return [...found].toSorted((a, b) => a - b)
}

function decides(text: string, place: number, rules: readonly Compiled[]): boolean {
  const start = Math.max(0, place - WINDOW)
  const window = text.slice(start, place + WINDOW)
  const first = rules.find(({ here }) => {
    here.lastIndex = place - start
    return here.test(window)
  })
  return first?.isBreak ?? false
}
