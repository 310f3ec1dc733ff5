/** The import worker: reads, checks, matches and writes a list while the page stays free. */
import { randomIds } from '../../../shared/ids.ts'
import { MatchIndex } from '../../../shared/recruitment/import/match-index.ts'
import { rejectHeader, rejectLine } from '../../../shared/recruitment/import/rejects.ts'
import { err } from '../../../shared/result.ts'
import { BYTE_ORDER_MARK } from '../../../shared/text/csv-writer.ts'
import { openDoor } from '../../data/door/open-door.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { importFile } from './importer.ts'
import { inspect } from './inspect.ts'
import type { ImportPhase, ImportReply, ImportRequest } from './protocol.ts'

type Pass = Extract<ImportRequest, { kind: 'check' | 'run' }>

/** A newer request makes an older one pointless; `cancel` ends the one it names. */
let current = 0

self.addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void answer(event.data)
})

function reply(message: ImportReply): void {
  self.postMessage(message)
}

async function answer(request: ImportRequest): Promise<void> {
  const { seq } = request
  if (request.kind === 'cancel') {
    if (current === seq) current = 0
    return
  }
  current = seq
  try {
    if (request.kind === 'inspect') {
      reply({ kind: 'inspected', seq, inspection: await inspect(request.file, request.chosen) })
    } else await passOver(request)
  } catch (fault) {
    // A file that vanished or changed while it was read is the one thing that throws here.
    reply({ kind: 'failed', seq, error: err(isUnreadable(fault) ? 'import.unreadable' : 'command.failed').error })
  }
}

function isUnreadable(fault: unknown): boolean {
  return fault instanceof DOMException && (fault.name === 'NotReadableError' || fault.name === 'NotFoundError')
}

async function passOver(request: Pass): Promise<void> {
  const { seq, file, plan, workspace } = request
  const db = new DeskDatabase(workspace.database)
  try {
    const known = await loadKnown(db, progress(seq, 'matching'))
    const door = openDoor({ db, memberId: workspace.memberId, clock: Date, ids: randomIds })
    const rejects = new RejectFile(request)
    const tell = progress(seq, 'reading')
    const batchId = request.kind === 'run' ? request.batchId : ''
    const result = await importFile({
      file,
      fileName: request.kind === 'run' ? request.fileName : '',
      plan,
      batchId,
      known,
      store: {
        organisations: (ids) => db.organisation.bulkGet([...ids]),
        ...(request.kind === 'run' ? { door } : {}),
      },
      onProgress: (bytes) => tell(bytes, file.size),
      onRejected: (row) => rejects.add(row.line, row.cells, row.problems),
      isCancelled: () => current !== seq,
    })
    if (result.ok && result.value !== undefined) {
      reply(
        request.kind === 'run'
          ? { kind: 'finished', seq, report: result.value, rejects: rejects.blob() }
          : { kind: 'checked', seq, report: result.value },
      )
      return
    }
    // Cancelled or failed: nothing of it may stay.
    if (request.kind === 'run') await door.undoBatch(batchId, progress(seq, 'takingBack'))
    reply(result.ok ? { kind: 'cancelled', seq } : { kind: 'failed', seq, error: result.error })
  } finally {
    db.close()
  }
}

async function loadKnown(db: DeskDatabase, tell: (done: number, total: number) => void): Promise<MatchIndex> {
  const index = new MatchIndex()
  const total = await db.organisation.count()
  const page = 5_000
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

/** Rejected rows as a file that can be corrected and imported again. Its parts live outside the script's memory. */
class RejectFile {
  readonly #request: Pass
  readonly #parts: Blob[] = []
  #lines: string[]

  constructor(request: Pass) {
    this.#request = request
    this.#lines = [BYTE_ORDER_MARK + rejectHeader(request.plan.header, request.plan.format.delimiter)]
  }

  add(line: number, cells: readonly string[], problems: Parameters<typeof problemWords>[0]): void {
    if (this.#request.kind !== 'run') return
    const { plan, reasons } = this.#request
    this.#lines.push(rejectLine(plan.header, cells, line, problemWords(problems, reasons), plan.format.delimiter))
    if (this.#lines.length >= 1_000) this.#store()
  }

  blob(): Blob {
    this.#store()
    return new Blob(this.#parts, { type: 'text/csv;charset=utf-8' })
  }

  #store(): void {
    if (this.#lines.length > 0) this.#parts.push(new Blob([`${this.#lines.join('\r\n')}\r\n`]))
    this.#lines = []
  }
}

function problemWords(
  problems: readonly { readonly column?: string; readonly problem: keyof Extract<Pass, { kind: 'run' }>['reasons'] }[],
  reasons: Extract<Pass, { kind: 'run' }>['reasons'],
): string {
  return problems
    .map(({ column, problem }) => (column === undefined ? reasons[problem] : `${column}: ${reasons[problem]}`))
    .join(' · ')
}
