/** The import worker: reads, checks, matches and writes a list while the page stays free. */
import { randomIds } from '../../../shared/ids.ts'
import { MatchIndex } from '../../../shared/recruitment/import/match-index.ts'
import { err, type Result } from '../../../shared/result.ts'
import { announceEverything } from '../../data/changes.ts'
import { importLock } from '../../data/import-batches.ts'
import { openDoor } from '../../data/door/open-door.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { loadSuppressions } from '../../data/suppressions.ts'
import { importFile } from './importer.ts'
import { inspect } from './inspect.ts'
import { PauseGate } from './pause-gate.ts'
import type { ImportPhase, ImportReply, ImportReport, ImportRequest } from './protocol.ts'
import { UnreadableFile } from './read-text.ts'
import { RejectFile } from './reject-file.ts'

/** What an import writes. */
const written = ['organisation', 'contact', 'legalBasis', 'task', 'importBatch', 'importRow'] as const

type Pass = Extract<ImportRequest, { kind: 'check' | 'run' }>

/** A newer request makes an older one pointless; `cancel` ends the one it names. */
let current = 0
const gate = new PauseGate()

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void answer(event.data)
})

function reply(message: ImportReply): void {
  self.postMessage(message)
}

async function answer(request: ImportRequest): Promise<void> {
  const { seq } = request
  switch (request.kind) {
    case 'cancel':
      if (current === seq) current = 0
      gate.open()
      return
    case 'pause':
      if (current === seq) gate.close()
      return
    case 'resume':
      gate.open()
      return
    case 'inspect':
      current = seq
      try {
        reply({ kind: 'inspected', seq, inspection: await inspect(request.file, request.chosen) })
      } catch (fault) {
        reply({ kind: 'failed', seq, error: faultOf(fault).error })
      }
      return
    default:
      current = seq
      gate.open()
      // Others can tell by the lock that this import is alive, and no other is to be taken back.
      if (request.kind === 'check') await passOver(request)
      else await navigator.locks.request(importLock(request.batchId), () => passOver(request))
  }
}

function faultOf(fault: unknown): { readonly ok: false; readonly error: { readonly code: string } } {
  return err(fault instanceof UnreadableFile ? 'import.unreadable' : 'command.failed')
}

async function passOver(request: Pass): Promise<void> {
  const { seq, workspace } = request
  const db = new DeskDatabase(workspace.database)
  const rejects = new RejectFile(request)
  try {
    let result: Result<ImportReport | undefined>
    try {
      result = await importInto(db, request, rejects)
    } catch (fault) {
      result = faultOf(fault)
    }
    if (result.ok && result.value !== undefined) {
      const report = result.value
      if (request.kind === 'run') announceEverything(db.name, written)
      reply(
        request.kind === 'run'
          ? { kind: 'finished', seq, report, rejects: rejects.blob() }
          : { kind: 'checked', seq, report },
      )
      return
    }
    // Cancelled or failed: nothing of it may stay, as if it had never begun.
    const dropped =
      request.kind === 'run'
        ? await doorOf(db, request).dropBatch(request.batchId, progress(seq, 'takingBack'))
        : undefined
    if (dropped?.ok === false) reply({ kind: 'failed', seq, error: err('import.halfWritten').error })
    else reply(result.ok ? { kind: 'cancelled', seq } : { kind: 'failed', seq, error: result.error })
  } finally {
    db.close()
  }
}

async function importInto(
  db: DeskDatabase,
  request: Pass,
  rejects: RejectFile,
): Promise<Result<ImportReport | undefined>> {
  const { seq, file, plan, workspace } = request
  const known = await loadKnown(db, progress(seq, 'matching'))
  const tell = progress(seq, 'reading')
  return importFile({
    file,
    fileName: request.kind === 'run' ? request.fileName : '',
    plan,
    batchId: request.kind === 'run' ? request.batchId : '',
    memberId: workspace.memberId,
    known,
    store: {
      organisations: (ids) => db.organisation.bulkGet([...ids]),
      contacts: (ids) =>
        db.contact
          .where('organisationId')
          .anyOf([...ids])
          .toArray(),
      suppressions: await loadSuppressions(db),
      ...(request.kind === 'run' ? { door: doorOf(db, request) } : {}),
    },
    onProgress: (bytes) => tell(bytes, file.size),
    onRejected: (row) => rejects.add(row.line, row.cells, row.problems),
    isCancelled: () => current !== seq,
    ready: () => gate.passed(),
  })
}

function doorOf(db: DeskDatabase, { workspace }: Pass) {
  return openDoor({ db, memberId: workspace.memberId, clock: Date, ids: randomIds, announcesBatches: false })
}

async function loadKnown(db: DeskDatabase, tell: (done: number, total: number) => void): Promise<MatchIndex> {
  const index = new MatchIndex()
  const total = await db.organisation.count()
  const page = 2_000
  for (let after = ''; ;) {
    const rows = await db.organisation.where(':id').above(after).limit(page).toArray()
    for (const row of rows) index.add(row.id, row)
    tell(index.size, total)
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return index
    after = last.id
  }
}

/** Tells the page how far it is, often enough to move and seldom enough not to slow the work. */
function progress(seq: number, phase: ImportPhase): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const now = performance.now()
    if (now - told < 80 && done < total) return
    told = now
    reply({ kind: 'progress', seq, phase, done, total })
  }
}
