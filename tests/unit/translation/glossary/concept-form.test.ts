import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptChanges, emptyForm, formOf } from '../../../../renderer/features/glossary/concept-draft.ts'
import { conceptRows, findConcepts } from '../../../../renderer/features/glossary/concept-rows.ts'
import { termStatuses, type GlossaryTerm } from '../../../../shared/model/glossary-term.ts'

const term = (id: string, locale: string, text: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  rev: 0,
  conceptId: 'one',
  locale,
  text,
  status: 'preferred',
  ...more,
})

const contract = [term('1', 'en', 'contract', { domain: 'law' }), term('2', 'de', 'Vertrag', { note: 'not Kontrakt' })]

describe('what saving a concept writes', () => {
  it('is nothing where nothing was changed, even if its terms say different things', () => {
    expect(conceptChanges(contract, formOf(contract))).toEqual({ create: [], update: [], remove: [] })
  })

  it('is a new term with all that is said of the concept', () => {
    const form = formOf(contract)
    const added = {
      ...form,
      terms: [...form.terms, { key: 'x', locale: 'da', text: ' kontrakt ', status: 'allowed' as const }],
    }
    expect(conceptChanges(contract, added).create).toEqual([
      { locale: 'da', text: 'kontrakt', status: 'allowed', domain: 'law', note: 'not Kontrakt' },
    ])
  })

  it('is a change of every term where what is said of the concept changed, and of no other field', () => {
    expect(conceptChanges(contract, { ...formOf(contract), domain: '' }).update).toEqual([
      { id: '1', patch: { domain: null } },
      { id: '2', patch: { domain: null } },
    ])
  })

  it('is the removal of a term whose words were emptied', () => {
    const form = formOf(contract)
    const emptied = { ...form, terms: form.terms.map((each) => (each.id === '2' ? { ...each, text: ' ' } : each)) }
    expect(conceptChanges(contract, emptied)).toEqual({ create: [], update: [], remove: ['2'] })
  })

  it('leaves the terms of the form, whatever they were before', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const terms = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        locale: fc.constantFrom('en', 'de'),
        text: word,
        status: fc.constantFrom(...termStatuses),
      }),
      { selector: ({ id }) => id, maxLength: 5 },
    )
    fc.assert(
      fc.property(terms, terms, fc.boolean(), (before, added, keeps) => {
        const old = before.map(({ id, locale, text, status }) => term(id, locale, text, { status }))
        const form = {
          ...emptyForm([]),
          terms: [...(keeps ? formOf(old).terms : []), ...added.map(({ id, ...fields }) => ({ key: id, ...fields }))],
        }
        const { create, update, remove } = conceptChanges(old, form)
        const after = [
          ...old
            .filter(({ id }) => !remove.includes(id))
            .map((each) => ({ ...each, ...update.find(({ id }) => id === each.id)?.patch })),
          ...create,
        ]
        expect(after.map(({ locale, text, status }) => ({ locale, text, status }))).toEqual(
          form.terms.map(({ locale, text, status }) => ({ locale, text, status })),
        )
      }),
    )
  })
})

describe('the list of concepts', () => {
  const terms = [...contract, term('3', 'lv', 'ēka', { conceptId: 'two', definition: 'has a roof' })]

  it('goes by the term of the language asked for, or else English, or else what there is', () => {
    expect(conceptRows(terms, 'de').rows.map(({ name }) => name)).toEqual(['ēka', 'Vertrag'])
    expect(conceptRows(terms, 'fr').rows.map(({ name }) => name)).toEqual(['contract', 'ēka'])
    expect(conceptRows(terms, 'de').locales).toEqual(['en', 'de', 'lv'])
  })

  it('is searched in all languages and in what is said of the concept, without accents', () => {
    const { rows } = conceptRows(terms, 'en')
    const found = (query: string) => findConcepts(rows, query).map(({ conceptId }) => conceptId)
    expect(found('EKA')).toEqual(['two'])
    expect(found('roof')).toEqual(['two'])
    expect(found('contract kontrakt')).toEqual(['one'])
    expect(found('contract roof')).toEqual([])
    expect(found('')).toHaveLength(2)
  })
})
