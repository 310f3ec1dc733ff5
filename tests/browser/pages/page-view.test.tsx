import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PageView } from '../../../renderer/features/pages/page-view.tsx'
import type { LiveSegments, SegmentNode } from '../../../renderer/features/pages/preview/live-segments.ts'
import { element, text, type RenderNode } from '../../../shared/translation/render-tree.ts'
import '../../../renderer/ui/global.css'

const sentence = (n: number, words = `Sentence ${n} of the page.`): SegmentNode => {
  return { kind: 'segment', id: `s${n}`, isFallback: false, children: [text(words)] }
}

function pageOf(count: number): readonly RenderNode[] {
  const paragraphs = Array.from({ length: count }, (_, n) => element('p', [sentence(n)]))
  return [element('article', [element('section', paragraphs)], { lang: 'en' })]
}

/** Sentences as they are being typed. */
function typing() {
  const listeners = new Set<() => void>()
  const typed = new Map<string, SegmentNode>()
  const live: LiveSegments = {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    nodeOf: (id) => typed.get(id),
  }
  const type = (n: number, words: string) => {
    typed.set(`s${n}`, sentence(n, words))
    for (const listener of listeners) listener()
  }
  return { live, type }
}

let root: Root
let place: HTMLElement
let picked: string[]

beforeEach(() => {
  place = document.createElement('div')
  place.style.blockSize = '500px'
  document.body.append(place)
  root = createRoot(place)
  picked = []
})
afterEach(() => {
  root.unmount()
  place.remove()
})

interface Shown {
  readonly nodes: readonly RenderNode[]
  readonly current?: string
  readonly live?: LiveSegments
  readonly overflowing?: ReadonlySet<string>
}

const show = (shown: Shown) =>
  flushSync(() => root.render(<PageView label="Preview" onPick={(id) => picked.push(id)} {...shown} />))
const drawn = () => place.querySelectorAll('[data-segment]').length
const at = (n: number) => place.querySelector(`[data-segment="s${n}"]`)
const frame = () => place.querySelector('[role="region"]') ?? place

function isInSight(n: number): boolean {
  const box = at(n)?.getBoundingClientRect()
  const outer = frame().getBoundingClientRect()
  return box !== undefined && box.top >= outer.top && box.bottom <= outer.bottom
}

describe('the page as it will look', () => {
  it('is there as a whole where it has the usual length', () => {
    show({ nodes: pageOf(150) })
    expect(drawn()).toBe(150)
  })

  it('draws of a long page what is near, and the rest where one scrolls to', async () => {
    show({ nodes: pageOf(2_000) })
    await expect.poll(() => isInSight(0)).toBe(true)
    expect(drawn()).toBeLessThan(200)
    frame().scrollTop = frame().scrollHeight
    await expect.poll(() => isInSight(1_999)).toBe(true)
    await expect.poll(() => at(0)).toBeNull()
    expect(drawn()).toBeLessThan(200)
  })

  it('marks the sentence in hand and brings it into sight, however far it is', async () => {
    const nodes = pageOf(2_000)
    show({ nodes, current: 's3' })
    await expect.poll(() => at(3)?.hasAttribute('data-current')).toBe(true)
    for (const n of [1_500, 1_501, 20]) {
      show({ nodes, current: `s${n}` })
      await expect.poll(() => isInSight(n) && at(n)?.hasAttribute('data-current')).toBe(true)
      expect(place.querySelectorAll('[data-current]')).toHaveLength(1)
    }
  })

  it('shows what is being typed, and which words are too wide, in their sentences', async () => {
    const { live, type } = typing()
    const nodes = pageOf(150)
    show({ nodes, live, overflowing: new Set(['s4']) })
    const other = at(6)
    type(5, 'As it is typed')
    await expect.poll(() => at(5)?.textContent).toBe('As it is typed')
    expect(at(6)).toBe(other)
    expect(at(4)?.hasAttribute('data-overflow')).toBe(true)
    expect(place.querySelectorAll('[data-overflow]')).toHaveLength(1)
  })

  it('leads to the sentence that is clicked', () => {
    show({ nodes: pageOf(2_000), current: 's40' })
    at(40)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(picked).toEqual(['s40'])
  })
})
