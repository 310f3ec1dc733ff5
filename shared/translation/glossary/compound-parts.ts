import type { TermEntry, TermMatch } from './compile-glossary.ts'
import type { LocaleForms } from './forms-of-locale.ts'
import type { CompoundRules } from './language-forms.ts'
import type { TermIndex } from './term-index.ts'
import type { TermWords } from './term-words.ts'
import { formIn, type TextWords } from './text-words.ts'
import { capitalsAgree } from './whole-matches.ts'

/** Shorter parts are found in too many words by chance: *Rat* in *Beratung*. */
const SHORTEST_TERM = 4
const SHORTEST_REST = 3
const vowel = /[aeiouyäöüåæøáéó]/

interface CompiledRules {
  readonly linkers: readonly string[]
  readonly dropped: readonly string[]
  readonly prefixes: ReadonlySet<string>
  /** With the endings of adjectives behind. */
  readonly suffix: RegExp
}

const compiled = new WeakMap<CompoundRules, CompiledRules>()
const list = (words: string) => words.split(' ').filter((word) => word !== '')

function compile(rules: CompoundRules): CompiledRules {
  const known = compiled.get(rules)
  if (known) return known
  const made = {
    linkers: list(rules.linkers).map((linker) => (linker === '-' ? '' : linker)),
    dropped: list(rules.dropped ?? ''),
    prefixes: new Set(list(rules.prefixes)),
    suffix: new RegExp(`^(?:s?(?:${list(rules.suffixes).join('|')}))(?:e|en|em|er|es|s|n|t)*$`),
  }
  compiled.set(rules, made)
  return made
}

/** What a first part of a compound may be as a word of its own: Beschaffungs → Beschaffung, Schul → Schule. */
function* wholeWords(part: string, rest: string, { linkers, dropped, suffix }: CompiledRules): Iterable<string> {
  for (const linker of linkers) {
    // What joins the parts may itself begin a suffix: *indkøb* and *-eren*.
    if (part.endsWith(linker) && !suffix.test(linker + rest)) yield part.slice(0, part.length - linker.length)
  }
  for (const letters of dropped) yield part + letters
}

/**
 * Terms of one word that are a part of a longer word: at its end in any form (Umweltkriterien), or at its beginning
 * (Beschaffungsstelle). What is left must look like a word and be no mere prefix or suffix.
 */
export function findInCompounds<T extends TermEntry>(
  opened: TextWords,
  index: TermIndex<T>,
  { language, words }: LocaleForms,
): readonly TermMatch<T>[] {
  if (!language.compounds) return []
  const rules = compile(language.compounds)
  return opened.tokens.flatMap((token) => {
    if (token.word.length < SHORTEST_TERM + SHORTEST_REST || token.capital === 'all') return []
    const parts = new Map<TermWords<T>, number>()
    const collect = (part: string) => {
      for (const key of words.keys(part)) {
        for (const { entry } of index.at(key)) {
          const [word] = entry.words
          if (entry.words.length !== 1 || !word || entry.found !== 'inflected' || word.acronym) continue
          if (word.word.length < SHORTEST_TERM || !capitalsAgree(word, token, opened.text)) continue
          parts.set(entry, Math.max(parts.get(entry) ?? 0, part.length))
        }
      }
    }
    const mayLead = index.mayBegin(token.word)
    for (let cut = SHORTEST_REST; cut <= token.word.length - SHORTEST_REST; cut++) {
      const [front, back] = [token.word.slice(0, cut), token.word.slice(cut)]
      if (!vowel.test(front) || !vowel.test(back)) continue
      if (back.length >= SHORTEST_TERM && index.mayBegin(back) && !rules.prefixes.has(front)) collect(back)
      if (!mayLead || front.length < SHORTEST_TERM || rules.suffix.test(back)) continue
      for (const whole of wholeWords(front, back, rules)) if (whole.length >= SHORTEST_TERM) collect(whole)
    }
    const longest = Math.max(0, ...parts.values())
    const { from, to } = token
    const form = formIn(opened.text, from, to)
    return [...parts]
      .filter(([, length]) => length === longest)
      .map(([{ term }]) => ({ term, from, to, form, by: 'compound' as const }))
  })
}
