import type { MemoryUnit } from './memory-unit.ts'
import { GONE, type Part } from './seal-volume.ts'
import { UnitDraft } from './unit-draft.ts'
import { findId, type Volume } from './volume.ts'

/** A volume and which of its units were removed since it was sealed. */
export class SealedPiece implements Part {
  readonly units: Volume
  readonly dead: Uint8Array
  #removed = 0

  constructor(volume: Volume, removed: Iterable<number> = []) {
    this.units = volume
    this.dead = new Uint8Array(volume.count)
    for (const unit of removed) this.#kill(unit)
  }

  /** The volume that parts became, less what was removed from them while it was sealed. */
  static from(volume: Volume, parts: readonly Part[], moved: readonly Uint32Array[]): SealedPiece {
    const removed: number[] = []
    parts.forEach(({ dead }, part) =>
      moved[part]?.forEach((place, unit) => {
        if (place !== GONE && dead[unit] === 1) removed.push(place)
      }),
    )
    return new SealedPiece(volume, removed)
  }

  get live(): number {
    return this.units.count - this.#removed
  }

  remove(id: string): boolean {
    const unit = this.find(id)
    if (unit < 0) return false
    this.#kill(unit)
    return true
  }

  /** The number of a unit that is there; -1: it is not. */
  find(id: string): number {
    const unit = findId(this.units, id)
    return unit >= 0 && this.dead[unit] === 0 ? unit : -1
  }

  /** Numbers of the removed units, ascending. */
  removed(): number[] {
    const numbers: number[] = []
    this.dead.forEach((isDead, unit) => {
      if (isDead === 1) numbers.push(unit)
    })
    return numbers
  }

  #kill(unit: number): void {
    if (unit >= this.dead.length || this.dead[unit] === 1) return
    this.dead[unit] = 1
    this.#removed += 1
  }
}

/** The newest units, and where each is. */
export class OpenPiece implements Part {
  readonly units = new UnitDraft()
  dead = new Uint8Array(1_024)
  readonly #places = new Map<string, number>()

  get live(): number {
    return this.#places.size
  }

  add(unit: MemoryUnit): void {
    const place = this.units.add(unit)
    this.#places.set(unit.id, place)
    if (place < this.dead.length) return
    const wider = new Uint8Array(2 * this.dead.length)
    wider.set(this.dead)
    this.dead = wider
  }

  find(id: string): number {
    return this.#places.get(id) ?? -1
  }

  remove(id: string): boolean {
    const place = this.#places.get(id)
    if (place === undefined) return false
    this.dead[place] = 1
    this.#places.delete(id)
    return true
  }
}
