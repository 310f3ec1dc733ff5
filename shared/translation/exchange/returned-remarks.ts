import type { SegmentComment } from '../../model/segment-notes.ts'
import type { PagePackage } from './page-package.ts'

/** A remark that somebody ticked off on the other side. */
export interface ResolvedRemark {
  readonly commentId: string
  readonly text: string
  /** Instant. */
  readonly resolvedAt: string
  /** Who did, by id and, as far as the package names people, by name. */
  readonly resolvedBy?: string
  readonly name?: string
}

type RemarkHere = Pick<SegmentComment, 'id' | 'segmentId' | 'text' | 'resolvedAt' | 'updatedAt'>

/**
 * By segment, the remarks that are open here and resolved in the package. One that was opened again here after it was
 * resolved stays open.
 */
export function resolvedRemarks(
  { records }: PagePackage,
  here: { readonly comments: readonly RemarkHere[] },
): Map<string, ResolvedRemark[]> {
  const open = new Map(here.comments.flatMap((one) => (one.resolvedAt === undefined ? [[one.id, one] as const] : [])))
  const names = new Map(records.members.map(({ id, name }) => [id, name]))
  const found = records.comments.flatMap(({ id, resolvedAt, resolvedBy }) => {
    const mine = open.get(id)
    if (!mine || resolvedAt === undefined || Date.parse(resolvedAt) <= Date.parse(mine.updatedAt)) return []
    const name = resolvedBy === undefined ? undefined : names.get(resolvedBy)
    const remark: ResolvedRemark = {
      commentId: id,
      text: mine.text,
      resolvedAt,
      ...(resolvedBy === undefined ? {} : { resolvedBy }),
      ...(name === undefined ? {} : { name }),
    }
    return [{ segmentId: mine.segmentId, remark }]
  })
  const bySegment = new Map<string, ResolvedRemark[]>()
  for (const { segmentId, remark } of found) bySegment.set(segmentId, [...(bySegment.get(segmentId) ?? []), remark])
  return bySegment
}
