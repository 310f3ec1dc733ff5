import type { Organisation } from '../../model/organisation.ts'
import { fold } from '../../text/fold.ts'
import type { OrganisationDraft } from './check-row.ts'

type Comparable = Pick<
  Organisation,
  'name' | 'country' | 'nationalId' | 'place' | 'website' | 'email' | 'phone' | 'address' | 'nuts'
>

/** A different national id or place is a different organisation; the others only tell namesakes apart. */
const DECIDING = ['nationalId', 'place'] as const
const TELLING = ['website', 'email', 'phone', 'address', 'nuts'] as const
const FIELDS = [...DECIDING, ...TELLING] as const

/** Under which numbers an organisation is found: by its national register and country, and by its name and country. */
interface Keys {
  readonly byId: number
  readonly byName: number
  /** One number per field of `FIELDS`, 0 where it is empty. */
  readonly print: readonly number[]
}

/**
 * Finds organisations again, over hundreds of thousands, in memory that does not depend on how much is known about
 * each: everything compared is a 53-bit hash of its folded text.
 */
export class MatchIndex {
  readonly #ids: string[] = []
  readonly #byId = new Map<number, number>()
  readonly #byName = new Map<number, number | number[]>()
  readonly #prints: number[][] = []

  get size(): number {
    return this.#ids.length
  }

  add(id: string, organisation: Comparable): void {
    this.insert(id, keysOf(organisation))
  }

  insert(id: string, keys: Keys): void {
    const at = this.#ids.push(id) - 1
    this.#prints.push([...keys.print])
    if (keys.byId !== 0 && !this.#byId.has(keys.byId)) this.#byId.set(keys.byId, at)
    const known = this.#byName.get(keys.byName)
    if (known === undefined) this.#byName.set(keys.byName, at)
    else if (typeof known === 'number') this.#byName.set(keys.byName, [known, at])
    else known.push(at)
  }

  findById(keys: Keys): string | undefined {
    const at = keys.byId === 0 ? undefined : this.#byId.get(keys.byId)
    return at === undefined ? undefined : this.#ids[at]
  }

  /** Organisations of the row's name that may be meant, each with how many of its telling fields contradict the row. */
  namesakes(keys: Keys): readonly Namesake[] {
    const known = this.#byName.get(keys.byName)
    const positions = known === undefined ? [] : typeof known === 'number' ? [known] : known
    return positions.flatMap((at) => {
      const print = this.#prints[at] ?? []
      const differs = FIELDS.map((_, field) => contradicts(print[field], keys.print[field]))
      if (differs.slice(0, DECIDING.length).includes(true)) return []
      return [{ id: this.#ids[at] ?? '', conflicts: differs.filter(Boolean).length }]
    })
  }
}

export interface Namesake {
  readonly id: string
  readonly conflicts: number
}

export type Match =
  | { readonly kind: 'new'; readonly id: string }
  /** There before this import. */
  | { readonly kind: 'known'; readonly id: string }
  /** An earlier row of this file. */
  | { readonly kind: 'repeated'; readonly id: string }

/**
 * One pass over a file. An organisation that an earlier row already stands for is taken a second time only when nothing
 * contradicts: two authorities of one name stay two, today and when the file is imported again.
 */
export class MatchRun {
  readonly #known: MatchIndex
  readonly #fresh = new MatchIndex()
  readonly #claimed = new Set<string>()
  readonly #nextId: () => string

  constructor(known: MatchIndex, nextId: () => string) {
    this.#known = known
    this.#nextId = nextId
  }

  match(draft: OrganisationDraft): Match {
    const keys = keysOf(draft)
    const known = this.#known.findById(keys) ?? this.#best(this.#known.namesakes(keys))
    if (known !== undefined) {
      this.#claimed.add(known)
      return { kind: 'known', id: known }
    }
    const repeated =
      this.#fresh.findById(keys) ?? this.#fresh.namesakes(keys).find(({ conflicts }) => conflicts === 0)?.id
    if (repeated !== undefined) return { kind: 'repeated', id: repeated }
    const id = this.#nextId()
    this.#fresh.insert(id, keys)
    return { kind: 'new', id }
  }

  #best(namesakes: readonly Namesake[]): string | undefined {
    const possible = namesakes.filter(({ id, conflicts }) => conflicts === 0 || !this.#claimed.has(id))
    const order = (each: Namesake) => each.conflicts * 2 + Number(this.#claimed.has(each.id))
    return possible.toSorted((a, b) => order(a) - order(b))[0]?.id
  }
}

function keysOf(organisation: Comparable): Keys {
  const { country, name, nationalId } = organisation
  const folded = fold(name)
  return {
    byId: nationalId === undefined || nationalId === '' ? 0 : hash(`${country}#${nationalId.toLowerCase()}`),
    byName: hash(`${country}:${folded === '' ? name : folded}`),
    print: FIELDS.map((field) => printOf(organisation[field])),
  }
}

function printOf(value: string | undefined): number {
  return value === undefined || value === '' ? 0 : hash(value.toLowerCase())
}

function contradicts(a = 0, b = 0): boolean {
  return a !== 0 && b !== 0 && a !== b
}

/** A 53-bit hash of a text: two rounds of multiply and shift over its code units (after Murmur), never 0. */
function hash(text: string): number {
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x27d4eb2f)
    low = Math.imul(low ^ unit, 0x165667b1)
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ Math.imul(low ^ (low >>> 13), 0x297a2d39)
  low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39)
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0) || 1
}
