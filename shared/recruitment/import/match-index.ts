import { IdColumn } from './id-column.ts'
import { KeyColumn, Words } from './key-column.ts'
import { comparedFields, decidingFields, keysOf, type Comparable, type Keys } from './match-keys.ts'

export interface Namesake {
  readonly id: string
  /** How many of its telling fields contradict the row. */
  readonly conflicts: number
}

/** Why a row may mean an organisation that was not taken for it. */
export type SuspectReason = 'sameWebsite' | 'similarName'

/**
 * Finds organisations again, over hundreds of thousands, in memory that does not depend on how much is known about
 * each: everything compared is a hash of its folded text, kept in arrays of plain numbers.
 */
export class MatchIndex {
  readonly #ids = new IdColumn()
  readonly #byId = new KeyColumn()
  readonly #byName = new KeyColumn()
  readonly #byOwnWords = new KeyColumn()
  readonly #byHost = new KeyColumn()
  readonly #prints = comparedFields.map(() => new Words())
  readonly #comparesLoosely: boolean

  /** `comparesLoosely`: also by website and by the name's own words, for what is only perhaps the same. */
  constructor(comparesLoosely = true) {
    this.#comparesLoosely = comparesLoosely
  }

  get size(): number {
    return this.#ids.length
  }

  add(id: string, organisation: Comparable): void {
    this.insert(id, keysOf(organisation))
  }

  insert(id: string, keys: Keys): void {
    const row = this.#ids.push(id)
    keys.print.forEach((print, field) => {
      if (print !== 0) this.#prints[field]?.set(row, print)
    })
    this.#byId.add(row, keys.byId)
    this.#byName.add(row, keys.byName)
    if (!this.#comparesLoosely) return
    this.#byOwnWords.add(row, keys.byOwnWords)
    this.#byHost.add(row, keys.byHost)
  }

  findById(keys: Keys): string | undefined {
    // The first that came: a second one of the same number is a mistake of the register.
    const row = this.#byId.rows(keys.byId).at(-1)
    return row === undefined ? undefined : this.#ids.get(row)
  }

  /** Organisations of the row's name that may be meant, in the order they came. */
  namesakes(keys: Keys): readonly Namesake[] {
    const rows = this.#byName.rows(keys.byName)
    if (rows.length === 0) return []
    return rows.toReversed().flatMap((row) => {
      const differs = this.#differences(row, keys)
      if (differs.slice(0, decidingFields.length).includes(true)) return []
      return [{ id: this.#ids.get(row), conflicts: differs.filter(Boolean).length }]
    })
  }

  /** The one organisation of the row's website, where its name has the same words of its own and no number contradicts. */
  sameSite(keys: Keys): string | undefined {
    const [row, ...others] = this.#byHost.rows(keys.byHost)
    if (row === undefined || others.length > 0 || !this.#byOwnWords.rows(keys.byOwnWords).includes(row))
      return undefined
    return this.#differences(row, keys)[0] === true ? undefined : this.#ids.get(row)
  }

  /** One that may be the same, though its name is written otherwise. */
  suspect(keys: Keys): { readonly id: string; readonly because: SuspectReason } | undefined {
    const possible = (rows: readonly number[]) =>
      rows.find((row) => !this.#differences(row, keys).slice(0, decidingFields.length).includes(true))
    // A website of many is that of a portal.
    const hosts = this.#byHost.rows(keys.byHost)
    const site = hosts.length > 3 ? undefined : possible(hosts)
    if (site !== undefined) return { id: this.#ids.get(site), because: 'sameWebsite' }
    const similar = possible(this.#byOwnWords.rows(keys.byOwnWords))
    return similar === undefined ? undefined : { id: this.#ids.get(similar), because: 'similarName' }
  }

  #differences(row: number, keys: Keys): readonly boolean[] {
    return keys.print.map((print, field) => {
      const known = this.#prints[field]?.get(row) ?? 0
      return print !== 0 && known !== 0 && print !== known
    })
  }
}
