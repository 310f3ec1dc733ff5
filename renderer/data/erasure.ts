import type { DeskBridge } from '../../shared/bridge.ts'
import { randomIds } from '../../shared/ids.ts'
import type { Erasure } from '../../shared/model/erasure.ts'
import { ok, type Result } from '../../shared/result.ts'
import { systemClock } from './clock.ts'
import { orderHere, type ErasureOrder } from './erasure-order.ts'
import { workOff } from './erasure-places.ts'
import { noteWork, readWork } from './erasure-work.ts'
import { forgetMemoryIndex } from './forget-memory-index.ts'
import type { DeskDatabase } from './schema.ts'
import type { Workspace } from './workspace.ts'

export type { ErasureOrder } from './erasure-order.ts'

/**
 * Forgetting for good, whoever asks for it: a person, a name in the translation memory. Records and words leave the database,
 * undo, the journal, snapshots there are and will be, what waits to be sent and, when it can be reached, the secretariat and
 * the focal point's other desks.
 */
export interface ErasureControl {
  /** Done here when it resolves; the certificate says which places still wait. Cannot be undone: ask before. */
  order(order: ErasureOrder, onProgress?: (done: number, total: number) => void): Promise<Result<Erasure>>
  /** Tells journal and snapshots what they were not told yet, e.g. because the disk was full. */
  resume(): Promise<void>
  /** Deletes snapshots that cannot be read, which a person has agreed to, and goes on. */
  removeUnreadable(): Promise<Result<void>>
}

export function openErasure(db: DeskDatabase, bridge: DeskBridge, workspace: Workspace): ErasureControl {
  const facts = {
    db,
    bridge,
    workspaceId: workspace.id,
    isSample: workspace.sample,
    memberId: workspace.memberId,
    clock: systemClock,
    ids: randomIds,
  }

  async function resume(): Promise<void> {
    await workOff(facts, workspace.sample ? ['journal'] : ['journal', 'snapshots'])
  }

  return {
    resume,
    async order(order, onProgress) {
      const ordered = await orderHere(facts, order, onProgress)
      if (!ordered.ok) return ordered
      await forgetMemoryIndex(db)
      await resume()
      return ok((await db.erasure.get(ordered.value.id)) ?? ordered.value)
    },
    async removeUnreadable() {
      for (const [id, { unreadable = [], ...work }] of Object.entries(await readWork(db))) {
        for (const snapshot of unreadable) {
          const removed = await bridge.call('snapshot.remove', { id: snapshot })
          if (!removed.ok) return removed
        }
        await noteWork(db, id, work)
      }
      await resume()
      return ok(undefined)
    },
  }
}
