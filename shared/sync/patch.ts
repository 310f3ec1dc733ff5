import type { AnyRecord } from '../model/entity.ts'
import { sameField } from './merge-values.ts'
import { applyFields, isLocalField } from './merge.ts'

/** Whether a field is one a person's edit can change: not identity, revision or dates, which move by themselves. */
export function isContent(field: string): boolean {
  return !isLocalField(field) && field !== 'createdAt' && field !== 'updatedAt'
}

/** The content fields in which two versions of a record differ; `undefined` is a record without any. */
export function changedFields(before: AnyRecord | undefined, after: AnyRecord | undefined): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].filter((field) => isContent(field) && !sameField(before?.[field], after?.[field]))
}

/** What an update carries: new values (`null` removes a field), and the values the person saw, absent where there were none. */
export interface RecordPatch {
  readonly patch: Readonly<Record<string, unknown>>
  readonly base: Readonly<Record<string, unknown>>
}

/** `undefined` where no content differs: a moved `updatedAt` alone is nothing to send. */
export function patchBetween(before: AnyRecord, after: AnyRecord): RecordPatch | undefined {
  const fields = changedFields(before, after)
  if (fields.length === 0) return undefined
  const patch: Record<string, unknown> = {}
  const base: Record<string, unknown> = {}
  for (const field of [...fields, 'updatedAt']) {
    patch[field] = after[field] ?? null
    if (before[field] !== undefined) base[field] = before[field]
  }
  return { patch, base }
}

/** A record with changed fields; `null` removes one. */
export function patched(record: AnyRecord, patch: Readonly<Record<string, unknown>>): AnyRecord {
  return { ...applyFields(record, patch), id: record.id, rev: record.rev } as unknown as AnyRecord
}
