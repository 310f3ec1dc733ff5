import { err, ok, type Result } from '../../../shared/result.ts'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { writeTmx } from '../../../shared/translation/tmx/write-tmx.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import { idsOfPair, type Pair } from './use-pairs.ts'

/** Units read and written between two breaths of the window. */
const STEP = 250

export interface ExportProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** All units of a pair as a TMX file, its parts outside the memory of the page. Errors: `memory.stopped`. */
export async function exportTmx(
  db: ReadDatabase,
  pair: Pair,
  program: { readonly version: string },
  { signal, onProgress }: ExportProgress,
): Promise<Result<Blob>> {
  const ids = await idsOfPair(db, pair, Infinity)
  const next: TmUnit[] = []
  const pieces = writeTmx(drain(next), pair.sourceLocale, program)
  const parts: Blob[] = [new Blob(take(pieces, 1))]
  for (let at = 0; at < ids.length; at += STEP) {
    if (signal.aborted) return err('memory.stopped')
    const units = await db.tmUnit.bulkGet(ids.slice(at, at + STEP))
    for (const unit of units) if (unit) next.push(unit)
    parts.push(new Blob(take(pieces, next.length)))
    onProgress(Math.min(ids.length, at + STEP), ids.length)
  }
  parts.push(new Blob([...pieces]))
  return ok(new Blob(parts, { type: 'application/x-tmx+xml;charset=utf-8' }))
}

/** Units as they come: what is in the list now, until it is empty. */
function* drain(units: TmUnit[]): Generator<TmUnit> {
  for (let unit = units.shift(); unit !== undefined; unit = units.shift()) yield unit
}

/** The next pieces, and no more: the one after would ask for a unit that is not read yet. */
function take(pieces: Iterator<string, unknown>, count: number): string[] {
  return Array.from({ length: count }, () => pieces.next()).flatMap(({ done, value }) => (done ? [] : [value]))
}
