import type { PageSection, Segment, Translation } from '../../model/page.ts'
import { codedPlainText } from '../coded-text.ts'
import type { PageCheckCode } from './check-codes.ts'
import type { Finding } from './finding.ts'

/** A page with one of its languages in hand, which may be the source's: then only what needs no translation is checked. */
export interface CheckedPage {
  readonly sourceLocale: string
  readonly locale: string
  readonly sections: readonly Pick<PageSection, 'id' | 'kind' | 'blocks' | 'facts'>[]
  /** In page order. */
  readonly segments: readonly Pick<Segment, 'id' | 'sectionId' | 'blockId' | 'source' | 'codes'>[]
  /** Of all languages. */
  readonly translations: readonly Pick<Translation, 'segmentId' | 'locale' | 'text'>[]
  /** The language of the page behind an address, where somebody has said it. */
  readonly linkLanguages?: ReadonlyMap<string, string>
}

export interface PageFinding extends Finding {
  readonly code: PageCheckCode
  /** The segment it is about, or else the section. A dismissal names it as its segment. */
  readonly placeId: string
}

export type PageCheck = (page: PageTexts) => PageFinding[]

/** A segment with what it says in the language in hand. */
export interface SegmentTexts {
  readonly segment: CheckedPage['segments'][number]
  readonly source: string
  /** Undefined where it has no words yet. Of the source's own language: the source. */
  readonly target: string | undefined
}

export interface PageTexts extends CheckedPage {
  /** Plain text, in page order. */
  readonly texts: readonly SegmentTexts[]
  readonly isSource: boolean
}

export function pageTexts(page: CheckedPage): PageTexts {
  const isSource = page.locale === page.sourceLocale
  const own = page.translations.filter(({ locale }) => locale === page.locale)
  const bySegment = new Map(own.map(({ segmentId, text }) => [segmentId, codedPlainText(text).trim()]))
  const texts = page.segments.map((segment): SegmentTexts => {
    const source = codedPlainText(segment.source).trim()
    const target = isSource ? source : bySegment.get(segment.id)
    return { segment, source, target: target === '' ? undefined : target }
  })
  return { ...page, texts, isSource }
}

export function pageFinding(code: PageCheckCode, placeId: string, about?: string): PageFinding {
  return { code, severity: 'warning', placeId, ...(about === undefined ? {} : { about }) }
}
