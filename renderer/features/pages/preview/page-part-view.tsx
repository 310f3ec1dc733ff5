import { memo, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { renderNode, type PageContext } from './page-nodes.tsx'
import type { PagePart } from './page-parts.ts'
import type { PartSight } from './part-sight.ts'

/** What a sentence takes before one was seen. In CSS pixels. */
const GUESS_PX = 48

interface PagePartViewProps extends PageContext {
  readonly part: PagePart
  readonly sight: PartSight
}

/** A part of a long page: there while it is near what is in sight or has the segment in hand, else its height only. */
export const PagePartView = memo(function PagePartView({ part, sight, live, marks }: PagePartViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ isNear: false, height: part.weight * GUESS_PX })
  const isNeeded = useSyncExternalStore(marks.subscribe, () => marks.needs(part.key))
  useEffect(() => {
    if (!place.current) return undefined
    return sight.watch(place.current, (isNear, height) => setSeen({ isNear, height }))
  }, [sight])
  const isThere = seen.isNear || isNeeded
  return (
    <div ref={place} style={isThere ? undefined : { blockSize: seen.height }}>
      {isThere ? part.nodes.map((node, index) => renderNode(node, index, { live, marks })) : null}
    </div>
  )
})
