import { createElement, memo, useSyncExternalStore, type ReactNode } from 'react'
import { safeAttributes, type RenderNode } from '../../../../shared/translation/render-tree.ts'
import styles from '../page-view.module.css'
import type { LiveSegments, SegmentNode } from './live-segments.ts'
import type { PageMarks } from './page-marks.ts'

/** What the sentences of a page look at. */
export interface PageContext {
  readonly live: LiveSegments
  readonly marks: PageMarks
}

interface SegmentViewProps extends PageContext {
  readonly node: SegmentNode
}

/** One sentence: it alone is drawn again while it is typed, or marked. */
const SegmentView = memo(function SegmentView({ node, live, marks }: SegmentViewProps) {
  const shown = useSyncExternalStore(live.subscribe, () => live.nodeOf(node.id) ?? node)
  const isCurrent = useSyncExternalStore(marks.subscribe, () => marks.isCurrent(node.id))
  const overflows = useSyncExternalStore(marks.subscribe, () => marks.overflows(node.id))
  return (
    <span
      data-segment={node.id}
      data-fallback={shown.isFallback ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      data-overflow={overflows ? '' : undefined}
    >
      {shown.children.map((child, index) => renderNode(child, index, { live, marks }))}
    </span>
  )
})

export function renderNode(node: RenderNode, key: number, context: PageContext): ReactNode {
  if (node.kind === 'text') return node.text
  if (node.kind === 'segment') return <SegmentView key={node.id} node={node} {...context} />
  const children = node.children.map((child, index) => renderNode(child, index, context))
  return renderElement(node, String(key), children)
}

/** An element of a page with these children in the place of its own. */
export function renderElement(
  node: Extract<RenderNode, { kind: 'element' }>,
  key: string,
  children: readonly ReactNode[],
): ReactNode {
  const attributes = Object.fromEntries(
    safeAttributes(node.attributes).map(([name, value]) => [
      name === 'class' ? 'className' : name === 'hreflang' ? 'hrefLang' : name,
      value,
    ]),
  )
  if (node.tag === 'img') return createElement('img', { key, ...attributes })
  // The preview is one stop on the way through the screen: its links are not in the tab order and lead nowhere.
  const extra = node.tag === 'a' ? { tabIndex: -1 } : {}
  const isTitle = node.tag === 'h1'
  return createElement(
    isTitle ? 'h2' : node.tag,
    { key, ...attributes, ...extra, ...(isTitle ? { className: styles.title } : {}) },
    ...children,
  )
}
