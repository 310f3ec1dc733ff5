import { openDoor } from '../../../renderer/data/door/open-door.ts'
import type { NewRecord, WriteDoor } from '../../../renderer/data/door-types.ts'
import { DeskDatabase } from '../../../renderer/data/schema.ts'
import { randomIds } from '../../../shared/ids.ts'

export interface TestDesk {
  readonly db: DeskDatabase
  readonly door: WriteDoor
  /** Moves the clock on. */
  readonly later: (ms: number) => void
}

const opened: DeskDatabase[] = []
let databases = 0

export const memberId = '018f0000-0000-7000-8000-000000000001'

/** A desk on a database of its own, with a clock that stands still. */
export function newDesk(): TestDesk {
  databases += 1
  const db = new DeskDatabase(`test-${Date.now()}-${databases}`)
  // A closed connection lets go a moment later; the deletion waits for it.
  db.on('blocked', () => undefined)
  opened.push(db)
  let now = Date.parse('2026-03-01T09:00:00.000Z')
  const door = openDoor({ db, memberId, clock: { now: () => (now += 1) }, ids: randomIds })
  return { db, door, later: (ms) => (now += ms) }
}

export async function removeDesks(): Promise<void> {
  for (const db of opened.splice(0)) await db.delete()
}

export function organisation(name: string, more: Partial<NewRecord<'organisation'>> = {}): NewRecord<'organisation'> {
  return { name, aliases: [], country: 'DE', icleiMember: 'unknown', tags: [], sharing: 'local', ...more }
}
