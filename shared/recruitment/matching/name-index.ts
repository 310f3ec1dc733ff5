import { deletions } from './deletions.ts'
import type { NameProfile, NameToken } from './name-profile.ts'
import { stemOf } from './word-endings.ts'
import type { WordStatistics } from './word-statistics.ts'

/** A list this long is gone through in part: the names next to the one in hand. */
const LONG_LIST = 48
const NEIGHBOURS = 6
/** Letters of the whole name that find it where its words are cut differently. */
const BEGINNING = 7

interface Posting {
  readonly ids: number[]
  /** In the order of signatures; made when a long list is asked for. */
  sorted: boolean
}

/**
 * Finds names that may mean the same as another: those that share a telling word, a slip of one, a form of one, or an
 * acronym. Each question looks at a bounded number of names, so that comparing all with all stays near n·log n.
 */
export class NameIndex implements WordStatistics {
  readonly ordinary: number
  readonly #profiles: (readonly NameProfile[] | undefined)[] = []
  readonly #lists = new Map<string, Posting>()
  /** Words that one deleted letter turns into the same text, by a hash of that text. */
  readonly #slips = new Map<number, string[]>()
  readonly #stems = new Map<string, string[]>()
  #names = 0

  constructor(ordinary: number) {
    this.ordinary = ordinary
  }

  get names(): number {
    return this.#names
  }

  count(key: string): number {
    return this.#lists.get(`w ${key}`)?.ids.length ?? 0
  }

  /** How many entries have a further key. */
  listSize(key: string): number {
    return this.#lists.get(key)?.ids.length ?? 0
  }

  profiles(id: number): readonly NameProfile[] {
    return this.#profiles[id] ?? []
  }

  /** Adds an entry with all its names and further keys under which it is to be found, e.g. `domain example.org`. */
  add(id: number, profiles: readonly NameProfile[], keys: readonly string[] = []): void {
    this.#profiles[id] = profiles
    this.#names++
    for (const key of listKeys(profiles, keys)) this.#list(key).ids.push(id)
    for (const { tokens } of profiles) for (const token of tokens) if (isTelling(token)) this.#learn(token)
  }

  /** `keys` as they were added. */
  remove(id: number, keys: readonly string[] = []): void {
    const profiles = this.#profiles[id]
    if (profiles === undefined) return
    this.#profiles[id] = undefined
    this.#names--
    for (const key of listKeys(profiles, keys)) {
      const list = this.#lists.get(key)
      const at = list?.ids.indexOf(id) ?? -1
      if (at >= 0) list?.ids.splice(at, 1)
    }
  }

  /** Entries that may be the same as one with these names and keys, itself included where it is in the index. */
  candidates(profiles: readonly NameProfile[], keys: readonly string[] = []): ReadonlySet<number> {
    const found = new Set<number>()
    const signature = profiles[0]?.signature ?? ''
    for (const key of listKeys(profiles, keys)) this.#collect(key, signature, found)
    for (const profile of profiles) {
      if (profile.acronym !== undefined) this.#collect(`i ${profile.acronym}`, signature, found)
      for (const initials of profile.initials) this.#collect(`a ${initials}`, signature, found)
      for (const token of profile.tokens) {
        if (!isTelling(token)) continue
        for (const key of this.#similar(token)) this.#collect(`w ${key}`, signature, found)
      }
    }
    return found
  }

  #list(key: string): Posting {
    const known = this.#lists.get(key)
    if (known !== undefined) {
      known.sorted = false
      return known
    }
    const list: Posting = { ids: [], sorted: false }
    this.#lists.set(key, list)
    return list
  }

  #collect(key: string, signature: string, found: Set<number>): void {
    const list = this.#lists.get(key)
    if (list === undefined) return
    const { ids } = list
    if (ids.length <= LONG_LIST) {
      for (const id of ids) found.add(id)
      return
    }
    if (!list.sorted) {
      ids.sort((a, b) => (this.#signature(a) < this.#signature(b) ? -1 : 1))
      list.sorted = true
    }
    let [low, high] = [0, ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#signature(ids[middle] ?? 0) < signature) low = middle + 1
      else high = middle
    }
    for (let at = Math.max(0, low - NEIGHBOURS); at < Math.min(ids.length, low + NEIGHBOURS); at++) {
      const id = ids[at]
      if (id !== undefined) found.add(id)
    }
  }

  #signature(id: number): string {
    return this.#profiles[id]?.[0]?.signature ?? ''
  }

  /** The first time a word is seen. */
  #learn(token: NameToken): void {
    if (this.count(token.key) > 1 || !isSpelled(token)) return
    for (const hash of deletions(token.text)) append(this.#slips, hash, token.key)
    append(this.#stems, stemOf(token.text), token.key)
  }

  #similar(token: NameToken): ReadonlySet<string> {
    const found = new Set<string>()
    if (!isSpelled(token)) return found
    for (const hash of deletions(token.text)) for (const key of this.#slips.get(hash) ?? []) found.add(key)
    for (const key of this.#stems.get(stemOf(token.text)) ?? []) found.add(key)
    found.delete(token.key)
    return found
  }
}

function append<K>(map: Map<K, string[]>, key: K, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** Words worth looking an authority up by. */
function isTelling({ role }: NameToken): boolean {
  return role === 'proper' || role === 'place' || role === 'subject' || role === 'body'
}

function isSpelled({ role }: NameToken): boolean {
  return role === 'proper' || role === 'place'
}

function listKeys(profiles: readonly NameProfile[], keys: readonly string[]): ReadonlySet<string> {
  const all = new Set(keys)
  for (const { tokens, initials, acronym, signature, whole } of profiles) {
    all.add(`s ${signature}`)
    all.add(`x ${whole.slice(0, BEGINNING)}`)
    const telling = tokens.filter(isTelling)
    for (const { key } of telling) all.add(`w ${key}`)
    for (const [at, token] of telling.entries()) {
      const next = telling[at + 1]
      if (next === undefined) continue
      all.add(`w ${token.text}${next.text}`)
      all.add(`p ${[token.key, next.key].toSorted().join('+')}`)
    }
    for (const each of initials) if (each.length >= 3) all.add(`i ${each}`)
    if (acronym !== undefined) all.add(`a ${acronym}`)
  }
  return all
}
