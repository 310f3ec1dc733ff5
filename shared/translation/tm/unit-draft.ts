import { GrowingArray } from './growing-array.ts'
import type { MemoryUnit } from './memory-unit.ts'
import { idParts, type UnitColumns } from './unit-columns.ts'

/** The newest units, in the order in which they came: looked through one by one until they are sealed into a volume. */
export class UnitDraft implements UnitColumns {
  count = 0
  readonly #ids = new GrowingArray()
  readonly #wordStart = new GrowingArray()
  readonly #words = new GrowingArray()
  readonly #targetStart = new GrowingArray()
  readonly #targetWords = new GrowingArray()
  readonly #contextStart = new GrowingArray()
  readonly #contexts = new GrowingArray()
  readonly #gaps = new GrowingArray()
  readonly #tagPlaces = new GrowingArray()
  readonly #tagCounts = new GrowingArray()
  readonly #origins = new GrowingArray()
  readonly #changedSeconds = new GrowingArray()
  readonly #changedMillis = new GrowingArray()

  constructor() {
    this.#closeRows()
  }

  get ids(): Uint32Array {
    return this.#ids.values
  }
  get wordStart(): Uint32Array {
    return this.#wordStart.values
  }
  get words(): Uint32Array {
    return this.#words.values
  }
  get targetStart(): Uint32Array {
    return this.#targetStart.values
  }
  get targetWords(): Uint32Array {
    return this.#targetWords.values
  }
  get contextStart(): Uint32Array {
    return this.#contextStart.values
  }
  get contexts(): Uint32Array {
    return this.#contexts.values
  }
  get gaps(): Uint32Array {
    return this.#gaps.values
  }
  get tagPlaces(): Uint32Array {
    return this.#tagPlaces.values
  }
  get tagCounts(): Uint32Array {
    return this.#tagCounts.values
  }
  get origins(): Uint32Array {
    return this.#origins.values
  }
  get changedSeconds(): Uint32Array {
    return this.#changedSeconds.values
  }
  get changedMillis(): Uint32Array {
    return this.#changedMillis.values
  }

  /** Answers the place of the new unit. */
  add(unit: MemoryUnit): number {
    this.#ids.append(idParts(unit.id))
    this.#words.append(unit.words)
    this.#targetWords.append(unit.targetWords)
    this.#contexts.append(unit.contexts)
    this.#gaps.push(unit.gaps)
    this.#tagPlaces.push(unit.tagPlaces)
    this.#tagCounts.push(unit.tagCounts)
    this.#origins.push(unit.origin)
    this.#changedSeconds.push(Math.floor(unit.changed / 1_000))
    this.#changedMillis.push(unit.changed % 1_000)
    return this.#closeRow()
  }

  /** Takes over one unit of another piece. */
  copy(from: UnitColumns, at: number): number {
    this.#ids.append(from.ids.subarray(4 * at, 4 * at + 4))
    this.#words.append(from.words.subarray(from.wordStart[at], from.wordStart[at + 1]))
    this.#targetWords.append(from.targetWords.subarray(from.targetStart[at], from.targetStart[at + 1]))
    this.#contexts.append(from.contexts.subarray(from.contextStart[at], from.contextStart[at + 1]))
    this.#gaps.push(from.gaps[at] ?? 0)
    this.#tagPlaces.push(from.tagPlaces[at] ?? 0)
    this.#tagCounts.push(from.tagCounts[at] ?? 0)
    this.#origins.push(from.origins[at] ?? 0)
    this.#changedSeconds.push(from.changedSeconds[at] ?? 0)
    this.#changedMillis.push(from.changedMillis[at] ?? 0)
    return this.#closeRow()
  }

  #closeRow(): number {
    this.#closeRows()
    return this.count++
  }

  #closeRows(): void {
    this.#wordStart.push(this.#words.length)
    this.#targetStart.push(this.#targetWords.length)
    this.#contextStart.push(this.#contexts.length)
  }
}
