import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Segment } from '../../../../shared/model/page.ts'
import { contextKey } from '../../../../shared/translation/tm/context-key.ts'
import { memoryOf, type MemoryMatch, type MemoryMatches, type MemoryState } from '../../../data/memory-client.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { neighboursIn } from '../commands/teach-memory.ts'
import type { PageData } from '../load-page.ts'

/** Below this share of equal words a match costs more than it saves. */
const THRESHOLD = 60
/** As many as there are keys. */
const SHOWN = 9

export interface Matches {
  readonly matches: readonly MemoryMatch[]
  /** Of this sentence: until they are there, nothing is shown rather than those of another. */
  readonly isHere: boolean
  readonly state: MemoryState
}

const none: readonly MemoryMatch[] = []

/** What the translation memory has for the sentence in hand. Asked again when the memory changes. */
export function useMatches(data: PageData, segment: Segment | undefined, locale: string): Matches {
  const { db } = useDesk()
  const memory = useMemo(() => memoryOf(db.name), [db.name])
  const state = useSyncExternalStore(memory.subscribe, memory.state)
  const [answer, setAnswer] = useState<{ readonly of: string; readonly matches: MemoryMatches }>()
  const { sourceLocale } = data.page
  const context = useMemo(() => {
    const section = data.segments.filter(({ sectionId }) => sectionId === segment?.sectionId)
    return segment && contextKey(neighboursIn(section, segment.id))
  }, [data.segments, segment])

  useEffect(() => {
    let isWanted = true
    if (!segment || context === undefined) return undefined
    const { source, codes } = segment
    const query = { source, codes, context, sourceLocale, targetLocale: locale, threshold: THRESHOLD, limit: SHOWN }
    void memory.lookup(query).then(
      (matches) => {
        if (isWanted) setAnswer({ of: segment.id, matches })
      },
      // The worker went with its workspace; there is nobody left to tell.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [memory, segment, context, sourceLocale, locale, state.version])

  const isHere = segment !== undefined && answer?.of === segment.id
  return { matches: isHere ? answer.matches.matches : none, isHere, state }
}
