/**
 * Whatever can still be read of a database, store by store, as one JSON file. Reads with the browser's own means, in the
 * version the database has, so that it works where ours refuses to open it.
 */
export async function readRescueFile(name: string): Promise<{ readonly file: Blob; readonly records: number }> {
  const parts: string[] = []
  let records = 0
  try {
    const present = (await indexedDB.databases()).find((database) => database.name === name)
    // Opening a name that is not there would create it.
    if (present) {
      const db = await asPromise(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const rows = await readStore(db, store)
        records += rows.length
        parts.push(`${JSON.stringify(store)}:${JSON.stringify(rows)}`)
      }
      db.close()
    }
  } catch {
    // As far as it could be read.
  }
  return { file: new Blob([`{${parts.join(',\n')}}`], { type: 'application/json' }), records }
}

async function readStore(db: IDBDatabase, store: string): Promise<readonly unknown[]> {
  try {
    const rows: readonly unknown[] = await asPromise(db.transaction(store, 'readonly').objectStore(store).getAll())
    return rows
  } catch {
    return []
  }
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
}
