import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { DeskError } from '../../../shared/result.ts'
import type { ReceivedRecord } from '../../../shared/sync/engine-ports.ts'
import { changedFields } from '../../../shared/sync/patch.ts'
import { rebase } from '../../../shared/sync/rebase.ts'
import type { ChangeItem, LostRevisions } from '../../../shared/sync/wire.ts'
import { derive, withoutDerived } from '../derived.ts'
import type { BaseRow, OutboxRow } from '../rows.ts'

/** What the desk holds of a record when something about it comes in. */
export interface Standing {
  readonly record?: AnyRecord
  readonly row?: OutboxRow
  readonly base?: BaseRow
}

/** What becomes of it. */
export interface Verdict {
  /** The record to put; `remove`; absent: stays as it is. */
  readonly record?: AnyRecord | 'remove'
  /** Its pending edit: none any more, or standing on a new base. Absent: as before. */
  readonly pending?: 'none' | { readonly base: AnyRecord; readonly refused?: DeskError }
  /** The secretariat's revision from now on; 0: it has none. */
  readonly rev: number
  /** For the person; absent: nothing they would notice. */
  readonly how?: ReceivedRecord['how']
}

/** Everything is read again, perhaps from a secretariat that was put back to an earlier day. */
export interface ReadAgain {
  /** Revisions it gave out and has lost. */
  readonly lost: readonly LostRevisions[]
}

/**
 * One item of the feed against what is here. `again`: perhaps the secretariat gave the same revision to something else; then
 * the content is compared too.
 */
export function mergeItem(type: string, item: ChangeItem, standing: Standing, again?: ReadAgain): Verdict {
  if ('outOfScope' in item) return leftScope(standing)
  if ('destroyed' in item) return destroyed(standing)
  const theirs = recordOf(item)
  const { record, row, base } = standing
  const lost = again?.lost.find(({ after, before }) => isBetween(knownRev(standing), after, before))
  // What is here, or what the edit here stands on, is of the lost days: all of it is work that may be nowhere else.
  if (lost && record) return overPending(type, theirs, record, item.rev <= lost.after ? baseOf(theirs) : undefined)
  if (row) return overPending(type, theirs, record, base)
  if (!record) return { record: derived(type, theirs), rev: item.rev, how: 'new' }
  if (record.rev === item.rev && again === undefined) return { rev: item.rev }
  const differs = changedFields(record, theirs).length > 0
  if (record.rev === item.rev && !differs) return { rev: item.rev }
  // Ours is newer than what the secretariat has (it was restored), or was never known to have been sent (this desk was):
  // what is here is kept as a pending edit, not overwritten.
  if (differs && record.rev >= item.rev) return { pending: { base: theirs }, rev: item.rev }
  const adopted = type === 'focalPoint' || type === 'member'
  if (differs && record.rev === 0 && !adopted) return overPending(type, theirs, record, undefined)
  return { record: derived(type, theirs), rev: item.rev, ...(differs ? { how: 'changed' as const } : {}) }
}

function knownRev({ record, base }: Standing): number {
  return base?.rev ?? record?.rev ?? 0
}

function isBetween(rev: number, after: number, before: number): boolean {
  return rev > after && rev < before
}

function baseOf(record: AnyRecord): Pick<BaseRow, 'record'> {
  return { record }
}

/** The record an item carries: the very object that was parsed, which nobody else holds; copying 20,000 of them costs. */
function recordOf({ id, rev, data }: Extract<ChangeItem, { data: unknown }>): AnyRecord {
  const whole = data.id === id && data.rev === rev
  return (whole ? data : { ...data, id, rev }) as unknown as AnyRecord
}

function overPending(
  type: string,
  theirs: AnyRecord,
  record: AnyRecord | undefined,
  base: Pick<BaseRow, 'record'> | undefined,
): Verdict {
  // Removed here, changed there: the removal still stands on the version the person saw, and the secretariat will ask.
  if (!record)
    return base
      ? { pending: { base: base.record }, rev: theirs.rev }
      : { record: derived(type, theirs), pending: 'none', rev: theirs.rev }
  const rebased = rebase(type, base?.record, withoutDerived(record), theirs)
  return {
    record: derived(type, rebased.record),
    pending: rebased.base ? { base: rebased.base } : 'none',
    rev: theirs.rev,
    ...(rebased.how === 'moved' ? {} : { how: rebased.how === 'joined' ? ('merged' as const) : ('changed' as const) }),
  }
}

/** Removed there. An edit that waits here goes on waiting: the secretariat keeps the record for a person to decide. */
function destroyed({ record, row, base }: Standing): Verdict {
  if (!row) return record && record.rev > 0 ? { record: 'remove', rev: 0, how: 'removed' } : { rev: 0 }
  if (!record) return { pending: 'none', rev: 0 }
  return base ? { pending: { base: base.record }, rev: 0 } : { rev: 0 }
}

/** No longer ours to hold. A pending edit is not thrown away: it waits, with the reason, for a person. */
function leftScope({ record, row, base }: Standing): Verdict {
  if (row && record) {
    const standsOn = base?.record ?? withoutDerived(record)
    return { pending: { base: standsOn, refused: { code: 'op.out-of-scope' } }, rev: 0 }
  }
  return {
    ...(record && record.rev > 0 ? { record: 'remove' as const, how: 'removed' as const } : {}),
    pending: 'none',
    rev: 0,
  }
}

function derived(type: string, theirs: AnyRecord): AnyRecord {
  derive(type, theirs)
  return theirs
}
