/** The search worker: keeps the organisations of one workspace in memory and answers every keystroke. */
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import { defaultStaleDays } from '../../../shared/recruitment/pipeline/attention.ts'
import { byOpenStage } from '../../../shared/recruitment/pipeline/open-stages.ts'
import { listenToChanges, type DeskChange } from '../../data/changes.ts'
import { today } from '../../data/clock.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { Attendances } from './attendances.ts'
import type { TimelineFacts } from './entry.ts'
import { searchEverything } from './everything.ts'
import { LastActivity } from './last-activity.ts'
import { OrganisationIndex } from './organisation-index.ts'
import type { SearchReply, SearchRequest } from './protocol.ts'

/** Large enough to be quick, small enough that a question in between waits only some milliseconds. */
const PAGE = 4_000
/** An import announces chunk after chunk; the index is built once, after the last. */
const QUIET = 350

const index = new OrganisationIndex()
const activities = new LastActivity()
const attendances = new Attendances()
let staleDays = defaultStaleDays
let db: DeskDatabase | undefined
let version = 0
let build: Promise<void> | undefined
let rebuildTimer: ReturnType<typeof setTimeout> | undefined
/** Changes are applied one after the other, so that the last one stands. */
let queue: Promise<void> = Promise.resolve()

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  void answer(event.data)
})

function reply(message: SearchReply): void {
  self.postMessage(message)
}

async function answer(request: SearchRequest): Promise<void> {
  if (request.kind === 'open') {
    if (db !== undefined) return
    db = new DeskDatabase(request.database)
    listenToChanges(request.database, noteChange)
    build = fill(db)
    return
  }
  await build
  if (db === undefined) return
  const { seq } = request
  // The desk stays open for days: what is late is asked anew each time.
  index.attend({ staleDays, today: today() })
  switch (request.kind) {
    case 'window':
      return reply({
        kind: 'window',
        seq,
        window: index.window(request.query, request.from, request.count, request.columns),
      })
    case 'facets':
      return reply({ kind: 'facets', seq, facets: await inTurns(index.facets(request.filter)) })
    case 'conditions':
      return reply({ kind: 'conditions', seq, counts: await inTurns(index.conditionCounts(request.filter)) })
    case 'values':
      return reply({ kind: 'values', seq, values: index.values(request.field, request.limit) })
    case 'coverage':
      return reply({ kind: 'coverage', seq, regions: index.coverage(request.filter, request.level) })
    case 'ids':
      return reply({ kind: 'ids', seq, ids: index.ids(request.query).join('\n') })
    case 'rows':
      return reply({ kind: 'rows', seq, rows: index.rows(request.ids, request.columns) })
    case 'lanes':
      return reply({ kind: 'lanes', seq, lanes: index.lanes(request.query, request.by) })
    case 'everything':
      return reply({ kind: 'hits', seq, hits: await searchEverything(db, index, request.text, request.limit) })
  }
}

/** In turns, so that the rows for a keystroke never wait for the counts of the one before. */
async function inTurns<T>(counting: Generator<undefined, T>): Promise<T> {
  let step = counting.next()
  while (!step.done) {
    await nextTurn()
    step = counting.next()
  }
  return step.value
}

/** Lets messages that wait go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

async function fill(database: DeskDatabase): Promise<void> {
  const total = await database.organisation.count()
  const stages = new Map<string, Recruitment>()
  await database.recruitment.each((recruitment) => stages.set(recruitment.id, recruitment))
  await readStaleDays(database)
  await describe(database)
  activities.clear()
  attendances.clear(await awards(database))
  for (let after = ''; ;) {
    const rows = await database.activity.where(':id').above(after).limit(PAGE).toArray()
    for (const row of rows) {
      activities.put(row)
      attendances.put(row)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) break
    after = last.id
  }
  const fresh: Parameters<OrganisationIndex['put']>[] = []
  for (let after = ''; ;) {
    const rows = await database.organisation.where(':id').above(after).limit(PAGE).toArray()
    for (const row of rows) fresh.push([row, stages.get(row.id), timelineOf(row.id)])
    reply({ kind: 'building', done: fresh.length, total })
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) break
    after = last.id
  }
  index.clear()
  for (const parts of fresh) index.put(...parts)
  reply({ kind: 'ready', version: ++version })
  void inTurns(index.warm())
}

/** The focal point's own figures; there is one focal point a workspace. */
async function readStaleDays(database: DeskDatabase): Promise<void> {
  staleDays = byOpenStage((await database.focalPoint.toCollection().first())?.staleAfterDays, defaultStaleDays)
}

/** What columns and conditions need to know beside the organisations. */
async function describe(database: DeskDatabase): Promise<void> {
  const [fields, members] = await Promise.all([database.customField.toArray(), database.member.toArray()])
  index.describe(fields, new Map(members.map(({ id, name }) => [id, name])))
}

/** The events that are award ceremonies. */
async function awards(database: DeskDatabase): Promise<readonly string[]> {
  return (await database.event.filter(({ kind }) => kind === 'award').toArray()).map(({ id }) => id)
}

function timelineOf(id: string): TimelineFacts {
  return { lastActivity: activities.of(id), attendance: attendances.of(id) }
}

/** Records whose changes the index follows. */
const followed: ReadonlySet<string> = new Set([
  'organisation',
  'recruitment',
  'activity',
  'focalPoint',
  'customField',
  'member',
  'event',
])

function noteChange(change: DeskChange): void {
  if (!followed.has(change.type)) return
  // An event became an award, or ceased to be one: all who came to it are others now.
  if ('all' in change || change.type === 'event') {
    clearTimeout(rebuildTimer)
    rebuildTimer = setTimeout(() => {
      queue = queue.then(async () => {
        if (db !== undefined) await fill(db)
      })
    }, QUIET)
    return
  }
  queue = queue.then(async () => {
    if (change.type === 'focalPoint') await applySettings(readStaleDays)
    else if (change.type === 'customField' || change.type === 'member') await applySettings(describe)
    else if (change.type === 'activity') await applyActivities(change.ids)
    else await apply(change.ids, change.type === 'organisation')
  })
}

async function apply(ids: readonly string[], organisationsToo: boolean): Promise<void> {
  await build
  if (db === undefined) return
  const recruitments = await db.recruitment.bulkGet([...ids])
  if (organisationsToo) {
    const organisations = await db.organisation.bulkGet([...ids])
    ids.forEach((id, at) => {
      const organisation = organisations[at]
      if (organisation === undefined) index.remove(id)
      else index.put(organisation, recruitments[at], timelineOf(id))
    })
  } else ids.forEach((id, at) => index.recruit(id, recruitments[at], timelineOf(id)))
  reply({ kind: 'ready', version: ++version })
}

async function applySettings(read: (database: DeskDatabase) => Promise<void>): Promise<void> {
  await build
  if (db === undefined) return
  await read(db)
  reply({ kind: 'ready', version: ++version })
}

/** Activities came or went: the organisations they belong, or belonged, to have another last one. */
async function applyActivities(ids: readonly string[]): Promise<void> {
  await build
  if (db === undefined) return
  const found = await db.activity.bulkGet([...ids])
  const touched = new Set<string>()
  ids.forEach((id, at) => {
    const before = activities.remove(id)
    attendances.remove(id)
    if (before !== undefined) touched.add(before)
    const activity = found[at]
    if (activity === undefined) return
    activities.put(activity)
    attendances.put(activity)
    touched.add(activity.organisationId)
  })
  if (touched.size > 0) await apply([...touched], false)
}
