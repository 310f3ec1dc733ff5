import { err, ok, type Result } from '../../result.ts'
import type { FilePlace } from './returned-file.ts'

/** What a page says of itself. */
export interface PagePlace {
  readonly id: string
  readonly sourceLocale: string
  readonly targetLocales: readonly string[]
}

/** Whether a file belongs to one language of a page; languages are compared without regard to capitals (BCP 47 §2.1.1). */
export function checkPlace(of: FilePlace, page: PagePlace, locale: string): Result<void> {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  if (of.pageId !== page.id) return err('page-xliff.other-page')
  if (!same(of.sourceLocale, page.sourceLocale)) {
    return err('exchange.other-source', { file: of.sourceLocale, page: page.sourceLocale })
  }
  if (!same(of.locale, locale)) {
    const isOurs = page.targetLocales.some((each) => same(each, of.locale))
    return err(isOurs ? 'page-xliff.other-language' : 'exchange.no-such-language', { file: of.locale })
  }
  return ok(undefined)
}
