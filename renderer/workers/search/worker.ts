/** The search worker: keeps the organisations of one workspace in memory and answers every keystroke. */
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import { listenToChanges, type DeskChange } from '../../data/changes.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { searchEverything } from './everything.ts'
import { OrganisationIndex } from './organisation-index.ts'
import type { OrganisationFilter, SearchReply, SearchRequest } from './protocol.ts'

/** Large enough to be quick, small enough that a question in between waits only some milliseconds. */
const PAGE = 4_000
/** An import announces chunk after chunk; the index is built once, after the last. */
const QUIET = 350

const index = new OrganisationIndex()
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
  switch (request.kind) {
    case 'window':
      return reply({ kind: 'window', seq, window: index.window(request.query, request.from, request.count) })
    case 'facets':
      return countFacets(request.filter, seq)
    case 'ids':
      return reply({ kind: 'ids', seq, ids: index.ids(request.query) })
    case 'everything':
      return reply({ kind: 'hits', seq, hits: await searchEverything(db, index, request.text, request.limit) })
  }
}

/** In turns, so that the rows for a keystroke never wait for the counts of the one before. */
async function countFacets(filter: OrganisationFilter, seq: number): Promise<void> {
  const counting = index.facets(filter)
  let step = counting.next()
  while (!step.done) {
    await nextTurn()
    step = counting.next()
  }
  reply({ kind: 'facets', seq, facets: step.value })
}

/** Lets messages that wait go first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

async function fill(database: DeskDatabase): Promise<void> {
  const total = await database.organisation.count()
  const stages = new Map<string, Recruitment>()
  await database.recruitment.each((recruitment) => stages.set(recruitment.id, recruitment))
  const fresh: Parameters<OrganisationIndex['put']>[] = []
  for (let after = ''; ;) {
    const rows = await database.organisation.where(':id').above(after).limit(PAGE).toArray()
    for (const row of rows) fresh.push([row, stages.get(row.id)])
    reply({ kind: 'building', done: fresh.length, total })
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) break
    after = last.id
  }
  index.clear()
  for (const [organisation, recruitment] of fresh) index.put(organisation, recruitment)
  reply({ kind: 'ready', version: ++version })
}

function noteChange(change: DeskChange): void {
  if (change.type !== 'organisation' && change.type !== 'recruitment') return
  if ('all' in change) {
    clearTimeout(rebuildTimer)
    rebuildTimer = setTimeout(() => {
      queue = queue.then(async () => {
        if (db !== undefined) await fill(db)
      })
    }, QUIET)
    return
  }
  queue = queue.then(() => apply(change.ids, change.type === 'organisation'))
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
      else index.put(organisation, recruitments[at])
    })
  } else ids.forEach((id, at) => index.recruit(id, recruitments[at]))
  reply({ kind: 'ready', version: ++version })
}
