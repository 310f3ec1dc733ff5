import * as fc from 'fast-check'
import { derivedId } from '../../../../shared/ids.ts'
import type { InlineCode } from '../../../../shared/model/page.ts'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import type { MemoryIndex } from '../../../../shared/translation/tm/memory-index.ts'
import type { MatchQuery } from '../../../../shared/translation/tm/score-match.ts'

export const AT = '2026-03-01T09:00:00.000Z'

/** A unit with what a test says of it. */
export function unit(source: string, more: Partial<TmUnit> = {}): TmUnit {
  return {
    id: derivedId('test', source, JSON.stringify(more)),
    createdAt: AT,
    updatedAt: AT,
    rev: 0,
    sourceLocale: 'en',
    targetLocale: 'de',
    source,
    target: 'Ziel',
    codes: [],
    contexts: [],
    origin: 'human',
    ...more,
  }
}

const words = ['buy', 'Buy', 'green', 'GREEN', 'paper', 'for', 'the', 'city', '12', '13', '2,644', 'können', 'kőnnen']
const word = fc.constantFrom(...words)
const gap = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', ' – ', '\u00a0')
const codes: readonly InlineCode[] = [{ kind: 'bold' }, { kind: 'link', href: 'https://example.org/' }]

/** Sentences of few different words, so that near misses are frequent; some with inline codes, some without any word. */
export const sentenceArbitrary: fc.Arbitrary<{ readonly source: string; readonly codes: readonly InlineCode[] }> = fc
  .tuple(
    fc.array(fc.tuple(word, gap), { maxLength: 45 }),
    fc.constantFrom<readonly number[]>([], [], [1], [2], [1, 2]),
    fc.nat(3),
  )
  .map(([parts, tagged, place]) => {
    const written = parts.map(([text, between], at) => {
      const n = tagged[at - place]
      return n === undefined ? text + between : `<${n}>${text}</${n}>${between}`
    })
    const source = written.join('').trim()
    return { source: source === '' ? '…' : source, codes }
  })

const contexts = ['before', 'after', 'elsewhere']

export const unitArbitrary: fc.Arbitrary<TmUnit> = fc
  .record({
    sentence: sentenceArbitrary,
    contexts: fc.subarray(contexts),
    origin: fc.constantFrom<TmUnit['origin']>('human', 'human', 'memory', 'machine', 'copiedSource'),
    imported: fc.boolean(),
    minute: fc.nat(59),
    n: fc.nat(1_000_000),
  })
  .map(({ sentence, imported, minute, n, ...more }) =>
    unit(sentence.source, {
      ...more,
      codes: [...sentence.codes],
      ...(imported ? { importedFrom: 'memory.tmx' } : {}),
      updatedAt: `2026-03-01T09:${String(minute).padStart(2, '0')}:00.000Z`,
      id: derivedId('test', String(n)),
    }),
  )

/** A question: a sentence of its own, or one of the units with a word more. */
export function queryArbitrary(units: readonly TmUnit[]): fc.Arbitrary<MatchQuery> {
  const context = fc.constantFrom(...contexts)
  const fresh = fc
    .record({ sentence: sentenceArbitrary, context })
    .map((made) => ({ ...made.sentence, context: made.context }))
  if (units.length === 0) return fresh
  const near = fc
    .record({ of: fc.constantFrom(...units), more: fc.constantFrom('', ' paper', ' unheard'), context })
    .map(({ of, more, context: at }) => ({ source: of.source + more, codes: of.codes, context: at }))
  return fc.oneof(fresh, near)
}

export function runAll(steps: Generator<void, void>): void {
  let step = steps.next()
  while (!step.done) step = steps.next()
}

/** Puts units into an index, sealing now and then as the worker does. */
export function fill(index: MemoryIndex, units: readonly TmUnit[], sealEvery: number): void {
  units.forEach((each, at) => {
    index.put(each)
    if (at % sealEvery === sealEvery - 1) runAll(index.settle(1))
  })
}
