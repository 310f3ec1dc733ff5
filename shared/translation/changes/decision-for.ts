import type { Segment, Translation } from '../../model/page.ts'
import type { SourceDecision } from '../../model/segment-notes.ts'

/**
 * What somebody has decided already about exactly the change that lies between a translation and its source now: for its
 * language, or for all. The latest counts. It can be there and the translation still outdated: another desk made it.
 */
export function decisionFor<T extends Pick<SourceDecision, 'fromHash' | 'toHash' | 'locale' | 'at'>>(
  decisions: readonly T[],
  segment: Pick<Segment, 'sourceHash'>,
  translation: Pick<Translation, 'sourceHash' | 'locale'>,
): T | undefined {
  return decisions
    .filter(
      ({ fromHash, toHash, locale }) =>
        fromHash === translation.sourceHash &&
        toHash === segment.sourceHash &&
        (locale === undefined || locale === translation.locale),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0]
}
