import type { Segment, Translation } from '../model/page.ts'
import { fieldBlock } from './section-fields.ts'
import { localeProgress, type LocaleProgress } from './progress.ts'
import { segmentsInPageOrder } from './page-order.ts'
import type { PageContent } from './render-page.ts'
import { renderPage } from './render-page.ts'
import { renderHtml } from './render-tree.ts'

export interface ReadinessContent extends PageContent {
  readonly segments: readonly Pick<
    Segment,
    'id' | 'sectionId' | 'blockId' | 'order' | 'source' | 'codes' | 'sourceHash'
  >[]
  readonly translations: readonly Pick<Translation, 'segmentId' | 'text' | 'state' | 'sourceHash'>[]
}

export interface Readiness {
  readonly isReady: boolean
  /** Sentences that keep the language from being approved. */
  readonly open: number
  /** Image sections whose picture has no alternative text. */
  readonly withoutAlt: readonly string[]
  /** Absent for the source language, which is not translated. */
  readonly progress: LocaleProgress | undefined
}

/** Whether a page may be approved in one language. An empty page never is. */
export function pageReadiness(content: ReadinessContent, locale: string): Readiness {
  const withoutAlt = content.sections
    .filter((section) => section.facts.mediaId !== undefined && !fieldBlock(section, 'alt')?.markup.trim())
    .map((section) => section.id)
  const isSource = locale === content.page.sourceLocale
  const progress = isSource ? undefined : progressOf(content)
  const open = progress?.open ?? 0
  return { isReady: open === 0 && withoutAlt.length === 0 && content.segments.length > 0, open, withoutAlt, progress }
}

function progressOf(content: ReadinessContent): LocaleProgress {
  const bySegment = new Map(content.translations.map((translation) => [translation.segmentId, translation]))
  return localeProgress(segmentsInPageOrder(content.sections, content.segments), (id) => bySegment.get(id))
}

/** Whether the approved edition still says what the page says. */
export function isEditionCurrent(content: PageContent, locale: string, edition: { readonly html: string }): boolean {
  return renderHtml(renderPage(content, locale).nodes) === edition.html
}
