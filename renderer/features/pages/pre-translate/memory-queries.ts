import type { MatchQuery } from '../../../../shared/translation/tm/score-match.ts'
import { contextKey, type Neighbours } from '../../../../shared/translation/tm/context-key.ts'
import type { Segment } from '../../../../shared/model/page.ts'
import type { PageData } from '../load-page.ts'

export interface SegmentQuery extends MatchQuery {
  readonly segment: Segment
}

/** Segments of a page as they ask the memory, in page order, each between its neighbours. Without ids: all of them. */
export function memoryQueries(
  { segments }: Pick<PageData, 'segments'>,
  segmentIds?: readonly string[],
): readonly SegmentQuery[] {
  const wanted = segmentIds && new Set(segmentIds)
  return segments.flatMap((segment, at) => {
    if (wanted && !wanted.has(segment.id)) return []
    const { source, codes } = segment
    const context = contextKey(neighbours(segment, segments[at - 1], segments[at + 1]))
    return [{ segment, source, codes, context }]
  })
}

/** In page order the segments of a section stand together; its ends have no neighbour. */
function neighbours(segment: Segment, before: Segment | undefined, after: Segment | undefined): Neighbours {
  return {
    ...(before?.sectionId === segment.sectionId ? { previous: before.source } : {}),
    ...(after?.sectionId === segment.sectionId ? { next: after.source } : {}),
  }
}
