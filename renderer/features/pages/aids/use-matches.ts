import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Segment } from '../../../../shared/model/page.ts'
import { memoryOf, type MemoryMatch, type MemoryState } from '../../../data/memory-client.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { whenIdle } from '../idle-work.ts'
import type { PageData } from '../load-page.ts'
import { MatchAsker } from './match-asker.ts'

export interface Matches {
  readonly matches: readonly MemoryMatch[]
  /** Of this sentence: until they are there, nothing is shown rather than those of another. */
  readonly isHere: boolean
  readonly state: MemoryState
}

const none: readonly MemoryMatch[] = []

interface Sentences {
  readonly current: Segment | undefined
  /** The one that comes into hand next, as far as one can tell. */
  readonly next: Segment | undefined
}

/**
 * What the translation memory has for the sentence in hand. Asked again when the memory changes; asked ahead for the next
 * sentence while the person types in this one.
 */
export function useMatches({ page, segments }: PageData, { current, next }: Sentences, locale: string): Matches {
  const { db } = useDesk()
  const memory = useMemo(() => memoryOf(db.name), [db.name])
  const state = useSyncExternalStore(memory.subscribe, memory.state)
  const { sourceLocale } = page
  const asker = useMemo(() => new MatchAsker(memory, { sourceLocale, locale }), [memory, sourceLocale, locale])
  const found = useSyncExternalStore(asker.subscribe, () => current && asker.matchesOf(current))
  useEffect(() => {
    if (current) asker.ask(current, segments)
  }, [asker, current, segments, state.version])
  useEffect(() => {
    if (!next) return undefined
    return whenIdle(() => asker.ask(next, segments))
  }, [asker, next, segments, state.version])
  return { matches: found ?? none, isHere: found !== undefined, state }
}
