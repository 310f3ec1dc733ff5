import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/model/page.ts'
import {
  acceptedBlock,
  boilerplateBlock,
  declinedBlock,
  detachedBlock,
} from '../../../../shared/translation/boilerplate/boilerplate-block.ts'
import { boilerplateSource } from '../../../../shared/translation/boilerplate/boilerplate-source.ts'
import { editBoilerplate, type BoilerplateWords } from '../../../../shared/translation/boilerplate/edit-boilerplate.ts'
import {
  proposeBoilerplate,
  type PlacedTranslation,
} from '../../../../shared/translation/boilerplate/propose-boilerplate.ts'
import { serialiseMarkup } from '../../../../shared/translation/markup.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

const id = '0190a000-0000-7000-8000-000000000001'
const first = 'The network was founded in 2004. It has <b>40</b> members.'
const second = 'The network was founded in 2004. It has <b>60</b> members.'

const written: BoilerplateWords = editBoilerplate(
  { name: '', markup: first, version: 0, translations: {} },
  { name: 'Network', markup: first, translations: { de: 'Es hat <1>40</1> Mitglieder.' } },
)
const changed = editBoilerplate(written, {
  name: 'Network',
  markup: second,
  translations: { de: 'Es hat <1>60</1> Mitglieder.' },
})
const snippet = (words: BoilerplateWords) => ({ ...words, id })
const placed = (more: Partial<PlacedTranslation> = {}): PlacedTranslation => ({
  locale: 'de',
  text: 'Es hat <1>40</1> Mitglieder.',
  origin: 'memory',
  ...more,
})
const placeOf = (block: Block, translations: readonly PlacedTranslation[] = [placed()]) => ({
  block,
  targetLocales: ['de', 'da'],
  translations,
})
const block = boilerplateBlock('b1', snippet(written))

describe('a shared text', () => {
  it('is a new version when its words change in any language, not when its name does', () => {
    const same = { name: 'Other', markup: first, translations: { de: 'Es hat <1>40</1> Mitglieder.' } }
    expect(editBoilerplate(written, same).version).toBe(written.version)
    expect(changed.version).toBe(written.version + 1)
    expect(editBoilerplate(written, { ...same, translations: {} }).version).toBe(written.version + 1)
    expect(editBoilerplate(written, { ...same, translations: { de: 'Anders.' } }).version).toBe(written.version + 1)
  })

  it('keeps a translation nobody touched for the words it was made for, and offers it no more', () => {
    const half = editBoilerplate(written, {
      name: 'Network',
      markup: second,
      translations: { de: 'Es hat <1>40</1> Mitglieder.' },
    })
    expect(half.translations.de?.sourceHash).toBe(boilerplateSource({ markup: first }).sourceHash)
    expect(proposeBoilerplate(placeOf(block), half)?.translations).toEqual([])
    const said = editBoilerplate(half, {
      name: 'Network',
      markup: second,
      translations: { de: 'Es hat <1>40</1> Mitglieder.' },
      fitting: ['de'],
    })
    expect(said.version).toBe(half.version + 1)
    expect(said.translations.de?.sourceHash).toBe(boilerplateSource({ markup: second }).sourceHash)
  })
})

describe('a place that holds a shared text', () => {
  it('is one segment, whatever it says', () => {
    expect(segmentBlocks({ blocks: [block] }, 'en').map(({ source }) => source)).toEqual([
      'The network was founded in 2004. It has <1>40</1> members.',
    ])
  })

  it('is proposed what has changed, in the source and in every language of its page', () => {
    expect(proposeBoilerplate(placeOf(block), changed)).toEqual({
      version: changed.version,
      source: {
        before: boilerplateSource({ markup: first }).source,
        after: boilerplateSource({ markup: second }).source,
      },
      translations: [
        {
          locale: 'de',
          before: 'Es hat <1>40</1> Mitglieder.',
          after: 'Es hat <1>60</1> Mitglieder.',
          action: 'take',
        },
      ],
    })
  })

  it.each<[string, Partial<PlacedTranslation>]>([
    ['translated by a person', { text: 'Von Hand.', origin: 'human' }],
    ['edited after it came', { text: 'Es zählt 40 Mitglieder.', isEdited: true }],
    ['locked', { lockedBy: id }],
  ])('keeps a translation that was %s', (_why, more) => {
    const proposal = proposeBoilerplate(placeOf(block, [placed(more)]), changed)
    expect(proposal?.translations.map(({ action }) => action)).toEqual(['keep'])
  })

  it('is not asked again about a version it declined, and is about the next', () => {
    const declined = declinedBlock(block, changed.version)
    expect(proposeBoilerplate(placeOf(declined), changed)).toBeUndefined()
    expect(proposeBoilerplate(placeOf(declined), { ...changed, version: changed.version + 1 })).toBeDefined()
  })

  it('is asked where two desks made the same number of different words', () => {
    const other = { ...changed, markup: 'Other words.' }
    expect(proposeBoilerplate(placeOf(acceptedBlock(block, snippet(changed))), other)?.source).toBeDefined()
  })

  it('has nothing to decide once it has accepted, whatever the words', () => {
    fc.assert(
      fc.property(inlinesArbitrary, inlinesArbitrary, (before, after) => {
        const from = { ...written, markup: serialiseMarkup(before) || 'a', translations: {} }
        const to = { ...written, markup: serialiseMarkup(after) || 'b', version: 2, translations: {} }
        const accepted = acceptedBlock(boilerplateBlock('b1', snippet(from)), snippet(to))
        expect(proposeBoilerplate(placeOf(accepted, []), to)).toBeUndefined()
      }),
    )
  })

  it('stays one segment when it becomes text of the page’s own, so that its translations fit', () => {
    const own = detachedBlock(block, 'en')
    expect(own.boilerplate).toBeUndefined()
    const [before] = segmentBlocks({ blocks: [block] }, 'en')
    const after = segmentBlocks({ blocks: [own] }, 'en')
    expect(after.map(({ source, sourceHash }) => [source, sourceHash])).toEqual([[before?.source, before?.sourceHash]])
  })
})
