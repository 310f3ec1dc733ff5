import type { TmUnit } from '../../model/tm-unit.ts'
import { findConcordance, type ConcordanceQuery, type ConcordanceHit } from './find-concordance.ts'
import { findInVolume, UnitHits } from './find-in-volume.ts'
import { memoryUnit } from './memory-unit.ts'
import { OpenPiece, SealedPiece } from './pieces.ts'
import { BELOW, QueryMatcher, WordTables } from './query-matcher.ts'
import type { MatchQuery } from './score-match.ts'
import { sealVolume, type Part } from './seal-volume.ts'
import { changedAt, idAt } from './unit-columns.ts'
import { Vocabulary } from './vocabulary.ts'
import { volumeBytes, type Volume } from './volume.ts'

export interface FoundUnit {
  readonly id: string
  /** 0 to 101, as `scoreMatch` says. */
  readonly score: number
  /** Milliseconds since 1970; the younger of two equal matches comes first. */
  readonly changed: number
}

/** Units of a draft above which `settle` seals it. */
export const SEAL_AT = 2_048
/** No volume is larger: sealing one takes bounded memory, and one row of the database holds it. */
const LARGEST_VOLUME = 131_072
/** That many volumes of a size become one of the next. */
const FAN_IN = 4

/**
 * The search structure over the translation memory of one pair of languages: finds every unit that reaches a score without
 * looking at the others. Newest units in a draft, older ones in sealed volumes that grow by merging, in steps
 * (`settle`). Holds numbers only; texts stay in the database. docs/decisions/0065-translation-memory.md.
 */
export class MemoryIndex {
  readonly vocabulary = new Vocabulary()
  #sealed: SealedPiece[] = []
  #open = new OpenPiece()
  /** The draft that is being sealed. */
  #closing: OpenPiece | undefined
  readonly #tables = new WordTables()
  readonly #hits = new UnitHits()

  /** Units. */
  get size(): number {
    return this.#pieces().reduce((sum, { live }) => sum + live, 0)
  }

  /** Units that no volume has yet. */
  get pending(): number {
    return this.#open.units.count
  }

  get sealed(): readonly SealedPiece[] {
    return this.#sealed
  }

  /** About what the index takes in memory, in bytes: columns as they are, a word as string, key and number. */
  get bytes(): number {
    const drafts = [this.#open, this.#closing].reduce((sum, piece) => sum + (piece?.units.count ?? 0) * 600, 0)
    const volumes = this.#sealed.reduce((sum, { units, dead }) => sum + volumeBytes(units) + dead.byteLength, 0)
    return drafts + volumes + this.vocabulary.size * 80
  }

  /** Adds a unit, or puts its new content in the place of the old. */
  put(unit: TmUnit): void {
    this.remove(unit.id)
    this.add(unit)
  }

  /** `put` for a unit that is known not to be there: the first build need not look for each. */
  add(unit: TmUnit): void {
    this.#open.add(memoryUnit(unit, this.vocabulary))
  }

  /** False: there was none. */
  remove(id: string): boolean {
    return this.#pieces().some((piece) => piece.remove(id))
  }

  /** When the unit last changed, as the index knows it, in milliseconds since 1970; undefined: it is not there. */
  changedOf(id: string): number | undefined {
    for (const piece of this.#pieces()) {
      const at = piece.find(id)
      if (at >= 0) return changedAt(piece.units, at)
    }
    return undefined
  }

  /** A volume that was saved. The words of the vocabulary must be there before. */
  adopt(volume: Volume, removed: Iterable<number>): SealedPiece {
    const piece = new SealedPiece(volume, removed)
    this.#sealed.push(piece)
    return piece
  }

  /** Every unit with at least `threshold` (1 to 101), best first, then youngest. Exactly what `scan` finds. */
  find(query: MatchQuery, threshold: number): FoundUnit[] {
    return this.#search(query, threshold, (matcher, least, found) => {
      for (const { units, dead } of this.#sealed) {
        findInVolume(units, dead, matcher, least, this.#hits, (at, score) => found({ units, dead }, at, score))
      }
      for (const part of this.#drafts()) look(part, matcher, least, found)
    })
  }

  /** The same by comparing with every unit: what `find` is measured against. */
  scan(query: MatchQuery, threshold: number): FoundUnit[] {
    return this.#search(query, threshold, (matcher, least, found) => {
      for (const part of this.#pieces()) look(part, matcher, least, found)
    })
  }

