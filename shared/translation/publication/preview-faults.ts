import type { PageContent } from '../render-page.ts'
import { fieldBlock } from '../section-fields.ts'

/** A picture whose description is missing on the page, or not there in the language one looks at. */
export interface AltFault {
  readonly kind: 'altMissing' | 'altUntranslated'
  readonly sectionId: string
  /** The segment to translate; absent where there is no description at all. */
  readonly segmentId: string | undefined
}

/** Pictures that somebody who cannot see them would not learn about (WCAG 2.2, 1.1.1). */
export function altFaults(content: PageContent, locale: string): AltFault[] {
  const translated = new Set(
    content.translations.filter(({ text }) => text.trim() !== '').map(({ segmentId }) => segmentId),
  )
  return content.sections.flatMap((section): AltFault[] => {
    if (section.facts.mediaId === undefined) return []
    const alt = fieldBlock(section, 'alt')
    if (!alt?.markup.trim()) return [{ kind: 'altMissing', sectionId: section.id, segmentId: undefined }]
    if (locale === content.page.sourceLocale) return []
    const open = content.segments.find(
      ({ id, sectionId, blockId }) => sectionId === section.id && blockId === alt.id && !translated.has(id),
    )
    return open ? [{ kind: 'altUntranslated', sectionId: section.id, segmentId: open.id }] : []
  })
}
