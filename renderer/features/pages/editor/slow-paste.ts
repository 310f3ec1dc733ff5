import type { SelectionBookmark } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Mappable } from 'prosemirror-transform'
import type { Result } from '../../../../shared/result.ts'
import type { CleanedPaste } from '../../../../shared/translation/clean-paste.ts'
import { cleanClipboard, type Clipboard } from '../paste.ts'
import { runInSlices } from '../time-slices.ts'

export interface PasteOptions {
  /** Cleaning takes longer than a moment; `cancel` leaves the section as it is. */
  readonly onStart: (cancel: () => void) => void
  /** `undefined`: called off. */
  readonly onEnd: (result: Result<CleanedPaste> | undefined) => void
  readonly insert: (cleaned: CleanedPaste) => void
}

/** Pastes one after the other; a long text is cleaned while typing goes on, and goes in where it was asked for. */
export class SlowPaste {
  readonly #options: PasteOptions
  #place: SelectionBookmark | undefined
  #running: AbortController | undefined

  constructor(options: PasteOptions) {
    this.#options = options
  }

  /** What is edited meanwhile moves the place. */
  map(mapping: Mappable): void {
    this.#place = this.#place?.map(mapping)
  }

  paste(view: EditorView, clipboard: Clipboard): void {
    this.cancel()
    const running = new AbortController()
    const cleaned = runInSlices(cleanClipboard(clipboard), running.signal)
    if (!(cleaned instanceof Promise)) {
      this.#finish(cleaned)
      return
    }
    this.#running = running
    this.#place = view.state.selection.getBookmark()
    this.#options.onStart(() => running.abort())
    void cleaned.then((result) => {
      // A text that was called off for another, or for leaving, has nobody waiting for it.
      if (this.#running !== running) return
      this.#running = undefined
      if (result?.ok && this.#place)
        view.dispatch(view.state.tr.setSelection(this.#place.resolve(view.state.doc)).setMeta('addToHistory', false))
      this.#place = undefined
      this.#finish(result)
    })
  }

  cancel(): void {
    const running = this.#running
    this.#running = undefined
    running?.abort()
  }

  #finish(result: Result<CleanedPaste> | undefined): void {
    if (result?.ok) this.#options.insert(result.value)
    this.#options.onEnd(result)
  }
}
