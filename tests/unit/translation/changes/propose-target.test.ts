import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyChange } from '../../../../shared/translation/changes/classify-change.ts'
import { proposeTarget } from '../../../../shared/translation/changes/propose-target.ts'
import { tokeniseCoded } from '../../../../shared/translation/coded-text.ts'

function propose(before: string, after: string, targetLocale: string, target: string, sourceLocale = 'en') {
  const change = classifyChange(
    { source: before, codes: [] },
    { source: after, codes: [] },
    { locale: sourceLocale, target },
  )
  return proposeTarget({ change, before, target, sourceLocale, targetLocale })
}

describe('the proposal for a factual change', () => {
  it.each<readonly [locale: string, before: string, after: string, target: string, proposed: string]>([
    [
      'de',
      'It has 205,000 people.',
      'It has 1,217,500 people.',
      'Sie hat 205.000 Einwohner.',
      'Sie hat 1.217.500 Einwohner.',
    ],
    [
      'de',
      'It has 205,000 people.',
      'It has 17,000 people.',
      'Sie hat 205 000 Einwohner.',
      'Sie hat 17 000 Einwohner.',
    ],
    [
      'fr',
      'It has 205,000 people.',
      'It has 17,000 people.',
      'Elle a 205\u202f000 habitants.',
      'Elle a 17\u202f000 habitants.',
    ],
    ['lv', 'It grew by 2.5 %.', 'It grew by 12.75 %.', 'Tas pieauga par 2,5 %.', 'Tas pieauga par 12,75 %.'],
    ['da', 'Green since 2021.', 'Green since 2019.', 'Grøn siden 2021.', 'Grøn siden 2019.'],
    ['da', 'It buys 900 buses.', 'It buys 1,900 buses.', 'Den køber 900 busser.', 'Den køber 1.900 busser.'],
    ['pl', 'It buys 900 buses.', 'It buys 1,900 buses.', 'Kupuje 900 autobusów.', 'Kupuje 1900 autobusów.'],
    ['de', 'Until 12 March 2024.', 'Until 3 April 2025.', 'Bis zum 12. März 2024.', 'Bis zum 3. April 2025.'],
    ['fr', 'Until 12 March 2024.', 'Until 3 April 2025.', 'Jusqu’au 12 mars 2024.', 'Jusqu’au 3 avril 2025.'],
    ['pl', 'Since 12 March 2024.', 'Since 12 May 2024.', 'Od 12 marca 2024.', 'Od 12 maja 2024.'],
    ['de', 'Until 12 March 2024.', 'Until 3 April 2024.', 'Bis 12.03.2024.', 'Bis 03.04.2024.'],
    [
      'da',
      'Together with Aarhus it buys.',
      'Together with Odense it buys.',
      'Sammen med Aarhus køber den.',
      'Sammen med Odense køber den.',
    ],
    [
      'de',
      'Write to a@b.example.',
      'Write to c@b.example.',
      'Schreiben Sie an a@b.example.',
      'Schreiben Sie an c@b.example.',
    ],
    [
      'de',
      'It buys <1>14</1> of 20.',
      'It buys <1>15</1> of 21.',
      'Von 20 kauft sie <1>14</1>.',
      'Von 21 kauft sie <1>15</1>.',
    ],
    ['de', 'From 5 to 10.', 'From 10 to 5.', 'Von 5 bis 10.', 'Von 10 bis 5.'],
    ['de', 'A &amp; B have 5.', 'A &amp; B have 6.', 'A &amp; B haben 5.', 'A &amp; B haben 6.'],
  ])('in %s: %s → %s', (locale, before, after, target, proposed) => {
    expect(propose(before, after, locale, target)).toEqual({ text: proposed, open: [] })
  })

  it('writes Latvian and German dates from each other', () => {
    const proposal = propose(
      'Bis zum 12. März 2024 gilt das.',
      'Bis zum 3. März 2025 gilt das.',
      'lv',
      'Tas ir spēkā līdz 2024. gada 12. martam.',
      'de',
    )
    expect(proposal?.text).toBe('Tas ir spēkā līdz 2025. gada 3. martam.')
  })

  it.each<readonly [why: string, before: string, after: string, target: string]>([
    [
      'stands for two things',
      'In 2021 it had 5, and 5 more.',
      'In 2021 it had 5, and 6 more.',
      '2021 waren es 5, dann 5 mehr.',
    ],
    ['is not there', 'It has 14 schools.', 'It has 15 schools.', 'Sie hat vierzehn Schulen.'],
    ['is there once too often', 'It has 14 schools.', 'It has 15 schools.', 'Sie hat 14 Schulen mit 14 Küchen.'],
    ['is inflected', 'Together with Riga it buys.', 'Together with Tartu it buys.', 'Kopā ar Rīgu tā pērk.'],
    ['has a code inside', 'It has 1400 schools.', 'It has 1500 schools.', 'Sie hat 1<1>4</1>00 Schulen.'],
  ])('leaves a fact that %s', (_why, before, after, target) => {
    expect(propose(before, after, 'de', target)).toBeUndefined()
  })

  it('names the facts it could not place', () => {
    const proposal = propose(
      'It has 14 schools since 2020.',
      'It has 15 schools since 2021.',
      'de',
      'Vierzehn seit 2020.',
    )
    expect(proposal).toEqual({ text: 'Vierzehn seit 2021.', open: [{ what: 'number', from: '14', to: '15' }] })
  })

  it('is not made for a change of meaning', () => {
    expect(propose('It has 14 schools.', 'It had 15 schools.', 'de', 'Sie hat 14 Schulen.')).toBeUndefined()
  })

  it('changes figures only: every other word and every code stays where it is', () => {
    const number = fc.integer({ min: 1, max: 9_999_999 })
    const written = (n: number, locale: string) => new Intl.NumberFormat(locale).format(n)
    fc.assert(
      fc.property(number, number, fc.constantFrom('de', 'fr', 'lv', 'da', 'it', 'fi'), (old, now, locale) => {
        fc.pre(old !== now)
        const target = (text: string) => `<1>A</1> ${text} b <2>c</2>`
        const proposal = propose(
          `It has ${written(old, 'en')} people.`,
          `It has ${written(now, 'en')} people.`,
          locale,
          target(written(old, locale)),
        )
        const codes = (text: string) => tokeniseCoded(text).filter(({ kind }) => kind !== 'text')
        expect(codes(proposal?.text ?? '')).toEqual(codes(target('')))
        const digits = proposal?.text.replaceAll(/<\/?\d>|\D/g, '')
        expect([digits, proposal?.text.replaceAll(/\d[\d.,\s]*(?= b)/g, '#')]).toEqual([String(now), target('#')])
      }),
    )
  })
})