  /** Units whose source or target has all words of a text, in steps. */
  *concordance(query: ConcordanceQuery): Generator<void, { readonly total: number; readonly hits: ConcordanceHit[] }> {
    return yield* findConcordance(this.#pieces(), this.vocabulary, query)
  }

  /** The ids of all units, piece by piece. */
  *ids(): Generator<string> {
    for (const { units, dead } of this.#pieces()) {
      for (let at = 0; at < units.count; at++) if (dead[at] !== 1) yield idAt(units, at)
    }
  }

  /**
   * Seals the draft where it has `sealAt` units or more, and merges volumes, in steps of a few milliseconds. Units may come,
   * go and be found between the steps; one `settle` at a time.
   */
  *settle(sealAt = SEAL_AT): Generator<void, void> {
    if (this.#open.units.count >= Math.max(1, sealAt)) {
      const closing = this.#open
      this.#closing = closing
      this.#open = new OpenPiece()
      const piece = yield* this.#seal([closing])
      this.#closing = undefined
      if (piece.units.count > 0) this.#sealed = [...this.#sealed, piece]
    }
    for (let parts = toMerge(this.#sealed); parts.length > 0; parts = toMerge(this.#sealed)) {
      const merging = parts
      const piece = yield* this.#seal(merging)
      const kept = this.#sealed.filter((each) => !merging.includes(each))
      this.#sealed = piece.live > 0 ? [...kept, piece] : kept
    }
  }

  *#seal(parts: readonly Part[]): Generator<void, SealedPiece> {
    const { volume, moved } = yield* sealVolume(parts, this.vocabulary.folds)
    return SealedPiece.from(volume, parts, moved)
  }

  #pieces(): readonly (SealedPiece | OpenPiece)[] {
    return [...this.#drafts(), ...this.#sealed]
  }

  #drafts(): readonly OpenPiece[] {
    return this.#closing === undefined ? [this.#open] : [this.#open, this.#closing]
  }

  #search(
    query: MatchQuery,
    threshold: number,
    run: (matcher: QueryMatcher, least: number, found: (part: Part, at: number, score: number) => void) => void,
  ): FoundUnit[] {
    const results: FoundUnit[] = []
    const matcher = new QueryMatcher(query, this.vocabulary, this.#tables)
    try {
      run(matcher, Math.max(1, Math.ceil(threshold)), ({ units }, at, score) =>
        results.push({ id: idAt(units, at), score, changed: changedAt(units, at) }),
      )
    } finally {
      matcher.release()
    }
    return results.sort(byRank)
  }
}

function look(
  part: Part,
  matcher: QueryMatcher,
  least: number,
  found: (part: Part, at: number, score: number) => void,
): void {
  const { units, dead } = part
  for (let at = 0; at < units.count; at++) {
    if (dead[at] === 1) continue
    const score = matcher.score(units, at, least)
    if (score !== BELOW) found(part, at, score)
  }
}

function byRank(a: FoundUnit, b: FoundUnit): number {
  return b.score - a.score || b.changed - a.changed || (a.id < b.id ? -1 : 1)
}

/** Volumes to make one of: those of a size of which there are `FAN_IN`, or one that is mostly removed units. */
function toMerge(sealed: readonly SealedPiece[]): readonly SealedPiece[] {
  const hollow = sealed.find(({ units, live }) => live * 2 < units.count)
  if (hollow) return [hollow]
  const sizes = new Map<number, SealedPiece[]>()
  for (const piece of sealed) {
    if (piece.live * FAN_IN > LARGEST_VOLUME) continue
    const size = Math.floor(Math.log(Math.max(1, piece.live / SEAL_AT)) / Math.log(FAN_IN))
    const same = sizes.get(size) ?? []
    same.push(piece)
    sizes.set(size, same)
    if (same.length === FAN_IN) return same
  }
  return []
}
