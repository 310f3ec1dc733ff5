import type { Clock } from '../../shared/ports.ts'

/** Time as the run moves it, in milliseconds since 1970. Each desk reads it through its own clock, which may be wrong. */
export class VirtualClock implements Clock {
  #now: number

  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds
  }
}
