import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translationStates, type Block, type Translation } from '../../../../shared/model/page.ts'
import type { Result } from '../../../../shared/result.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { carryTranslations, type CarriedFields } from '../../../../shared/translation/segmenting/carry-translations.ts'
import { joinBlock, splitBlock } from '../../../../shared/translation/segmenting/cut-block.ts'
import { groupPieces, piecesOf, type Piece } from '../../../../shared/translation/segmenting/pieces.ts'

function paragraph(markup: string): Block {
  return { id: 'p', kind: 'paragraph', markup }
}

function made(result: Result<Block>): Block {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

type Text = CarriedFields

/** A translation of a segment as it is now. */
function of(piece: Piece | undefined, text: string, state: Translation['state'] = 'approved'): Text {
  return { text, state, origin: 'human', sourceHash: piece?.sourceHash ?? '', sourceText: piece?.source ?? '' }
}

/** Splits the only sentence of a text at a word, with its translation, into another language. */
function splitAt(markup: string, word: string, target: string, locale = 'de', state?: Translation['state']) {
  const block = paragraph(markup)
  const [piece] = piecesOf(block, 'en')
  if (!piece) throw new Error('no words')
  const after = made(splitBlock(block, 'en', { order: 0, offset: codedPlainText(piece.source).indexOf(word) }))
  return carryTranslations([{ piece, translation: of(piece, target, state) }], piecesOf(after, 'en'), {
    source: 'en',
    target: locale,
  }).map((each) => each && `${each.state}: ${each.text}`)
}

/** Joins the first two sentences of a text with their translations. */
function joined(markup: string, targets: readonly (Text | string | undefined)[]) {
  const block = paragraph(markup)
  const pieces = piecesOf(block, 'en')
  const old = pieces.slice(0, 2).map((piece, index) => {
    const target = targets[index]
    return { piece, translation: typeof target === 'string' ? of(piece, target) : target }
  })
  const [whole] = piecesOf(made(joinBlock(block, 'en', 0)), 'en')
  if (!whole) throw new Error('no words')
  const [carried] = carryTranslations(old, [whole], { source: 'en', target: 'de' })
  return { carried, whole, pieces }
}

describe('a translation whose segment is split', () => {
  it('is divided between its sentences where there are as many, and counts as translated', () => {
    expect(splitAt('See the U.S. Schools pay for it.', 'Schools', 'Siehe USA. Schulen zahlen dafür.')).toEqual([
      'translated: Siehe USA.',
      'translated: Schulen zahlen dafür.',
    ])
  })

  it('is divided at the mark that answers to the one in the source, as a draft', () => {
    expect(splitAt('Buy green power; it saves money.', 'it', 'Kauft Ökostrom; das spart Geld.')).toEqual([
      'draft: Kauft Ökostrom;',
      'draft: das spart Geld.',
    ])
    expect(splitAt('Buy green power; it saves money.', 'it', 'Αγοράστε· κερδίζετε.', 'el')).toEqual([
      'draft: Αγοράστε·',
      'draft: κερδίζετε.',
    ])
  })

  it('stays whole with the first part where nothing says how to divide it', () => {
    expect(splitAt('Buy green power that saves money.', 'that', 'Kauft Ökostrom, der Geld spart.')).toEqual([
      'draft: Kauft Ökostrom, der Geld spart.',
      undefined,
    ])
  })

  it('takes each code along with its words, also one that reaches over the cut', () => {
    expect(
      splitAt(
        'See <b>the U.S. Schools</b> pay <i>now</i>.',
        'Schools',
        'Siehe <1>USA. Schulen</1> zahlen <2>jetzt</2>.',
      ),
    ).toEqual(['translated: Siehe <1>USA.</1>', 'translated: <1>Schulen</1> zahlen <2>jetzt</2>.'])
  })

  it('is a draft where a code ends up beside the wrong part, and the code stays visible', () => {
    expect(
      splitAt('See the U.S. Schools <b>pay</b> now.', 'Schools', 'Siehe <1>USA</1>. Schulen zahlen jetzt.'),
    ).toEqual(['draft: Siehe <1>USA</1>.', 'draft: Schulen zahlen jetzt.'])
  })

  it('stays outdated, each part with the whole old source beside it', () => {
    const block = paragraph('See the U.S. Schools pay for it.')
    const [piece] = piecesOf(block, 'en')
    if (!piece) throw new Error('no words')
    const stale = {
      ...of(piece, 'Siehe USA. Schulen zahlen.'),
      sourceHash: 'old',
      sourceText: 'See the U.S. Schools paid.',
    }
    const after = piecesOf(made(splitBlock(block, 'en', { order: 0, offset: 13 })), 'en')
    const carried = carryTranslations([{ piece, translation: stale }], after, { source: 'en', target: 'de' })
    expect(carried).toHaveLength(2)
    for (const each of carried) expect(each).toMatchObject({ sourceHash: 'old', sourceText: stale.sourceText })
  })
})

describe('translations whose segments are joined', () => {
  it('stand side by side with a space, made for the new source', () => {
    const { carried, whole } = joined('Buy green. It saves money.', ['Kauft grün.', 'Das spart Geld.'])
    expect(carried).toEqual({
      text: 'Kauft grün. Das spart Geld.',
      state: 'translated',
      origin: 'human',
      sourceHash: whole.sourceHash,
      sourceText: whole.source,
      sourceCodes: [],
    })
  })

  it('keep the addresses of their links, under the numbers these have now', () => {
    const markup = 'See <a href="https://a.example/">this</a>. Go <a href="https://b.example/">there</a>.'
    const second = { ...of(undefined, 'Geht <1>dorthin</1>.'), hrefs: { '1': 'https://b.example/de' } }
    expect(joined(markup, ['Siehe <1>das</1>.', second]).carried?.hrefs).toEqual({ '2': 'https://b.example/de' })
  })

  it('are a memory match with the lower score, edited where a person wrote a part', () => {
    const match = (score: number) => ({ ...of(undefined, 'Spart.'), origin: 'memory' as const, matchScore: score })
    expect(joined('Buy green. It saves.', [match(90), match(80)]).carried).toMatchObject({
      origin: 'memory',
      matchScore: 80,
    })
    expect(joined('Buy green. It saves.', ['Kauft.', match(80)]).carried).toMatchObject({
      origin: 'memory',
      isEdited: true,
    })
  })

  it('number their codes on, and close up a code that the cut had divided', () => {
    const two = joined('Buy <b>green</b>. It saves <i>money</i>.', ['Kauft <1>grün</1>.', 'Das spart <1>Geld</1>.'])
    expect(two.carried?.text).toBe('Kauft <1>grün</1>. Das spart <2>Geld</2>.')
    const one = joined('Buy <b>green. It</b> saves.', ['Kauft <1>grün.</1>', '<1>Das</1> spart.'])
    expect(one.carried).toMatchObject({ text: 'Kauft <1>grün. Das</1> spart.', state: 'translated' })
  })

  it('are a draft where one is missing or the codes do not come out even', () => {
    expect(joined('Buy green. It saves.', ['Kauft grün.', undefined]).carried).toMatchObject({
      text: 'Kauft grün.',
      state: 'draft',
    })
    const apart = joined('Buy <b>green. It</b> saves.', ['<1>Kauft</1> grün.', 'Es <1>spart</1>.'])
    expect(apart.carried).toMatchObject({ text: '<1>Kauft</1> grün. Es <1>spart</1>.', state: 'draft' })
  })

  it('have the origin that asks for most care', () => {
    const machine = { ...of(undefined, 'Das spart.'), origin: 'machine' as const }
    expect(joined('Buy green. It saves.', ['Kauft grün.', machine]).carried?.origin).toBe('machine')
  })

  it('stay outdated where one of them was, with both old sources', () => {
    const stale: Text = { ...of(undefined, 'Das sparte.'), sourceHash: 'old', sourceText: 'It saved.' }
    const { carried, whole } = joined('Buy green. It saves.', ['Kauft grün.', stale])
    expect(carried?.sourceText).toBe('Buy green. It saved.')
    expect(carried?.sourceHash).not.toBe(whole.sourceHash)
  })

  it('have a state no higher than the lowest, and never above translated', () => {
    const states = fc.constantFrom(...translationStates)
    fc.assert(
      fc.property(states, states, (one, two) => {
        const { carried } = joined('Buy green. It saves.', [of(undefined, 'Kauft.', one), of(undefined, 'Spart.', two)])
        const rank = (state: Translation['state'] | undefined) => translationStates.indexOf(state ?? 'approved')
        expect(rank(carried?.state)).toBe(Math.min(rank(one), rank(two), rank('translated')))
      }),
    )
  })
})

describe('whatever is cut and joined', () => {
  const sentence = fc.constantFrom(
    'Buy <b>green</b>.',
    'See <i>this; it saves</i> a lot.',
    'Who pays?',
    'Mr. Who.',
    '<b>All of it.</b>',
  )
  const target = fc.constantFrom(
    'Kauft <1>grün</1>.',
    'Seht; es spart.',
    'Wer? <2>Ich</2>',
    '<1>Alles.',
    '',
    'a &lt;1&gt;',
  )

  it('loses no word of a translation', () => {
    const cut = fc.record({ isSplit: fc.boolean(), order: fc.nat(6), offset: fc.nat(40) })
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 5 }),
        fc.array(target, { minLength: 12, maxLength: 12 }),
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        (sentences, targets, cuts) => {
          const before = paragraph(sentences.join(' '))
          const after = cuts.reduce((block, { isSplit, order, offset }) => {
            const result = isSplit ? splitBlock(block, 'en', { order, offset }) : joinBlock(block, 'en', order)
            return result.ok ? result.value : block
          }, before)
          const old = piecesOf(before, 'en').map((piece, index) => ({
            piece,
            translation: of(piece, targets[index] ?? ''),
          }))
          const words = (parts: readonly string[]) => codedPlainText(parts.join(' ')).replaceAll(/\s/g, '')
          const groups = groupPieces(old, piecesOf(after, 'en'))
          expect(groups.flatMap((group) => group.old)).toEqual(old)
          expect(groups.flatMap((group) => group.next)).toEqual(piecesOf(after, 'en'))
          for (const group of groups) {
            const carried = carryTranslations(group.old, group.next, { source: 'en', target: 'de' })
            expect(words(carried.map((each) => each?.text ?? ''))).toBe(
              words(group.old.map(({ translation }) => translation.text)),
            )
          }
        },
      ),
    )
  })
})
