import type { Activity } from '../../../shared/model/activity.ts'

type Happened = Pick<Activity, 'id' | 'organisationId' | 'at'>

/** When something last happened with each organisation. Knows every activity, so that one taken back is forgotten. */
export class LastActivity {
  readonly #byId = new Map<string, Happened>()
  readonly #ofOrganisation = new Map<string, Set<string>>()

  clear(): void {
    this.#byId.clear()
    this.#ofOrganisation.clear()
  }

  put({ id, organisationId, at }: Happened): void {
    this.remove(id)
    this.#byId.set(id, { id, organisationId, at })
    const ids = this.#ofOrganisation.get(organisationId)
    if (ids === undefined) this.#ofOrganisation.set(organisationId, new Set([id]))
    else ids.add(id)
  }

  /** Answers the organisation it belonged to. */
  remove(id: string): string | undefined {
    const known = this.#byId.get(id)
    if (known === undefined) return undefined
    this.#byId.delete(id)
    this.#ofOrganisation.get(known.organisationId)?.delete(id)
    return known.organisationId
  }

  /** An instant; `undefined`: nothing was noted. */
  of(organisationId: string): string | undefined {
    let last: string | undefined
    for (const id of this.#ofOrganisation.get(organisationId) ?? []) {
      const at = this.#byId.get(id)?.at
      if (at !== undefined && (last === undefined || at > last)) last = at
    }
    return last
  }
}
