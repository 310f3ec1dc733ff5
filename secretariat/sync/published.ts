import { sql } from 'kysely'
import type * as z from 'zod'
import { pageEditionSchema } from '../../shared/model/page.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { publishedResponse } from '../../shared/sync/wire.ts'
import type { Database } from '../database/schema.ts'

/**
 * The page as it was last approved in one language. Public: this is what the website shows. Should two focal points have
 * used the same address, the page approved first keeps it. Errors: `secretariat.not-found`.
 */
export async function published(
  db: Database,
  slug: string,
  locale: string,
): Promise<Result<z.output<typeof publishedResponse>>> {
  const { rows } = await sql<{ data: string }>`
    select data::text as data from record
    where type = 'pageEdition' and lookup = ${slug} and not deleted
    order by seq`.execute(db)
  const editions = rows.flatMap((row) => {
    const parsed = pageEditionSchema.safeParse(JSON.parse(row.data))
    return parsed.success ? [parsed.data] : []
  })
  const [first] = editions.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const ofPage = editions.filter((edition) => edition.pageId === first?.pageId)
  const edition = ofPage.find((candidate) => candidate.locale === locale)
  if (!edition) return err('secretariat.not-found')
  const { title, html, approvedAt } = edition
  return ok({ slug, locale, title, html, approvedAt, locales: ofPage.map((each) => each.locale).toSorted() })
}
