import type { Page } from 'playwright-core'

/** All records of a table, read past the page's own code, so that what a test asserts is what is on the disk. */
export function readTable<T>(page: Page, table: string, database = 'desk'): Promise<readonly T[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(new Error(`${name} does not open`)))
        opening.addEventListener('success', () => {
          const db = opening.result
          const reading = db.transaction(store).objectStore(store).getAll()
          reading.addEventListener('error', () => reject(new Error(`${store} cannot be read`)))
          reading.addEventListener('success', () => {
            db.close()
            resolve(reading.result as T[])
          })
        })
      }),
    [database, table] as const,
  )
}
