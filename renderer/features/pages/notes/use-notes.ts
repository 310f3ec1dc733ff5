import { useMemo } from 'react'
import type { SegmentComment, SourceDecision, TranslationVersion } from '../../../../shared/model/segment-notes.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

/** Open comments about the source or one language of a page, counted by segment. */
export function useOpenComments(pageId: string, locale: string): ReadonlyMap<string, number> {
  const { db } = useDesk()
  const open = useLive(async () => {
    const all = await db.segmentComment.where('pageId').equals(pageId).toArray()
    return all.filter((comment) => isAbout(comment, locale) && comment.resolvedAt === undefined)
  }, [db, pageId, locale])
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { segmentId } of open ?? []) counts.set(segmentId, (counts.get(segmentId) ?? 0) + 1)
    return counts
  }, [open])
}

function isAbout(comment: SegmentComment, locale: string): boolean {
  return comment.locale === undefined || comment.locale === locale
}

/** The comments of a segment, open ones first, older ones before newer ones. `undefined` until they are read. */
export function useComments(segmentId: string, locale: string): readonly SegmentComment[] | undefined {
  const { db } = useDesk()
  return useLive(async () => {
    const all = await db.segmentComment.where('segmentId').equals(segmentId).toArray()
    const isResolved = (comment: SegmentComment) => Number(comment.resolvedAt !== undefined)
    return all
      .filter((comment) => isAbout(comment, locale))
      .sort((a, b) => isResolved(a) - isResolved(b) || (a.createdAt < b.createdAt ? -1 : 1))
  }, [db, segmentId, locale])
}

export type HistoryEntry =
  | { readonly kind: 'version'; readonly version: TranslationVersion; readonly before: string }
  | { readonly kind: 'decision'; readonly decision: SourceDecision }

/** What was done with a translation, the latest first; each version with the words before it. */
export function useHistory(segmentId: string, locale: string): readonly HistoryEntry[] | undefined {
  const { db } = useDesk()
  return useLive(async () => {
    const versions = (await db.translationVersion.where('segmentId').equals(segmentId).toArray())
      .filter((version) => version.locale === locale)
      // Ids rise with time: they order what one step wrote.
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
    const decisions = (await db.sourceDecision.where('segmentId').equals(segmentId).toArray()).filter(
      (decision) => decision.locale === undefined || decision.locale === locale,
    )
    const entries = [
      ...versions.map((version, index): HistoryEntry & { at: string } => {
        return { kind: 'version', version, before: versions[index - 1]?.text ?? '', at: version.at }
      }),
      ...decisions.map((decision): HistoryEntry & { at: string } => ({ kind: 'decision', decision, at: decision.at })),
    ]
    return entries.reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  }, [db, segmentId, locale])
}

/** The name of a member, by id; `undefined` for one this desk does not know. */
export function useMemberNames(): (memberId: string) => string | undefined {
  const { db } = useDesk()
  const members = useLive(() => db.member.toArray(), [db])
  return (memberId) => members?.find(({ id }) => id === memberId)?.name
}
