import type { Page } from 'playwright-core'

/**
 * Seconds that plain IndexedDB takes to write again what a table of the desk holds: the same records, into a store with the
 * same indexes, strictly durable, `perTransaction` records at a time.
 */
export function secondsToWriteRaw(page: Page, table: string, perTransaction: number): Promise<number> {
  return page.evaluate(
    async ([name, chunk]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(new Error(request.error?.name)))
        })
      const desk = await done(indexedDB.open('desk'))
      const source = desk.transaction(name).objectStore(name)
      const indexes = [...source.indexNames].map((each) => source.index(each))
      const shape = indexes.map((index) => ({ name: index.name, path: index.keyPath, multiEntry: index.multiEntry }))
      const records = (await done(source.getAll())) as unknown[]
      desk.close()

      await done(indexedDB.deleteDatabase('raw'))
      const opening = indexedDB.open('raw', 1)
      opening.addEventListener('upgradeneeded', () => {
        const store = opening.result.createObjectStore(name, { keyPath: 'id' })
        for (const index of shape) store.createIndex(index.name, index.path, { multiEntry: index.multiEntry })
      })
      const raw = await done(opening)
      const began = performance.now()
      for (let start = 0; start < records.length; start += chunk) {
        const writing = raw.transaction(name, 'readwrite', { durability: 'strict' })
        const store = writing.objectStore(name)
        for (const record of records.slice(start, start + chunk)) store.put(record)
        await new Promise<void>((resolve, reject) => {
          writing.addEventListener('complete', () => resolve())
          writing.addEventListener('abort', () => reject(new Error(writing.error?.name)))
        })
      }
      const seconds = (performance.now() - began) / 1_000
      raw.close()
      await done(indexedDB.deleteDatabase('raw'))
      return seconds
    },
    [table, perTransaction] as const,
  )
}
