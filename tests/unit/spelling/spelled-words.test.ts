import { describe, expect, it } from 'vitest'
import { spelledWords } from '../../../renderer/workers/spelling/spelled-words.ts'

const texts = (text: string) => spelledWords(text).map((word) => word.text)

describe('the words worth looking up', () => {
  it('are neither numbers nor codes nor abbreviations in capitals', () => {
    expect(texts('The 205,000 people, CO2, BT-24, NUTS and SMEs of 1a 2nd_try')).toEqual(['The', 'people', 'and', 'of'])
  })

  it('are no addresses', () => {
    expect(texts('See https://example.org/Pfad, www.stadt.de/x or info@stadt.example, procuraplus.org too')).toEqual([
      'See',
      'or',
      'too',
    ])
  })

  it('are no names with a capital inside', () => {
    expect(texts('PlanMiljø and eForms work')).toEqual(['and', 'work'])
  })

  it('keep their apostrophe, not the quotation marks around them', () => {
    expect(texts('‘The city’s’ plan')).toEqual(['The', 'city’s', 'plan'])
  })

  it('know when they are half of a compound, or end with a full stop', () => {
    expect(spelledWords('Liefer- und Bauaufträge, -konzessionen usw.')).toMatchObject([
      { text: 'Liefer', half: 'first' },
      { text: 'und' },
      { text: 'Bauaufträge' },
      { text: 'konzessionen', half: 'second' },
      { text: 'usw', isDotted: true },
    ])
    expect(spelledWords('Know-how')).toEqual([
      { text: 'Know', from: 0, to: 4 },
      { text: 'how', from: 5, to: 8 },
    ])
  })
})
