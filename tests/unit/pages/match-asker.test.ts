import { describe, expect, it } from 'vitest'
import { MatchAsker, type AskedMemory } from '../../../renderer/features/pages/aids/match-asker.ts'
import type { MemoryMatch } from '../../../renderer/data/memory-client.ts'
import type { Segment } from '../../../shared/model/page.ts'

type Lookup = Parameters<AskedMemory['lookup']>[0]

/** A memory that answers when it is told to, with its version as the text of its one match. */
function slowMemory() {
  const asked: { readonly query: Lookup; readonly answer: (text: string) => void }[] = []
  let version = 1
  const memory: AskedMemory = {
    state: () => ({ version }),
    lookup: (query) => {
      const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<AskedMemory['lookup']>>>()
      asked.push({ query, answer: (text) => resolve({ matches: [{ text } as MemoryMatch], total: 1, complete: true }) })
      return promise
    },
  }
  return { memory, asked, learn: () => (version += 1) }
}

const base = {
  createdAt: '',
  updatedAt: '',
  rev: 0,
  pageId: 'p',
  sectionId: 's',
  blockId: 'b',
  codes: [],
  sourceHash: '',
}
const segments: readonly Segment[] = ['One.', 'Two.', 'Three.'].map((source, order) => ({
  ...base,
  id: `segment ${order}`,
  order,
  source,
}))
const [one, two] = segments as [Segment, Segment]
const languages = { sourceLocale: 'en', locale: 'de' }
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('matches of the memory', () => {
  it('are asked for once, with what stands before and after, and are there when the sentence comes into hand', async () => {
    const { memory, asked } = slowMemory()
    const asker = new MatchAsker(memory, languages)
    asker.ask(two, segments)
    asker.ask(two, segments)
    expect(asked.map(({ query }) => query.source)).toEqual(['Two.'])
    expect(asker.matchesOf(two)).toBeUndefined()
    asked[0]?.answer('Zwei.')
    await settled()
    asker.ask(two, segments)
    expect(asked).toHaveLength(1)
    expect(asker.matchesOf(two)?.map(({ text }) => text)).toEqual(['Zwei.'])
    expect(asker.matchesOf(one)).toBeUndefined()
  })

  it('are asked for again when the memory has learnt, and stay in sight until the answer', async () => {
    const { memory, asked, learn } = slowMemory()
    const asker = new MatchAsker(memory, languages)
    asker.ask(one, segments)
    asked[0]?.answer('Eins.')
    await settled()
    learn()
    asker.ask(one, segments)
    expect(asker.matchesOf(one)?.map(({ text }) => text)).toEqual(['Eins.'])
    asked[1]?.answer('Eins, gelernt.')
    await settled()
    expect(asker.matchesOf(one)?.map(({ text }) => text)).toEqual(['Eins, gelernt.'])
  })

  it('of an earlier question never take the place of those of a later one', async () => {
    const { memory, asked, learn } = slowMemory()
    const asker = new MatchAsker(memory, languages)
    asker.ask(one, segments)
    learn()
    asker.ask(one, segments)
    asked[1]?.answer('later')
    await settled()
    asked[0]?.answer('earlier')
    await settled()
    expect(asker.matchesOf(one)?.map(({ text }) => text)).toEqual(['later'])
  })

  it('tell whoever listens, until they stop', async () => {
    const { memory, asked } = slowMemory()
    const asker = new MatchAsker(memory, languages)
    let told = 0
    const stop = asker.subscribe(() => (told += 1))
    asker.ask(one, segments)
    asked[0]?.answer('Eins.')
    await settled()
    expect(told).toBe(1)
    stop()
    asker.ask(two, segments)
    asked[1]?.answer('Zwei.')
    await settled()
    expect(told).toBe(1)
  })

  it('stay the same list, and nobody is told, where the memory has learnt nothing about the sentence', async () => {
    const { memory, asked, learn } = slowMemory()
    const asker = new MatchAsker(memory, languages)
    asker.ask(one, segments)
    asked[0]?.answer('Eins.')
    await settled()
    const before = asker.matchesOf(one)
    let told = 0
    asker.subscribe(() => (told += 1))
    learn()
    asker.ask(one, segments)
    asked[1]?.answer('Eins.')
    await settled()
    expect(asker.matchesOf(one)).toBe(before)
    expect(told).toBe(0)
  })
})
