import { derivedId } from '../../ids.ts'
import { renderPage, type PageContent } from '../render-page.ts'
import { renderHtml } from '../render-tree.ts'

/** One language of a page: its locale, and the page with the texts of that locale. */
export interface LocaleContent {
  readonly locale: string
  readonly content: PageContent
}

/**
 * A short mark of what a page says in some languages. Equal marks: not a letter or number differs, and no picture was
 * changed for another. The order of
 * the languages does not count.
 */
export function contentMark(languages: readonly LocaleContent[]): string {
  const said = languages
    .map(({ locale, content }) => `${locale} ${renderHtml(renderPage(withoutBytes(content), locale).nodes)}`)
    .toSorted()
  return derivedId('content', ...said)
}

/** A picture counts by its length and its last bytes: hashing all of them would take most of the time. */
function withoutBytes(content: PageContent): PageContent {
  const media = content.media.map((each) => ({ ...each, content: `${each.content.length}${each.content.slice(-64)}` }))
  return { ...content, media }
}
