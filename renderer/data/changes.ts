import type { EntityType } from '../../shared/model/entities.ts'

/** Records changed in a workspace, by the page, a worker or sync. `all`: too many to name. */
export type DeskChange =
  | { readonly database: string; readonly type: EntityType; readonly ids: readonly string[] }
  | { readonly database: string; readonly type: EntityType; readonly all: true }

export const CHANGES_CHANNEL = 'desk-changes'
/** Above this many, listeners are better off reading anew. */
const NAMED_AT_MOST = 500

let sender: BroadcastChannel | undefined

/** Tells every page and worker of this origin, this one included. */
export function announceChanges(database: string, type: EntityType, ids: readonly string[]): void {
  if (ids.length === 0) return
  sender ??= new BroadcastChannel(CHANGES_CHANNEL)
  const change: DeskChange = ids.length > NAMED_AT_MOST ? { database, type, all: true } : { database, type, ids }
  sender.postMessage(change)
}

/** Calls the listener for every change of the database, wherever it was made; answers the way to stop. */
export function listenToChanges(database: string, listener: (change: DeskChange) => void): () => void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL)
  channel.onmessage = (event: MessageEvent<DeskChange>) => {
    if (event.data.database === database) listener(event.data)
  }
  return () => channel.close()
}

/** After a restore: nothing that was read before holds. */
export function announceEverything(database: string, types: readonly EntityType[]): void {
  sender ??= new BroadcastChannel(CHANGES_CHANNEL)
  for (const type of types) {
    const change: DeskChange = { database, type, all: true }
    sender.postMessage(change)
  }
}
