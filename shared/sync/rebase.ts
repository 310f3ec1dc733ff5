/** A newer version from the secretariat arrives under an edit that was not sent yet. */
import type { AnyRecord } from '../model/entity.ts'
import { mergeFields } from './merge.ts'
import { changedFields, patchBetween } from './patch.ts'

export interface Rebased {
  /** What the desk shows from now on: theirs, with what is pending here on top. */
  readonly record: AnyRecord
  /** What the pending edit now stands on; `undefined`: nothing is pending any more. */
  readonly base: AnyRecord | undefined
  /** `joined`: both sides had changed the record, and both are in it. `clashed`: a person will be asked. */
  readonly how: 'moved' | 'joined' | 'clashed'
}

/**
 * Three-way, by the same merge the secretariat uses. Without a clash the edit moves on top of the new version. With one, the
 * pending fields keep the values the person saw as their base, so that the secretariat sees the clash too, keeps both
 * values and asks a person: deciding here would hide the other side's work.
 */
export function rebase(type: string, base: AnyRecord | undefined, mine: AnyRecord, theirs: AnyRecord): Rebased {
  const seen = base ?? ({ id: mine.id, rev: 0 } as unknown as AnyRecord)
  const pending = patchBetween(seen, mine)
  if (!pending) return { record: theirs, base: undefined, how: 'moved' }
  const how = base === undefined || changedFields(base, theirs).length > 0 ? 'joined' : 'moved'
  const outcome = mergeFields({ type, base: seen, mine: pending.patch, theirs })

  if (outcome.conflicts.length === 0) {
    const record = { ...outcome.merged, id: mine.id, rev: theirs.rev } as unknown as AnyRecord
    if (changedFields(record, theirs).length === 0) return { record: theirs, base: undefined, how }
    return { record, base: theirs, how }
  }
  const record: Record<string, unknown> = { ...theirs }
  const stand: Record<string, unknown> = { ...theirs, rev: seen.rev }
  for (const [field, value] of Object.entries(pending.patch)) {
    set(record, field, value)
    set(stand, field, seen[field])
  }
  return { record: record as unknown as AnyRecord, base: stand as unknown as AnyRecord, how: 'clashed' }
}

function set(record: Record<string, unknown>, field: string, value: unknown): void {
  if (value === null || value === undefined) delete record[field]
  else record[field] = value
}
