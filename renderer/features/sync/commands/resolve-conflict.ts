import { isEntityType, mergePolicy, type EntityType } from '../../../../shared/model/entities.ts'
import type { FieldConflict } from '../../../../shared/model/field-conflict.ts'
import { segmentSchema } from '../../../../shared/model/page.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import { isAbsent, mergeSet } from '../../../../shared/sync/merge-values.ts'
import { sourceHash } from '../../../../shared/translation/source-hash.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'

export type Resolution =
  | { readonly kind: 'mine' | 'theirs' | 'both' }
  | { readonly kind: 'edited'; readonly value: string }

/** Whether both values can stand together: sets and long texts. */
export function canKeepBoth({ recordType, field, mine, theirs }: FieldConflict): boolean {
  const policy = mergePolicy(recordType, field)
  if (policy === 'set') return Array.isArray(mine) && Array.isArray(theirs)
  return policy === 'text' && typeof mine === 'string' && typeof theirs === 'string'
}

/** Whether a person can word a value of their own: texts. Choices and facts are kept or left. */
export function canEdit({ field, mine, theirs }: FieldConflict): boolean {
  return field !== '*' && typeof mine === 'string' && typeof theirs === 'string'
}

/**
 * A person's decision: the record gets the value and the conflict is closed, in one step that undo takes back. Errors:
 * `record.invalid` when an edited value does not fit.
 */
export async function resolveConflict(
  door: WriteDoor,
  conflict: FieldConflict,
  resolution: Resolution,
): Promise<Result<void>> {
  return door.run({ key: 'sync.resolve' }, async (writer) => {
    if (isEntityType(conflict.recordType)) await applyDecision(writer, conflict.recordType, conflict, resolution)
    await writer.update('fieldConflict', conflict.id, { state: 'resolved', resolution: resolution.kind })
    return ok(undefined)
  })
}

async function applyDecision(
  writer: Writer,
  type: EntityType,
  conflict: FieldConflict,
  resolution: Resolution,
): Promise<void> {
  const { recordId, field, mine, theirs } = conflict
  const record = await writer.get(type, recordId)
  if (!record) return
  if (field === '*') {
    const chosen = resolution.kind === 'mine' ? mine : theirs
    // Nothing is the side that removed the record; the other one's version is what stands.
    if (isAbsent(chosen)) await writer.remove(type, recordId)
    return
  }
  const value = valueOf(conflict, resolution)
  const patch: Record<string, unknown> = { [field]: value ?? null }
  if (type === 'recruitment' && field === 'stage' && value !== theirs) patch.stageSince = conflict.mineAt
  if (type === 'translation' && field === 'text' && value !== theirs) unread(record, patch, writer.memberId)
  if (type === 'segment' && field === 'source') rehash(record, patch, String(value))
  await writer.update(type, recordId, patch)
}

function valueOf({ recordType, field, base, mine, theirs }: FieldConflict, resolution: Resolution): unknown {
  switch (resolution.kind) {
    case 'mine':
      return mine
    case 'theirs':
      return theirs
    case 'edited':
      return resolution.value
    case 'both': {
      if (mergePolicy(recordType, field) === 'text') return `${String(theirs)}\n\n${String(mine)}`
      const merged = mergeSet(Array.isArray(base) ? base : [], mine, theirs)
      return merged === 'conflict' ? [...new Set([...asList(theirs), ...asList(mine)])] : merged.value
    }
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Translations know by the hash that their source is another one now. */
function rehash(record: object, patch: Record<string, unknown>, source: string): void {
  const segment = segmentSchema.shape.codes.safeParse('codes' in record ? record.codes : [])
  patch.sourceHash = sourceHash(source, segment.success ? segment.data : [])
}

/** An approval was of the other text: this one has not been read by anybody yet. */
function unread(record: object, patch: Record<string, unknown>, memberId: string): void {
  if (!('state' in record) || (record.state !== 'reviewed' && record.state !== 'approved')) return
  patch.state = 'translated'
  patch.reviewerId = null
  patch.memberId = memberId
}
