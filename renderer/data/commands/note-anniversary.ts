import { derivedId } from '../../../shared/ids.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor } from '../door-types.ts'

/** The note that an anniversary was marked has this id: two desks note it once, and Today no longer shows it. */
export function anniversaryNoteId(participationId: string, years: number): string {
  return derivedId(participationId, 'anniversary', String(years))
}

export interface MarkedAnniversary {
  readonly organisationId: string
  readonly participationId: string
  readonly years: number
  /** What the timeline says, in the person's language. */
  readonly subject: string
}

/** Notes on the timeline that an anniversary of membership was marked. Noted twice it stays once. */
export function noteAnniversary(door: WriteDoor, marked: MarkedAnniversary): Promise<Result<void>> {
  const { organisationId, participationId, years, subject } = marked
  return door.run({ key: 'pipeline.anniversary' }, async (writer) => {
    const id = anniversaryNoteId(participationId, years)
    if ((await writer.get('activity', id)) !== undefined) return ok(undefined)
    const { now: at, memberId } = writer
    await writer.create('activity', { id, organisationId, kind: 'note', at, subject, memberId })
    return ok(undefined)
  })
}
