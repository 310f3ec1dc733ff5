import { segmentSpec, type SegmentSpec } from '../../model/saved-view.ts'

/** A segment as an address carries it; `undefined` for one without conditions. */
export function segmentText(segment: SegmentSpec | undefined): string | undefined {
  return segment === undefined || segment.conditions.length === 0 ? undefined : JSON.stringify(segment)
}

/** What an address says of a segment; `undefined`: nothing, or nothing that can be read. */
export function readSegment(text: string | undefined): SegmentSpec | undefined {
  if (text === undefined || text === '') return undefined
  try {
    const read = segmentSpec.safeParse(JSON.parse(text))
    return read.success && read.data.conditions.length > 0 ? read.data : undefined
  } catch {
    // An address that was cut short, or typed.
    return undefined
  }
}
