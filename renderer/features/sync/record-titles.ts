import { isEntityType, type EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { ReadDatabase } from '../../data/read-database.ts'

/** What a record is called, in parts that the page words. */
export interface RecordTitle {
  readonly type: string
  /** Its own name, title or subject. */
  readonly name?: string
  /** Of what it belongs to: an authority or a page. */
  readonly parent?: string
}

/** Reads a record of any type. */
export async function readRecord(db: ReadDatabase, type: EntityType, id: string): Promise<AnyRecord | undefined> {
  return db[type].get(id)
}

/** The name of a record, which may be gone already (`record` is then its last known state). */
export async function titleOf(db: ReadDatabase, type: string, record: AnyRecord | undefined): Promise<RecordTitle> {
  if (!record || !isEntityType(type)) return { type }
  const own = [record.name, record.title, record.subject, type === 'task' ? record.kind : undefined].find(
    (text) => typeof text === 'string' && text !== '',
  )
  const parent = await parentOf(db, type, record)
  return {
    type,
    ...(typeof own === 'string' ? { name: own } : {}),
    ...(parent === undefined ? {} : { parent }),
  }
}

async function parentOf(db: ReadDatabase, type: EntityType, record: AnyRecord): Promise<string | undefined> {
  if (type === 'organisation') return undefined
  if (typeof record.pageId === 'string') return (await db.participantPage.get(record.pageId))?.title
  if (typeof record.organisationId === 'string') return (await db.organisation.get(record.organisationId))?.name
  return undefined
}
