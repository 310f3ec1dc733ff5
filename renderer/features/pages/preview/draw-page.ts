import { overflowFinder, type OverflowingWord } from '../../../../shared/translation/publication/overflowing-words.ts'
import { altFaults, type AltFault } from '../../../../shared/translation/publication/preview-faults.ts'
import { renderPage, type PageContent } from '../../../../shared/translation/render-page.ts'
import type { RenderNode } from '../../../../shared/translation/render-tree.ts'
import { measureWord } from './measure-word.ts'

const findOverflow = overflowFinder(measureWord)

export interface DrawnPage {
  readonly nodes: readonly RenderNode[]
  readonly alt: readonly AltFault[]
  readonly words: readonly OverflowingWord[]
  /** Segments with such a word. */
  readonly overflowing: ReadonlySet<string>
}

/** A page as it will look and what would not look right on it, with pauses. */
export function* drawPage(content: PageContent, locale: string): Generator<void, DrawnPage> {
  const { nodes } = renderPage(content, locale)
  yield
  const words = findOverflow(nodes)
  yield
  const overflowing = new Set(words.flatMap(({ segmentId }) => segmentId ?? []))
  return { nodes, alt: altFaults(content, locale), words, overflowing }
}

/** The same at once. */
export function drawNow(content: PageContent, locale: string): DrawnPage {
  const work = drawPage(content, locale)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
