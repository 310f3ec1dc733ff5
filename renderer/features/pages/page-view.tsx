import { createElement, memo, useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { safeAttributes, type RenderNode } from '../../../shared/translation/render-tree.ts'
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

export interface LiveSegments {
  readonly subscribe: (listener: () => void) => () => void
  /** The segment as it is being typed; `undefined`: as it is stored. The same object while nothing changes. */
  readonly nodeOf: (segmentId: string) => SegmentNode | undefined
}

type SegmentNode = Extract<RenderNode, { kind: 'segment' }>

/** The page as it will look, from the same tree as the approved edition. Scrolls along with the segment in hand. */
export function PageView({
  nodes,
  current,
  label,
  onPick,
  live = nothingTyped,
  overflowing = nothingOverflows,
}: PageViewProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = place.current
    const mark = current === undefined ? undefined : frame?.querySelector(`[data-segment="${CSS.escape(current)}"]`)
    for (const other of frame?.querySelectorAll('[data-current]') ?? []) other.removeAttribute('data-current')
    if (!frame || !mark) return
    mark.setAttribute('data-current', '')
    const box = mark.getBoundingClientRect()
    const outer = frame.getBoundingClientRect()
    if (box.top >= outer.top + 40 && box.bottom <= outer.bottom - 40) return
    frame.scrollTo({ top: frame.scrollTop + box.top - outer.top - outer.height / 3 })
  }, [current, nodes])
  useEffect(() => {
    for (const mark of place.current?.querySelectorAll('[data-overflow]') ?? []) mark.removeAttribute('data-overflow')
    for (const id of overflowing) {
      place.current?.querySelector(`[data-segment="${CSS.escape(id)}"]`)?.setAttribute('data-overflow', '')
    }
  }, [overflowing, nodes])
  // Clicking a sentence is a short cut for the mouse; the list beside it is the way for the keyboard.
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })
  useEffect(() => {
    const frame = place.current
    if (!frame) return
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
    return () => frame.removeEventListener('click', onClick)
  }, [])
  const page = useMemo(() => nodes.map((node, index) => renderNode(node, index, live)), [nodes, live])
  return (
    <div ref={place} className={styles.frame} role="region" aria-label={label}>
      <div className={styles.page}>{page}</div>
    </div>
  )
}

const nothingOverflows: ReadonlySet<string> = new Set()
const nothingTyped: LiveSegments = { subscribe: () => () => undefined, nodeOf: () => undefined }

/** The mark of the segment in hand is set from outside: it moves without rendering anything. */
const SegmentView = memo(function SegmentView({
  node,
  live,
}: {
  readonly node: SegmentNode
  readonly live: LiveSegments
}) {
  const typed = useSyncExternalStore(live.subscribe, () => live.nodeOf(node.id))
  const shown = typed ?? node
  return (
    <span data-segment={node.id} data-fallback={shown.isFallback ? '' : undefined}>
      {shown.children.map((child, index) => renderNode(child, index, live))}
    </span>
  )
})

function renderNode(node: RenderNode, key: number, live: LiveSegments): ReactNode {
  if (node.kind === 'text') return node.text
  if (node.kind === 'segment') return <SegmentView key={node.id} node={node} live={live} />
  const children = node.children.map((child, index) => renderNode(child, index, live))
  const attributes = Object.fromEntries(
    safeAttributes(node.attributes).map(([name, value]) => [
      name === 'class' ? 'className' : name === 'hreflang' ? 'hrefLang' : name,
      value,
    ]),
  )
  // The preview is one stop on the way through the screen: its links are not in the tab order and lead nowhere.
  const extra = node.tag === 'a' ? { tabIndex: -1 } : {}
  return node.tag === 'img'
    ? createElement('img', { key, ...attributes })
    : createElement(
        node.tag === 'h1' ? 'h2' : node.tag,
        { key, ...attributes, ...extra, ...(node.tag === 'h1' ? { className: styles.title } : {}) },
        ...children,
      )
}
