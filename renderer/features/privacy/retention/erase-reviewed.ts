import { entities, entityTypes } from '../../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../../shared/model/entity.ts'
import type { ForReview } from '../../../../shared/privacy/retention.ts'
import { textsToForget } from '../../../../shared/privacy/texts-to-forget.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { fold } from '../../../../shared/text/fold.ts'
import type { ErasureControl } from '../../../data/erasure.ts'
import type { ReadDatabase, ReadTable } from '../../../data/read-database.ts'
import { readInPages } from '../../../data/read-in-pages.ts'

/** Authorities per erasure: each searches all tables once, and its order has to fit into a push. */
const PER_ORDER = 25

export interface EraseReviewed {
  readonly db: ReadDatabase
  readonly erasure: ErasureControl
  /** People only, or the authorities with everything. */
  readonly what: 'people' | 'all'
  readonly isCancelled: () => boolean
  readonly onProgress: (done: number) => void
}

/**
 * Erases the people of prospects nobody works on any more, part by part: what is done when it is cancelled stays done, and the
 * answer says how much. Nobody asked to be forgotten here, so nobody is blocked: a list may bring them again.
 */
export async function eraseReviewed(
  reviews: readonly ForReview[],
  { db, erasure, what, isCancelled, onProgress }: EraseReviewed,
): Promise<Result<{ readonly erased: number }>> {
  let erased = 0
  for (let at = 0; at < reviews.length; at += PER_ORDER) {
    if (isCancelled()) return ok({ erased })
    const part = reviews.slice(at, at + PER_ORDER)
    const people = part.flatMap(({ people: those }) => those)
    const keys = what === 'all' ? await keysOfAuthorities(db, part) : await keysOfPeople(db, part)
    const texts = await textsOf(db, part)
    if (keys.length > 2_000 || texts.length > 500) return err('privacy.too-much-at-once')
    const done = await erasure.order({ keys, texts, people: people.length })
    if (!done.ok) return done
    erased += part.length
    onProgress(erased)
  }
  return ok({ erased })
}

/** The name of somebody who has a namesake is left alone outside of the records that go: nobody is asked in between. */
async function textsOf(db: ReadDatabase, reviews: readonly ForReview[]): Promise<readonly string[]> {
  const going = new Set(reviews.flatMap(({ people }) => people.map(({ id }) => id)))
  const others = new Set<string>()
  await readInPages(db.contact, (contacts) => {
    for (const { id, name } of contacts) if (!going.has(id)) others.add(fold(name))
  })
  for (const { name } of await db.member.toArray()) others.add(fold(name))
  return reviews.flatMap(({ people, organisation: { country } }) =>
    people.flatMap((person) =>
      others.has(fold(person.name)) ? [...person.emails, ...person.phones] : textsToForget(person, country),
    ),
  )
}

type Keys = { type: string; id: string }[]

async function keysOfPeople(db: ReadDatabase, reviews: readonly ForReview[]): Promise<Keys> {
  const ids = new Set(reviews.flatMap(({ people }) => people.map(({ id }) => id)))
  const keys: Keys = [...ids].map((id) => ({ type: 'contact', id }))
  for (const { type, record } of await dependents(db, reviews)) {
    if (type !== 'contact' && ids.has(String(record.contactId))) keys.push({ type, id: record.id })
  }
  return keys
}

async function keysOfAuthorities(db: ReadDatabase, reviews: readonly ForReview[]): Promise<Keys> {
  const keys: Keys = reviews.flatMap(({ organisation: { id } }) => [
    { type: 'organisation', id },
    { type: 'recruitment', id },
  ])
  for (const { type, record } of await dependents(db, reviews)) keys.push({ type, id: record.id })
  return keys
}

/** What hangs on the authorities, the recruitment apart, which has their id. */
async function dependents(
  db: ReadDatabase,
  reviews: readonly ForReview[],
): Promise<readonly { readonly type: string; readonly record: AnyRecord }[]> {
  const ids = reviews.map(({ organisation }) => organisation.id)
  const found: { type: string; record: AnyRecord }[] = []
  for (const type of entityTypes) {
    if (entities[type].sync !== 'withOrganisation' || type === 'organisation' || type === 'recruitment') continue
    const table = db[type] as unknown as ReadTable<AnyRecord>
    for (const record of await table.where('organisationId').anyOf(ids).toArray()) found.push({ type, record })
  }
  return found
}
