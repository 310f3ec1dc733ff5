import { ok, type Result } from '../../shared/result.ts'
import type { PushBatch, SyncStore, SyncTransport } from '../../shared/sync/engine-ports.ts'
import type { PushOp, PushResult } from '../../shared/sync/wire.ts'

/** A mistake, put in around a port, where a careless change behind it would have the same effect. */
export interface Defect {
  readonly why: string
  readonly transport?: (line: SyncTransport) => SyncTransport
  readonly store?: (store: SyncStore) => SyncStore
}

/** The comparison of digests repairs what was missed; a defect that it would repair is tried without it. */
const withoutDigest = {
  transport: (line: SyncTransport): SyncTransport => ({
    ...line,
    digest: async () => {
      const answer = await line.digest()
      return answer.ok ? ok({ ...answer.value, types: {} }) : answer
    },
  }),
  store: (store: SyncStore): SyncStore => ({ ...store, digest: () => Promise.resolve({}) }),
}

/**
 * Mistakes that sync engines make. The simulation must notice each of them: one it does not notice is a hole in the
 * simulation. A request that is applied twice is not among them, because it changes nothing: values are sent, not steps.
 */
export const defects: Readonly<Record<string, Defect>> = {
  mergesWithoutBase: {
    why: 'the secretariat believes that the person saw what stands now, so the later write wins in silence',
    transport: (line) => ({
      ...line,
      push: async (batch, state) => {
        const now = await everything(line)
        if (!now.ok) return now
        const seen = (op: PushOp) => ({ ...op, base: { ...op.base, ...now.value.get(`${op.type}/${op.id}`) } })
        return line.push({ ...batch, ops: batch.ops.map(seen) }, state)
      },
    }),
  },
  cursorBeforePage: {
    why: 'the cursor of a page is kept although one of its records was not written',
    ...withoutDigest,
    store: (store) => ({
      ...withoutDigest.store(store),
      applyPage: (page, last) => {
        const { changes } = page
        return store.applyPage(changes.length < 2 ? page : { ...page, changes: changes.slice(1) }, last)
      },
    }),
  },
  sequenceWithoutLock: {
    why: 'a change that was committed late has a number the reader has passed',
    ...withoutDigest,
    transport: (line) => ({
      ...withoutDigest.transport(line),
      changes: async (since, limit) => {
        const page = await line.changes(since, limit)
        if (!page.ok || page.value.changes.length < 3) return page
        return ok({ ...page.value, changes: page.value.changes.toSpliced(-2, 1) })
      },
    }),
  },
  retryDropsOps: {
    why: 'what was not sent when the token ended counts as sent',
    transport: (line) => ({
      ...line,
      push: async (batch, state) => {
        const sent = batch.ops.filter((_, at) => at % 4 !== 3)
        return answered(await line.push({ ...batch, ops: sent }, state), batch, sent)
      },
    }),
  },
  refusedIsDone: {
    why: 'a record that the secretariat refused counts as taken',
    transport: (line) => ({
      ...line,
      push: async (batch, state) => {
        const [first, ...others] = batch.ops
        if (!first || others.length === 0) return line.push(batch, state)
        return answered(await line.push({ ...batch, ops: others }, state), batch, others)
      },
    }),
  },
  setsAreReplaced: {
    why: 'a list of words is sent as it is here, with nothing said of what the person saw',
    transport: (line) => ({
      ...line,
      push: async (batch, state) => {
        const now = await everything(line)
        if (!now.ok) return now
        const replacing = (op: PushOp): PushOp => {
          const theirs = now.value.get(`${op.type}/${op.id}`)
          return 'tags' in op.patch && theirs ? { ...op, base: { ...op.base, tags: theirs.tags } } : op
        }
        return line.push({ ...batch, ops: batch.ops.map(replacing) }, state)
      },
    }),
  },
  forgetsLostRevisions: {
    why: 'a restored secretariat does not say which of its numbers are lost',
    transport: (line) => ({
      ...line,
      changes: async (since, limit) => {
        const page = await line.changes(since, limit)
        return page.ok && page.value.lost ? ok({ ...page.value, lost: [] }) : page
      },
    }),
  },
}

/** The answers of a push, with an invented "applied" for each op that was left out. */
function answered(
  answer: Result<readonly PushResult[]>,
  batch: PushBatch,
  sent: readonly PushOp[],
): Result<readonly PushResult[]> {
  if (!answer.ok) return answer
  const left = batch.ops.filter((op) => !sent.includes(op))
  const invented = left.map((op): PushResult => {
    const outcome = { opId: op.opId, outcome: 'applied' as const, rev: op.baseRev + 1 }
    return op.action === 'delete' ? { ...outcome, deleted: true } : { ...outcome, data: { ...op.base, ...op.patch } }
  })
  return ok([...answer.value, ...invented])
}

/** All the secretariat has, by `type/id`. */
async function everything(
  line: SyncTransport,
): Promise<Result<ReadonlyMap<string, Readonly<Record<string, unknown>>>>> {
  const now = new Map<string, Readonly<Record<string, unknown>>>()
  for (let since: string | undefined; ;) {
    const page = await line.changes(since, 1_000)
    if (!page.ok) return page
    for (const item of page.value.changes) if ('data' in item) now.set(`${item.type}/${item.id}`, item.data)
    if (!page.value.hasMore) return ok(now)
    since = page.value.newState
  }
}
