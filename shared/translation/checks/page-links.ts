import { pageFinding, type PageCheck } from './page-check.ts'
import { baseLanguage } from './segment-check.ts'

const known: ReadonlySet<string> = new Set(
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl no pl pt ro sk sl sv tr uk'.split(' '),
)
const inPath = /^https?:\/\/[^/?#]+(?:\/[^/?#]+)?\/([a-z]{2})(?:[-_][a-z]{2})?(?=[/?#]|$)/i
const inFirst = /^https?:\/\/[^/?#]+\/([a-z]{2})(?:[-_][a-z]{2})?(?=[/?#]|$)/i
const inHost = /^https?:\/\/([a-z]{2})\./i
const inQuery = /[?&](?:lang|language|locale|hl|lng)=([a-z]{2})(?:[-_&#]|$)/i
const inName = /[_.]([a-z]{2})(?:\.(?:html?|pdf|aspx?|php))?$/i

/** The language an address itself names (`/en/`, `?lang=en`, `en.wikipedia.org`, `_en.pdf`); undefined where it does not. */
export function languageOfAddress(href: string): string | undefined {
  for (const pattern of [inQuery, inFirst, inPath, inHost, inName]) {
    const found = pattern.exec(href)?.[1]?.toLowerCase()
    if (found !== undefined && known.has(found)) return found
  }
  return undefined
}

/**
 * Each link of a translated sentence leads to a page in the reader's language, as its address or a person says. One that
 * nobody has looked at is a finding; to dismiss it with a reason is to have looked.
 */
export const linkLanguage: PageCheck = ({ texts, locale, isSource, linkLanguages }) => {
  if (isSource) return []
  const wanted = baseLanguage(locale)
  return texts.flatMap(({ segment, target }) => {
    if (target === undefined) return []
    const hrefs = segment.codes.flatMap((code) =>
      code.kind === 'link' && /^https?:/i.test(code.href) ? [code.href] : [],
    )
    return [...new Set(hrefs)]
      .filter((href) => (baseLanguage(linkLanguages?.get(href)) ?? languageOfAddress(href)) !== wanted)
      .map((href) => pageFinding('linkLanguage', segment.id, href))
  })
}
