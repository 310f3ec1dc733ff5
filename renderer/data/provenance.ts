import type { ImportRow } from '../../shared/model/import-row.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { ReadDatabase } from './read-database.ts'
import { useDesk } from './desk-context.tsx'
import { useLive } from './use-live.ts'

/** Where the value of a field comes from: a line of an imported file, a member who changed it, or who entered the record. */
export type FieldOrigin =
  | {
      readonly kind: 'import'
      readonly fileName: string
      readonly line: number
      readonly at: string
      /** The text of the file, where the value is written otherwise. */
      readonly original?: string
    }
  | { readonly kind: 'edit'; readonly memberId: string; readonly at: string; readonly before?: FieldOrigin }
  | { readonly kind: 'byHand'; readonly at: string }

export type Origins = ReadonlyMap<string, FieldOrigin>

/** Which columns stand for a field that several cells make up. */
const partsOf: Readonly<Record<string, readonly string[]>> = { location: ['latitude', 'longitude'] }

/** The origin of every field of an organisation that holds something, and of those emptied by hand. */
export async function originsOf(db: ReadDatabase, organisation: Organisation): Promise<Origins> {
  const [rows, edits] = await Promise.all([
    importRowsOf(db, organisation),
    db.fieldEdits.where('organisationId').equals(organisation.id).toArray(),
  ])
  const origins = new Map<string, FieldOrigin>()
  const { createdAt, importBatchId } = organisation
  if (importBatchId === undefined) {
    for (const field of Object.keys(organisation)) origins.set(field, { kind: 'byHand', at: createdAt })
  }
  for (const { row, at } of rows.flatMap((each) =>
    linesOf(each, organisation.id).map((found) => ({ row: each, at: found })),
  )) {
    const batch = await db.importBatch.get(row.batchId)
    if (batch === undefined) continue
    const filled = row.filled[at] ?? Object.keys(organisation)
    for (const field of filled) {
      const original = [field, ...(partsOf[field] ?? [])].map((part) => row.originals[at]?.[part]).find(Boolean)
      origins.set(field, {
        kind: 'import',
        fileName: batch.fileName,
        line: row.lines[at] ?? 0,
        at: batch.createdAt,
        ...(original === undefined ? {} : { original }),
      })
    }
  }
  for (const { field, edits: ofField } of edits) {
    const last = ofField.at(-1)
    const before = origins.get(field)
    // An import that came after the edit is what the field holds now.
    if (last === undefined || (before?.kind === 'import' && before.at > last.at)) continue
    origins.set(field, { kind: 'edit', ...last, ...(before === undefined ? {} : { before }) })
  }
  return origins
}

/** Records of imported rows that name the organisation, the oldest first. */
async function importRowsOf(db: ReadDatabase, { id, importBatchId }: Organisation): Promise<readonly ImportRow[]> {
  const made =
    importBatchId === undefined
      ? undefined
      : await db.importRow
          .where('[batchId+createdFrom]')
          .between([importBatchId, '0'], [importBatchId, id], true, true)
          .last()
  const changed = await db.importRow.where('updatedIds').equals(id).toArray()
  const all = [...(made === undefined ? [] : [made]), ...changed]
  return [...new Map(all.map((row) => [row.id, row])).values()].toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}

function linesOf(row: ImportRow, organisationId: string): readonly number[] {
  const found: number[] = []
  for (
    let at = row.organisationIds.indexOf(organisationId);
    at !== -1;
    at = row.organisationIds.indexOf(organisationId, at + 1)
  ) {
    found.push(at)
  }
  return found
}

/** The origins of an organisation's fields, as they change; empty while they are looked up. */
export function useOrigins(organisation: Organisation): Origins {
  const { db } = useDesk()
  return useLive(() => originsOf(db, organisation), [db, organisation]) ?? noOrigins
}

const noOrigins: Origins = new Map()
