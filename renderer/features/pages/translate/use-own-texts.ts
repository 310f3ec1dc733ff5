import { useState } from 'react'

/** What one editor has sent to be saved and has not seen stored yet. */
export class OwnTexts {
  #sent: string[] = []

  saving(text: string): void {
    this.#sent.push(text)
  }

  /**
   * Whether a stored text is one of this editor's own that a later one is on its way to replace: it is not shown, for what is
   * typed has gone on. Anything else (undo, sync, another window) is.
   */
  isOutrun(stored: string): boolean {
    const at = this.#sent.lastIndexOf(stored)
    if (at === -1) return false
    const isLatest = at === this.#sent.length - 1
    this.#sent = isLatest ? [] : this.#sent.slice(at + 1)
    return !isLatest
  }
}

export function useOwnTexts(): OwnTexts {
  const [texts] = useState(() => new OwnTexts())
  return texts
}
