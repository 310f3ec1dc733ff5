import { entityTypes, type EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import { createForgetter, fingerprintsOf, type Forgetter } from '../../shared/privacy/forget.ts'
import type { ReadDatabase } from './read-database.ts'
import { readInPages } from './read-in-pages.ts'
import { newSalt } from './suppress.ts'

export interface FoundRecord {
  readonly type: EntityType
  readonly record: AnyRecord
  /** The texts in which the words occur, shortened around them; none where the record only belongs to the person. */
  readonly quotes: readonly string[]
}

/** Where a person occurs in the database: records of theirs, and words in the others. */
export interface PersonData {
  /** Records that name the contact as theirs: reasons, tasks, activities … The contact itself is not among them. */
  readonly own: readonly FoundRecord[]
  readonly mentions: readonly FoundRecord[]
}

interface Watch {
  readonly isCancelled?: () => boolean
  readonly onProgress?: (done: number, total: number) => void
}

/** Of others’ work, not of what a person said or did: neither shown nor handed out. */
const notSearched: ReadonlySet<EntityType> = new Set(['suppression', 'erasure', 'privacyRequest'])
const MOST_QUOTES = 5

/** Goes through every table once. `contactId` absent: words only, e.g. of a name in the translation memory. `undefined`: cancelled. */
export async function findPerson(
  db: ReadDatabase,
  contactId: string | undefined,
  texts: readonly string[],
  { isCancelled = () => false, onProgress }: Watch = {},
): Promise<PersonData | undefined> {
  const salt = newSalt()
  const forgetter = createForgetter({ salt, fingerprints: [...fingerprintsOf(texts, salt)] })
  const own: FoundRecord[] = []
  const mentions: FoundRecord[] = []
  const types = entityTypes.filter((type) => !notSearched.has(type))
  for (const [done, type] of types.entries()) {
    if (isCancelled()) return undefined
    onProgress?.(done, types.length)
    await readInPages<AnyRecord>(db[type], (records) => {
      for (const record of records) {
        if (record.id === contactId) continue
        const quotes = quotesIn(record, forgetter)
        if (contactId !== undefined && record.contactId === contactId) own.push({ type, record, quotes })
        else if (quotes.length > 0) mentions.push({ type, record, quotes })
      }
    })
  }
  return { own, mentions }
}

function quotesIn(value: unknown, forgetter: Forgetter): readonly string[] {
  const found: string[] = []
  const visit = (item: unknown): void => {
    if (found.length >= MOST_QUOTES) return
    if (typeof item === 'string') {
      if (forgetter.inValue(item) !== item) found.push(item.length > 300 ? aroundChange(item, forgetter) : item)
    } else if (Array.isArray(item)) for (const each of item as readonly unknown[]) visit(each)
    else if (typeof item === 'object' && item !== null)
      for (const [field, each] of Object.entries(item)) if (!field.startsWith('$')) visit(each)
  }
  visit(value)
  return found
}

/** Of a long text the part where it would change first. */
function aroundChange(text: string, forgetter: Forgetter): string {
  const forgotten = forgetter.inText(text)
  let at = 0
  while (at < text.length && text[at] === forgotten[at]) at += 1
  const from = Math.max(0, at - 80)
  return `${from > 0 ? '… ' : ''}${text.slice(from, at + 160)}${at + 160 < text.length ? ' …' : ''}`
}
