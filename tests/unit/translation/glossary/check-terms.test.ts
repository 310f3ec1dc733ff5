import { describe, expect, it } from 'vitest'
import type { TermEntry } from '../../../../shared/translation/glossary/compile-glossary.ts'
import { checkTerms } from '../../../../shared/translation/glossary/check-terms.ts'
import { openGlossary } from '../../../../shared/translation/glossary/open-glossary.ts'

const term = (
  conceptId: string,
  locale: string,
  text: string,
  status: TermEntry['status'] = 'preferred',
): TermEntry => ({
  id: `${conceptId} ${locale} ${text}`,
  conceptId,
  locale,
  text,
  status,
})

const glossary = openGlossary(
  [
    term('1', 'en', 'contract'),
    term('1', 'de', 'Vertrag'),
    term('1', 'de', 'Auftrag', 'allowed'),
    term('1', 'de', 'Kontrakt', 'forbidden'),
    term('2', 'en', 'city'),
    term('3', 'en', 'Procura+', 'doNotTranslate'),
    term('4', 'en', 'lot'),
    term('4', 'de', 'Los'),
    term('5', 'en', 'futures contract'),
    term('5', 'de', 'Kontrakt'),
  ],
  [],
)

function findings(source: string, target: string) {
  return checkTerms({ source, target, sourceLocale: 'en', targetLocale: 'de-AT', glossary }).map(
    ({ kind, term: { text }, expected }) => ({ kind, text, expected }),
  )
}

describe('a source term asks for one of its target terms', () => {
  it('in any inflection, preferred or allowed, alone or in a compound', () => {
    expect(findings('Two contracts', 'Zwei Verträge')).toEqual([])
    expect(findings('Two contracts', 'Zwei Aufträge')).toEqual([])
    expect(findings('A framework contract', 'Ein Rahmenvertrag')).toEqual([])
  })

  it('and is missing once, however often it occurs, with what is expected', () => {
    expect(findings('A contract is a contract', 'Eine Abmachung')).toEqual([
      { kind: 'missing', text: 'contract', expected: ['Vertrag', 'Auftrag'] },
    ])
  })

  it('unless the glossary has none to ask for', () => {
    expect(findings('The city', 'Der Ort')).toEqual([])
  })
})

describe('a forbidden target term', () => {
  it('is told where it stands', () => {
    const found = checkTerms({
      source: 'No contract',
      target: 'Ein Kontrakt, kein Vertrag',
      sourceLocale: 'en',
      targetLocale: 'de',
      glossary,
    })
    expect(found).toMatchObject([{ kind: 'forbidden', from: 4, to: 12, expected: ['Vertrag', 'Auftrag'] }])
  })

  it('is none where the source speaks of another concept that is called so', () => {
    expect(findings('A futures contract', 'Ein Kontrakt')).toEqual([])
  })
})

it('a name that stays as it is must stand in the target letter by letter', () => {
  expect(findings('We joined Procura+.', 'Wir sind bei Procura+.')).toEqual([])
  expect(findings('We joined Procura+.', 'Wir sind bei Prokura.')).toEqual([
    { kind: 'translated', text: 'Procura+', expected: ['Procura+'] },
  ])
})

it('a compound of the source asks for nothing', () => {
  const german = {
    source: 'Der Auftraggeber zahlt.',
    target: 'The authority pays.',
    sourceLocale: 'de',
    targetLocale: 'en',
  }
  expect(checkTerms({ ...german, glossary })).toEqual([])
  expect(checkTerms({ ...german, source: 'Der Auftrag zahlt.', glossary })).toHaveLength(1)
})
