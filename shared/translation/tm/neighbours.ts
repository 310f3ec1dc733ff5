import type { Segment } from '../../model/page.ts'
import type { Neighbours } from './context-key.ts'

/** Of a segment among those of its section, in order. */
export function neighboursIn(section: readonly Pick<Segment, 'id' | 'source'>[], id: string): Neighbours {
  const at = section.findIndex((segment) => segment.id === id)
  const previous = section[at - 1]?.source
  const next = section[at + 1]?.source
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) }
}
