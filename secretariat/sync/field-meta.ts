/** Who wrote a field last. The same facts as `fieldMeta` on the wire. */
export interface FieldWriter {
  readonly rev: number
  readonly member: string
  readonly device: string
  readonly at: string
  readonly op: string
}

/** Entry of whoever deleted the record; stays when it comes back. */
const DELETION = '*deleted'

/** `*` stands for every field without an entry of its own: a record is mostly as it was created. */
export type FieldMeta = Readonly<Record<string, FieldWriter>>

export function createdBy(writer: FieldWriter): FieldMeta {
  return { '*': writer }
}

export function writerOf(meta: FieldMeta, field: string): FieldWriter | undefined {
  return (Object.hasOwn(meta, field) ? meta[field] : undefined) ?? meta['*']
}

/** The writer of the youngest change to any field, or of the deletion. */
export function lastWriter(meta: FieldMeta): FieldWriter | undefined {
  return Object.values(meta).toSorted((a, b) => b.rev - a.rev)[0]
}

export function writtenBy(meta: FieldMeta, fields: readonly string[], writer: FieldWriter): FieldMeta {
  return { ...meta, ...Object.fromEntries(fields.map((field) => [field, writer])) }
}

export function deletedBy(meta: FieldMeta, writer: FieldWriter): FieldMeta {
  return { ...meta, [DELETION]: writer }
}
