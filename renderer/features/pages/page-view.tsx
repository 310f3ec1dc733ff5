import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RenderNode } from '../../../shared/translation/render-tree.ts'
import { afterPaint } from './after-paint.ts'
import { nothingLive, type LiveSegments } from './preview/live-segments.ts'
import { PageMarks } from './preview/page-marks.ts'
import { renderElement, renderNode, type PageContext } from './preview/page-nodes.tsx'
import { PagePartView } from './preview/page-part-view.tsx'
import { dividePage, type PagePiece } from './preview/page-parts.ts'
import { PartSight } from './preview/part-sight.ts'
import styles from './page-view.module.css'

interface PageViewProps {
  readonly nodes: readonly RenderNode[]
  /** The segment in hand: marked, and kept in sight. */
  readonly current?: string | undefined
  readonly label: string
  readonly onPick?: (segmentId: string) => void
  /** What is being typed shows in its segment, and only that is rendered again. */
  readonly live?: LiveSegments
  /** Segments with a word that is wider than a narrow column. */
  readonly overflowing?: ReadonlySet<string>
}

/** Pages of the usual length are there as a whole. In sentences. */
const WHOLE = 250
/** Until the parts around a sentence one has jumped to are drawn. */
const FRAMES = 4

/** The page as it will look, from the same tree as the approved edition. Scrolls along with the segment in hand. */
export function PageView({
  nodes,
  current,
  label,
  onPick,
  live = nothingLive,
  overflowing = nothingOverflows,
}: PageViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const [marks] = useState(() => new PageMarks())
  const [sight] = useState(() => new PartSight())
  const divided = useMemo(() => dividePage(nodes), [nodes])
  const { partOf } = divided
  const part = current === undefined ? undefined : partOf.get(current)
  useEffect(() => marks.set({ current, part, overflowing }), [marks, current, part, overflowing])
  useEffect(() => {
    if (current === undefined) return undefined
    let stop: (() => void) | undefined
    /** Parts that come near where it leads move it: a few frames later it is looked at again. */
    const follow = (frames: number) => {
      stop = afterPaint(() => {
        const frame = place.current
        const mark = frame?.querySelector(`[data-segment="${CSS.escape(current)}"]`)
        if (frame && mark) keepInSight(frame, mark)
        if (frames > 1) follow(frames - 1)
      })
    }
    follow(FRAMES)
    return () => stop?.()
  }, [current, nodes])
  // Clicking a sentence is a short cut for the mouse; the list beside it is the way for the keyboard.
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })
  useEffect(() => {
    const frame = place.current
    if (!frame) return undefined
    // A region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable).
    frame.tabIndex = 0
    const onClick = (event: MouseEvent) => {
      const target = event.target
      if (!(target instanceof Element)) return
      if (target.closest('a')) event.preventDefault()
      const id = target.closest<HTMLElement>('[data-segment]')?.dataset.segment
      if (id !== undefined) pick.current?.(id)
    }
    frame.addEventListener('click', onClick)
    const detach = sight.attach(frame)
    return () => {
      frame.removeEventListener('click', onClick)
      if (typeof detach === 'function') detach()
    }
  }, [sight])
  const page = useMemo(() => {
    const context = { live, marks }
    if (partOf.size <= WHOLE) return nodes.map((node, index) => renderNode(node, index, context))
    return divided.pieces.map((piece) => renderPiece(piece, context, sight))
  }, [nodes, divided, partOf, live, marks, sight])
  return (
    <div ref={place} className={styles.frame} role="region" aria-label={label}>
      <div className={styles.page}>{page}</div>
    </div>
  )
}

const nothingOverflows: ReadonlySet<string> = new Set()

function renderPiece(piece: PagePiece, context: PageContext, sight: PartSight): ReactNode {
  if (piece.kind === 'part') return <PagePartView key={piece.key} part={piece} sight={sight} {...context} />
  const parts = piece.parts.map((each) => renderPiece(each, context, sight))
  return renderElement(piece.node, piece.key, parts)
}

/** Into the upper third, unless it is in sight already. */
function keepInSight(frame: HTMLElement, mark: Element): void {
  const box = mark.getBoundingClientRect()
  const outer = frame.getBoundingClientRect()
  if (box.top >= outer.top + 40 && box.bottom <= outer.bottom - 40) return
  frame.scrollTo({ top: frame.scrollTop + box.top - outer.top - outer.height / 3 })
}
