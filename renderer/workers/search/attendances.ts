import type { Activity } from '../../../shared/model/activity.ts'
import { speaksOfAward } from '../../../shared/recruitment/finding/facts.ts'
import type { Attendance } from './entry.ts'

type Attended = Pick<Activity, 'id' | 'organisationId' | 'kind' | 'at' | 'subject' | 'eventId'>

/**
 * Which organisations came to which events: their activities of kind event. An award is an event of that kind, or one whose
 * subject speaks of an award.
 */
export class Attendances {
  readonly #byId = new Map<
    string,
    { readonly organisationId: string; readonly day: string; readonly isAward: boolean }
  >()
  readonly #ofOrganisation = new Map<string, Set<string>>()
  readonly #awards = new Set<string>()

  /** Forgets all; `awards` are the ids of the events of kind award. */
  clear(awards: Iterable<string>): void {
    this.#byId.clear()
    this.#ofOrganisation.clear()
    this.#awards.clear()
    for (const id of awards) this.#awards.add(id)
  }

  put({ id, organisationId, kind, at, subject, eventId }: Attended): void {
    this.remove(id)
    if (kind !== 'event') return
    const isAward = (eventId !== undefined && this.#awards.has(eventId)) || speaksOfAward(subject)
    this.#byId.set(id, { organisationId, day: at.slice(0, 10), isAward })
    const ids = this.#ofOrganisation.get(organisationId)
    if (ids === undefined) this.#ofOrganisation.set(organisationId, new Set([id]))
    else ids.add(id)
  }

  remove(id: string): void {
    const known = this.#byId.get(id)
    if (known === undefined) return
    this.#byId.delete(id)
    this.#ofOrganisation.get(known.organisationId)?.delete(id)
  }

  of(organisationId: string): Attendance | undefined {
    const ids = this.#ofOrganisation.get(organisationId)
    if (ids === undefined || ids.size === 0) return undefined
    const attended = [...ids].flatMap((id) => this.#byId.get(id) ?? [])
    return { days: attended.map(({ day }) => day), isAward: attended.some(({ isAward }) => isAward) }
  }
}
