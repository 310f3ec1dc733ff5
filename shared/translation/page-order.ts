import type { PageSection, Segment } from '../model/page.ts'

/** Sections as they stand on the page. */
export function inPageOrder<T extends Pick<PageSection, 'order' | 'id'>>(sections: readonly T[]): T[] {
  return [...sections].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** Segments in the order a reader meets them. Segments of a block that is gone come last in their section. */
export function segmentsInPageOrder<T extends Pick<Segment, 'sectionId' | 'blockId' | 'order'>>(
  sections: readonly Pick<PageSection, 'id' | 'order' | 'blocks'>[],
  segments: readonly T[],
): T[] {
  const place = new Map<string, number>()
  let next = 0
  for (const section of inPageOrder(sections)) {
    for (const block of section.blocks) place.set(`${section.id} ${block.id}`, (next += 1))
  }
  const known = segments.filter((segment) => place.has(`${segment.sectionId} ${segment.blockId}`))
  return known.sort(
    (a, b) =>
      (place.get(`${a.sectionId} ${a.blockId}`) ?? 0) - (place.get(`${b.sectionId} ${b.blockId}`) ?? 0) ||
      a.order - b.order,
  )
}

/** A place between two neighbours, for moving without renumbering. */
export function orderBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined && after === undefined) return 1
  if (before === undefined) return (after ?? 0) - 1
  if (after === undefined) return before + 1
  return (before + after) / 2
}
