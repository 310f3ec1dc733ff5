/** The duplicates worker: compares the organisations of one workspace, and keeps the answer current. */
import { listenToChanges, type DeskChange } from '../../data/changes.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { PairReview } from './pair-review.ts'
import type {
  DuplicatesCall,
  DuplicatesCalls,
  DuplicatesReply,
  DuplicatesRequest,
  DuplicatesState,
} from './protocol.ts'

const PAGE = 4_000
/** An import announces chunk after chunk; everything is read anew once, after the last. */
const QUIET = 500
/** The page is told this often at most. */
const TELL_EVERY_MS = 100

const review = new PairReview()
let db: DeskDatabase | undefined
let state: DuplicatesState = { phase: 'reading', done: 0, total: 0, open: 0, sure: 0, version: 0 }
let reading: Promise<void> | undefined
let wanted = false
let running = 0
let reread: ReturnType<typeof setTimeout> | undefined
let told = 0
/** Changes are applied one after the other, so that the last one stands. */
let queue: Promise<void> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<DuplicatesRequest>) => {
  void take(data)
})

async function take(request: DuplicatesRequest): Promise<void> {
  if (request.kind === 'open') {
    if (db !== undefined) return
    db = new DeskDatabase(request.database)
    listenToChanges(request.database, noteChange)
    reading = read(db)
    return
  }
  if (request.kind === 'cancel') {
    wanted = false
    running++
    await reading
    if (state.phase === 'comparing') tell({ phase: 'ready', done: 0, total: review.size })
    return
  }
  await reading
  if (request.kind === 'compare') return compareAll()
  const { seq } = request
  try {
    self.postMessage({ kind: 'answer', seq, answer: answer(request) } satisfies DuplicatesReply)
  } catch (fault) {
    console.error(fault)
    self.postMessage({ kind: 'failed', seq } satisfies DuplicatesReply)
  }
}

function answer(
  request: Extract<DuplicatesRequest, { readonly seq: number }>,
): DuplicatesCalls[DuplicatesCall]['answer'] {
  switch (request.kind) {
    case 'pairs':
      return review.open(request.input.from, request.input.count)
    case 'sure':
      return review.sure(request.input.most)
    case 'pairsOf':
      return review.pairsOf(request.input.id)
    case 'similar':
      return review.finder.similar(request.input.organisation, request.input.least, request.input.most)
  }
}

function tell(change: Partial<DuplicatesState>): void {
  state = { ...state, ...review.counts(), ...change }
  told = performance.now()
  self.postMessage({ kind: 'state', state } satisfies DuplicatesReply)
}

function tellSeldom(change: Partial<DuplicatesState>): void {
  if (performance.now() - told > TELL_EVERY_MS) tell(change)
}

async function read(database: DeskDatabase): Promise<void> {
  review.clear()
  const total = await database.organisation.count()
  tell({ phase: 'reading', done: 0, total })
  for (let after = ''; ;) {
    const rows = await database.organisation.where(':id').above(after).limit(PAGE).toArray()
    for (const row of rows) review.finder.put(row.id, row)
    tellSeldom({ done: review.size })
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) break
    after = last.id
  }
  review.setDecided(await database.notDuplicate.toArray())
  tell({ phase: 'ready', done: 0, total: review.size, version: state.version + 1 })
}

/** In turns, so that a question in between is answered at once. A new run, or cancelling, ends the one before. */
async function compareAll(): Promise<void> {
  wanted = true
  if (state.phase !== 'ready') return
  const run = ++running
  tell({ phase: 'comparing', done: 0, total: review.size })
  const comparing = review.finder.allPairs()
  let step = comparing.next()
  while (!step.done) {
    tellSeldom({ done: step.value })
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (run !== running) return
    step = comparing.next()
  }
  review.setPairs(step.value)
  tell({ phase: 'found', done: review.size, total: review.size, version: state.version + 1 })
}

function noteChange(change: DeskChange): void {
  if (change.type !== 'organisation' && change.type !== 'notDuplicate') return
  if ('all' in change) {
    clearTimeout(reread)
    reread = setTimeout(() => {
      queue = queue.then(readAgain)
    }, QUIET)
    return
  }
  const { ids, type } = change
  queue = queue.then(() => (type === 'organisation' ? applyOrganisations(ids) : applyDecisions()))
}

async function readAgain(): Promise<void> {
  await reading
  if (db === undefined) return
  running++
  reading = read(db)
  await reading
  if (wanted) await compareAll()
}

async function applyOrganisations(ids: readonly string[]): Promise<void> {
  await reading
  if (db === undefined) return
  const found = await db.organisation.bulkGet([...ids])
  ids.forEach((id, at) => review.change(id, found[at]))
  // A run under way would mix the old with the new.
  if (state.phase === 'comparing') {
    running++
    tell({ phase: 'ready' })
    await compareAll()
  } else tell({ version: state.version + 1 })
}

async function applyDecisions(): Promise<void> {
  await reading
  if (db === undefined) return
  review.setDecided(await db.notDuplicate.toArray())
  tell({ version: state.version + 1 })
}
