import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { sql } from 'kysely'
import * as z from 'zod'
import { pageEditionSchema, type PageEdition } from '../../shared/model/page.ts'
import { ok } from '../../shared/result.ts'
import { instantOf } from '../context.ts'
import type { Database } from '../database/schema.ts'
import { adminCommand, refuse } from './command.ts'
import { findFocalPoint, unknownFocalPoint } from './focal-points.ts'

const PAGE = 1_000

/**
 * Everything one focal point has here, as files anyone can read: `records.ndjson` (one record a line), each approved page
 * as `pages/<slug>.<locale>.html`, and `manifest.json`.
 */
export const exportScope = adminCommand({
  input: z.object({ focalPoint: z.string().max(100), out: z.string().refine(isAbsolute, 'an absolute path') }),
  async run(context, { focalPoint, out }) {
    const found = await findFocalPoint(context.db, focalPoint)
    if (!found) return refuse(unknownFocalPoint(focalPoint))
    if (!found.enrolled) return refuse(`${found.name ?? found.id} has nothing here yet.`)
    await mkdir(join(out, 'pages'), { recursive: true })
    const present = (await readdir(out)).filter((name) => name !== 'pages')
    if (present.length > 0) return refuse(`${out} is not empty: an export never overwrites anything.`)

    const counts: Record<string, number> = {}
    const pages: string[] = []
    const file = createWriteStream(join(out, 'records.ndjson'), { flags: 'wx' })
    for await (const row of liveRecords(context.db, found.id)) {
      counts[row.type] = (counts[row.type] ?? 0) + 1
      const line = `{"type":${JSON.stringify(row.type)},"data":${row.data}}\n`
      if (!file.write(line)) await once(file, 'drain')
      const edition = row.type === 'pageEdition' ? pageEditionSchema.safeParse(JSON.parse(row.data)).data : undefined
      if (edition && isSafeName(edition)) pages.push(await writePage(out, edition))
    }
    file.end()
    await finished(file)
    const manifest = {
      focalPoint: { id: found.id, name: found.name },
      at: instantOf(context.clock).toISOString(),
      counts,
      pages,
    }
    await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return ok([`${total} records and ${pages.length} pages of ${found.name ?? found.id} are in ${out}.`])
  },
})

/** Page by page, so that a large focal point fits into memory. */
async function* liveRecords(db: Database, scope: string): AsyncGenerator<{ type: string; data: string }> {
  for (let after = 0; ;) {
    const { rows } = await sql<{ type: string; seq: string | number; data: string }>`
      select type, seq, data::text as data from record
      where scope = ${scope}::uuid and seq > ${after}::bigint and not deleted
      order by seq limit ${PAGE}`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = Number(last.seq)
  }
}

/** Both become a file name; a newer desk's values were stored unchecked. */
function isSafeName({ slug, locale }: PageEdition): boolean {
  return /^[a-z0-9-]{1,200}$/.test(slug) && /^[A-Za-z0-9-]{1,20}$/.test(locale)
}

async function writePage(out: string, { slug, locale, title, html }: PageEdition): Promise<string> {
  const name = `pages/${slug}.${locale}.html`
  const heading = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const head = `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n<title>${heading}</title>\n</head>\n`
  await writeFile(join(out, name), `${head}<body>\n${html}\n</body>\n</html>\n`)
  return name
}
