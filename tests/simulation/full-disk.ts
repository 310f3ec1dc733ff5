import type { DeskDatabase } from '../../renderer/data/schema.ts'

export interface DiskRoom {
  /** Asked before each write. */
  isFull: () => boolean
}

/** Makes the writes of a database fail as a browser's do when there is no room: the request, and with it the transaction. */
export function refusingWrites(db: DeskDatabase, room: DiskRoom): void {
  db.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) =>
            room.isFull() ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : table.mutate(request),
        }
      },
    }),
  })
}
