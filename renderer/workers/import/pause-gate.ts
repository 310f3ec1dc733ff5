/** Holds work up while it is closed. */
export class PauseGate {
  #waiting: (() => void)[] = []
  #isClosed = false

  close(): void {
    this.#isClosed = true
  }

  open(): void {
    this.#isClosed = false
    for (const go of this.#waiting.splice(0)) go()
  }

  /** Resolves at once while the gate is open, else when it opens. */
  passed(): Promise<void> {
    if (!this.#isClosed) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
