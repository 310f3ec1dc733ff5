import { kindNames, kindOf } from './kinds.ts'

/** Tokens look like nothing else in a record. */
const TOKEN = /\bT\d+x\d+\b/g

export function tokensIn(value: unknown): readonly string[] {
  return JSON.stringify(value ?? null).match(TOKEN) ?? []
}

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/**
 * Follows every word a person wrote. A word is *standing* until somebody who had it before their eyes replaces it or removes
 * its record. Whatever the order of syncs, a standing word must end up in its record or in a decision about it.
 */
export class Ledger {
  /** Token → the record it was written into, `type/id`. */
  readonly #standing = new Map<string, string>()
  /** Token → the desks on which somebody gave it up. */
  readonly #givenUp = new Map<string, Set<string>>()
  readonly #prefix: string
  #count = 0
  #edits = 0

  constructor(seed: number) {
    this.#prefix = `T${seed}x`
  }

  token(): string {
    this.#count += 1
    return `${this.#prefix}${this.#count}`
  }

  get edits(): number {
    return this.#edits
  }

  /**
   * What one command of a person did to the records of their desk: before and after it. Taking back a step of one's own
   * (`isTakenBack`) writes nothing anew: a word that somebody else has given up meanwhile stays given up.
   */
  note(desk: string, before: Records, after: Records, isTakenBack: boolean): void {
    this.#edits += 1
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key), after.get(key)]
      if (was === is) continue
      const [old, fresh] = [followed(key, was), followed(key, is)]
      for (const token of old) if (!fresh.has(token)) this.#giveUp(token, desk)
      for (const token of fresh) if (!old.has(token)) this.#write(token, key, desk, isTakenBack)
    }
  }

  #giveUp(token: string, desk: string): void {
    this.#standing.delete(token)
    const desks = this.#givenUp.get(token) ?? new Set()
    this.#givenUp.set(token, desks.add(desk))
  }

  #write(token: string, key: string, desk: string, isTakenBack: boolean): void {
    const desks = this.#givenUp.get(token)
    if (isTakenBack) desks?.delete(desk)
    else desks?.clear()
    if (desks === undefined || desks.size === 0) this.#standing.set(token, key)
  }

  /** Words that a person gave up, by putting their desk back to an earlier day. */
  forget(isGivenUp: (token: string) => boolean): void {
    for (const token of this.#standing.keys()) if (isGivenUp(token)) this.#standing.delete(token)
  }

  standing(): ReadonlyMap<string, string> {
    return this.#standing
  }
}

/** The tokens of the fields that are followed; those in states and facts converge, but one of two may win. */
function followed(key: string, record: Readonly<Record<string, unknown>> | undefined): ReadonlySet<string> {
  const type = kindNames.find((name) => key.startsWith(`${name}/`))
  if (!record || !type) return new Set()
  const { texts, sets = [], lines = [] } = kindOf(type)
  return new Set([...texts, ...sets, ...lines].flatMap((field) => tokensIn(record[field])))
}
