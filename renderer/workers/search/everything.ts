import { fold, searchWords } from '../../../shared/text/fold.ts'
import type { DeskDatabase } from '../../data/schema.ts'
import type { OrganisationIndex } from './organisation-index.ts'
import type { Hit } from './protocol.ts'

const byName = { stages: [], sort: { column: 'name', descending: false } } as const

/**
 * Finds organisations, contacts, pages, tasks and sentences of pages, up to `limit` of each. Organisations come from the
 * index; the rest is few enough to be read through.
 */
export async function searchEverything(
  db: DeskDatabase,
  organisations: OrganisationIndex,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const words = searchWords(text)
  if (words.length === 0) return []
  const contacts = await scan(db.contact, words, limit, ({ name, role, emails }) => [name, role, ...emails])
  const pages = await scan(db.participantPage, words, limit, ({ title, slug }) => [title, slug])
  const tasks = await scan(db.task, words, limit, ({ title }) => [title])
  const segments = await scan(db.segment, words, limit, ({ source }) => [plain(source)])
  const belongings = [...contacts, ...tasks].flatMap(({ organisationId }) =>
    organisationId === undefined ? [] : [organisationId],
  )
  const names = await organisationNames(db, belongings)
  const titles = await pageTitles(
    db,
    segments.map(({ pageId }) => pageId),
  )
  return [
    ...organisations
      .window({ ...byName, text }, 0, limit)
      .rows.map((row) => hit('organisation', row.id, row.name, row.place ?? row.country, organisationRoute(row.id))),
    ...pages.map((page) => hit('participantPage', page.id, page.title, undefined, `/pages/${page.id}`)),
    ...contacts.map(({ id, name, organisationId }) =>
      hit('contact', id, name, names.get(organisationId), organisationRoute(organisationId)),
    ),
    ...tasks.map(({ id, title = '', organisationId = '', pageId }) =>
      hit('task', id, title, names.get(organisationId), taskRoute(organisationId, pageId)),
    ),
    ...segments.map(({ id, source, pageId }) =>
      hit('segment', id, plain(source), titles.get(pageId), `/pages/${pageId}`),
    ),
  ]
}

function hit(type: Hit['type'], id: string, title: string, subtitle: string | undefined, route: string): Hit {
  return { type, id, title, route, ...(subtitle === undefined ? {} : { subtitle }) }
}

function organisationRoute(id: string): string {
  return `/recruitment?org=${id}`
}

function taskRoute(organisationId: string, pageId: string | undefined): string {
  if (pageId !== undefined) return `/pages/${pageId}`
  return organisationId === '' ? '/today' : organisationRoute(organisationId)
}

/** What reading through needs of a table. */
interface Scanned<T> {
  filter(isWanted: (record: T) => boolean): { limit(n: number): { toArray(): PromiseLike<T[]> } }
}

async function scan<T>(
  table: Scanned<T>,
  words: readonly string[],
  limit: number,
  texts: (record: T) => readonly (string | undefined)[],
): Promise<readonly T[]> {
  return table
    .filter((record) => {
      const folded = fold(texts(record).join(' '))
      return words.every((word) => folded.includes(word))
    })
    .limit(limit)
    .toArray()
}

async function organisationNames(db: DeskDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.organisation.bulkGet([...new Set(ids)])
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record.name] as const])))
}

async function pageTitles(db: DeskDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.participantPage.bulkGet([...new Set(ids)])
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record.title] as const])))
}

/** Coded text as one reads it: without its numbered pairs, entities decoded. */
function plain(coded: string): string {
  return coded
    .replaceAll(/<\/?\d+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
