import { useMemo } from 'react'
import type { Segment } from '../../../../shared/model/page.ts'
import { repetitionKey } from '../../../../shared/translation/tm/repetitions.ts'

const none: readonly string[] = []

/** Which segments of a page say the same: from one of them to all of them, itself included. */
export function useRepetitions(segments: readonly Segment[]): (segmentId: string) => readonly string[] {
  return useMemo(() => {
    const keys = new Map(segments.map((segment) => [segment.id, repetitionKey(segment)]))
    const groups = Map.groupBy(keys.keys(), (id) => keys.get(id))
    return (segmentId) => groups.get(keys.get(segmentId)) ?? none
  }, [segments])
}
