/** A column of 32-bit numbers that grows at its end. */
export class GrowingArray {
  values: Uint32Array
  length = 0

  constructor(capacity = 1_024) {
    this.values = new Uint32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#grow(this.length + 1)
    this.values[this.length++] = value
  }

  append(values: ArrayLike<number>): void {
    if (this.length + values.length > this.values.length) this.#grow(this.length + values.length)
    this.values.set(values, this.length)
    this.length += values.length
  }

  #grow(needed: number): void {
    const wider = new Uint32Array(Math.max(needed, Math.ceil(this.values.length * 1.5) + 16))
    wider.set(this.values.subarray(0, this.length))
    this.values = wider
  }
}
