import type { ReadTable } from './read-database.ts'

/** Records read at a time: some milliseconds of work, so that the page goes on answering in between. */
const PAGE = 1_000

/** Goes through a whole table, page by page, in the order of the ids. */
export async function readInPages<T extends { readonly id: string }>(
  table: ReadTable<T>,
  visit: (records: readonly T[]) => void,
): Promise<void> {
  for (let after = ''; ;) {
    const records = await table.where(':id').above(after).limit(PAGE).toArray()
    visit(records)
    const last = records.at(-1)
    if (last === undefined || records.length < PAGE) return
    after = last.id
  }
}

/** The records of many ids, page by page; ids without a record are left out. */
export async function getInPages<T>(table: ReadTable<T>, ids: readonly string[]): Promise<readonly T[]> {
  const found: T[] = []
  for (let at = 0; at < ids.length; at += PAGE) {
    for (const record of await table.bulkGet(ids.slice(at, at + PAGE))) if (record !== undefined) found.push(record)
  }
  return found
}
