import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGlossary, type TermEntry } from '../../../../shared/translation/glossary/compile-glossary.ts'
import { foldTerm, foldWord } from '../../../../shared/translation/glossary/fold-term.ts'
import { formsOfLocale, inflectedLanguages } from '../../../../shared/translation/glossary/forms-of-locale.ts'
import { tokeniseWords } from '../../../../shared/translation/glossary/tokenise-words.ts'

const word = fc.stringMatching(/^[a-zäöüéšļ]{3,12}$/)
const language = fc.constantFrom(...inflectedLanguages)

describe('finding terms, whatever the language', () => {
  it('finds a term in a text that is the term', () => {
    fc.assert(
      fc.property(language, fc.array(word, { minLength: 1, maxLength: 3 }), (locale, words) => {
        const term: TermEntry = { id: '1', conceptId: '1', locale, text: words.join(' '), status: 'preferred' }
        const matches = compileGlossary([term], [], locale).findTerms(term.text)
        expect(matches).toEqual([{ term, from: 0, to: term.text.length, form: term.text, by: 'exact' }])
      }),
    )
  })

  it('answers matches in order that do not overlap and lie in the text', () => {
    fc.assert(
      fc.property(language, fc.array(word, { maxLength: 8 }), fc.string({ maxLength: 80 }), (locale, words, noise) => {
        const terms = words.map((text, at): TermEntry => ({
          id: String(at),
          conceptId: text,
          locale,
          text,
          status: 'preferred',
        }))
        const text = `${noise} ${words.join('s ')} ${noise}`
        let end = 0
        let start = 0
        for (const { from, to } of compileGlossary(terms, [], locale).findTerms(text)) {
          expect(from >= end || from === start).toBe(true)
          expect(to <= text.length && from < to).toBe(true)
          start = from
          end = to
        }
      }),
    )
  })

  it('words of any text are where they are said to be', () => {
    fc.assert(
      fc.property(language, fc.string({ unit: 'grapheme' }), (locale, text) => {
        for (const { word: folded, from, to } of tokeniseWords(text, formsOfLocale(locale).language)) {
          expect(foldWord(text.slice(from, to))).toBe(folded)
        }
      }),
    )
  })
})

it('folding a term twice is folding it once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldTerm(foldTerm(text))).toBe(foldTerm(text))
    }),
  )
})

it('every language has at least one paradigm, and no paradigm is empty', () => {
  for (const locale of inflectedLanguages) {
    const { nouns, adjectives } = formsOfLocale(locale).language
    expect(nouns.length).toBeGreaterThan(0)
    for (const paradigm of [...nouns, ...adjectives]) expect(paradigm).toMatch(/^(?:[^|:]+: )?[^|:]+(?: \| [^|:]+)?$/)
  }
})
