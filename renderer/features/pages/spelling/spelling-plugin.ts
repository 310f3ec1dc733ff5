import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type { Misspelling } from '../../../data/spelling-client.ts'
import styles from './spelling.module.css'

interface SpellingState {
  /** Places in the document. */
  readonly found: readonly Misspelling[]
  /** The last change was typing: the word in front of the cursor is not done yet. */
  readonly isTyping: boolean
}

const key = new PluginKey<SpellingState>('spelling')

/** How long a pause in typing is before the text is checked, in milliseconds. */
const PAUSE_MS = 250

export interface SpellingOptions {
  /** Misspelled words of a plain text; `undefined`: there is no saying. */
  readonly check: (text: string) => Promise<readonly Misspelling[] | undefined>
  readonly onFound: (found: readonly Misspelling[]) => void
  /** The menu of a word was asked for with the mouse. */
  readonly onMenu: (word: Misspelling) => void
}

export interface Spelling {
  readonly plugin: Plugin
  /** Checks the text as it is once more: other words are accepted now. */
  readonly recheck: () => void
}

/** Underlines words the dictionary does not have. The text itself, and what is stored of it, stays as it is. */
export function createSpelling(options: SpellingOptions): Spelling {
  let checking: Checking | undefined
  const plugin = new Plugin<SpellingState>({
    key,
    state: {
      init: () => ({ found: [], isTyping: false }),
      apply(transaction, before) {
        const checked = transaction.getMeta(key) as readonly Misspelling[] | undefined
        if (checked) return { found: checked, isTyping: before.isTyping }
        if (!transaction.docChanged) return transaction.selectionSet ? { ...before, isTyping: false } : before
        const found = before.found
          .map((word) => ({
            ...word,
            from: transaction.mapping.map(word.from, 1),
            to: transaction.mapping.map(word.to, -1),
          }))
          .filter((word) => stillStands(transaction.doc, word))
        return { found, isTyping: true }
      },
    },
    props: {
      decorations: (state) =>
        DecorationSet.create(
          state.doc,
          shownIn(state).map(({ from, to }) =>
            Decoration.inline(from, to, { class: styles.misspelled ?? '', 'data-misspelled': String(from) }),
          ),
        ),
      handleDOMEvents: {
        contextmenu(view, event) {
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
          const word = at === undefined ? undefined : wordAt(view.state, at)
          if (!word) return false
          event.preventDefault()
          options.onMenu(word)
          return true
        },
      },
    },
    view: (view) => (checking = new Checking(view, options)),
  })
  return { plugin, recheck: () => checking?.recheck() }
}

/** Whether a word is there as it was, with no letter typed on to it. */
function stillStands(doc: Node, { word, from, to }: Misspelling): boolean {
  const text = (start: number, end: number) => doc.textBetween(Math.max(0, start), Math.min(doc.content.size, end))
  return to > from && text(from, to) === word && !/\p{L}/u.test(text(from - 1, from) + text(to, to + 1))
}

/** Asks after each pause; an answer about a text that has changed meanwhile is dropped. */
class Checking {
  readonly #view: EditorView
  readonly #options: SpellingOptions
  #timer: number | undefined

  constructor(view: EditorView, options: SpellingOptions) {
    this.#view = view
    this.#options = options
    this.recheck()
  }

  recheck(): void {
    this.#schedule(0)
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.doc !== before.doc) this.#schedule(PAUSE_MS)
    if (key.getState(view.state)?.found !== key.getState(before)?.found)
      this.#options.onFound(misspellingsIn(view.state))
  }

  destroy(): void {
    window.clearTimeout(this.#timer)
  }

  #schedule(pause: number): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#check(), pause)
  }

  async #check(): Promise<void> {
    const view = this.#view
    const { doc } = view.state
    const { text, places } = plainTextOf(doc)
    const found = await this.#options.check(text)
    if (found === undefined || view.isDestroyed || view.state.doc !== doc) return
    const placed = found.map(({ word, from, to }) => ({
      word,
      from: places[from] ?? 0,
      to: (places[to - 1] ?? -1) + 1,
    }))
    view.dispatch(view.state.tr.setMeta(key, placed).setMeta('addToHistory', false))
  }
}

/** The words of a target without its codes, and where each character stands: a code inside a word does not divide it. */
function plainTextOf(doc: Node): { readonly text: string; readonly places: readonly number[] } {
  let text = ''
  const places: number[] = []
  doc.forEach((node, offset) => {
    if (!node.isText || node.text === undefined) return
    for (let at = 0; at < node.text.length; at += 1) places.push(offset + at)
    text += node.text
  })
  return { text, places }
}

function shownIn(state: EditorState): readonly Misspelling[] {
  const { found = [], isTyping = false } = key.getState(state) ?? {}
  const { empty, head } = state.selection
  return isTyping && empty ? found.filter(({ to }) => to !== head) : found
}

/** Misspelled words in the order of the text. */
export function misspellingsIn(state: EditorState): readonly Misspelling[] {
  return key.getState(state)?.found ?? []
}

function wordAt(state: EditorState, at: number): Misspelling | undefined {
  return misspellingsIn(state).find(({ from, to }) => from <= at && at <= to)
}

/** The misspelled word at the cursor, else the next one behind it, from the end on the first. */
export function nextMisspelling(state: EditorState): Misspelling | undefined {
  const { head } = state.selection
  const found = misspellingsIn(state)
  return wordAt(state, head) ?? found.find(({ from }) => from > head) ?? found[0]
}
