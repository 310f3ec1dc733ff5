import { entities, type EntityType } from '../../../shared/model/entities.ts'

/** The first field of a record that does not fit its schema, as a path; `undefined`: the record is valid. */
export function invalidField(type: EntityType, record: unknown): string | undefined {
  const parsed = entities[type].schema.safeParse(record)
  if (parsed.success) return undefined
  return parsed.error.issues[0]?.path.map(String).join('.') || '*'
}
