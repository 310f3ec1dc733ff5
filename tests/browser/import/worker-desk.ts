import { ImportClient, isError } from '../../../renderer/features/recruitment/import/import-client.ts'
import type { FileFormat, ImportPlan } from '../../../renderer/workers/import/protocol.ts'
import { randomIds } from '../../../shared/ids.ts'
import { columnLabels, guessMapping } from '../../../shared/recruitment/import/mapping.ts'
import { valueProblems, type ValueProblem } from '../../../shared/recruitment/import/values.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'

export const reasons = Object.fromEntries(
  Object.keys(valueProblems).map((code) => [code, `because ${code}`]),
) as Record<ValueProblem, string>

const clients: ImportClient[] = []

export type DeskWithWorker = TestDesk & { readonly worker: ImportClient }

/** A desk with the real worker beside it, writing through its own door into the same database. */
export async function deskWithWorker(): Promise<DeskWithWorker> {
  const desk = newDesk()
  await desk.db.open()
  const worker = new ImportClient({ database: desk.db.name, memberId })
  clients.push(worker)
  return { ...desk, worker }
}

export async function closeAll(): Promise<void> {
  for (const client of clients.splice(0)) client.close()
  await removeDesks()
}

export const people: NonNullable<ImportPlan['people']> = {
  basis: 'publicTask',
  evidence: 'Register',
  lineWords: 'line {{line}}',
  today: '2026-01-31',
}

export interface Decisions extends Partial<Omit<ImportPlan, 'rules' | 'format'>> {
  readonly rules?: Partial<ImportPlan['rules']>
  readonly chosen?: Partial<FileFormat>
}

/** The plan a person would be offered, with what was decided otherwise. */
export async function planFor(
  worker: ImportClient,
  file: File,
  { rules, chosen = {}, ...more }: Decisions = {},
): Promise<ImportPlan> {
  const found = await worker.inspect(file, chosen)
  if (isError(found) || found.kind !== 'list') throw new Error(isError(found) ? found.code : found.reason)
  const { format, header } = found
  const proposed = { numberStyles: {}, defaultCountry: 'DE', defaultLegalType: undefined, source: file.name }
  return {
    format,
    header,
    people,
    rules: { labels: columnLabels(header), mapping: guessMapping(header), ...proposed, ...rules },
    ...more,
  }
}

export async function importAll(worker: ImportClient, file: File, decisions: Decisions = {}) {
  const batchId = randomIds.next()
  const plan = await planFor(worker, file, decisions)
  const outcome = await worker.run(file, plan, batchId, reasons, () => undefined).outcome
  if (outcome.kind !== 'finished') throw new Error(outcome.kind === 'failed' ? outcome.error.code : outcome.kind)
  return { ...outcome, batchId }
}

export function csv(text: string, name = 'list.csv'): File {
  return new File([text], name)
}

/** For rows that begin with a name. */
export function byName([a = '']: readonly unknown[], [b = '']: readonly unknown[]): number {
  return String(a).localeCompare(String(b))
}
