import { TextSelection } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openTargetEditor, type TargetEditor } from '../../../renderer/features/pages/editor/target-editor.ts'
import {
  createSpelling,
  nextMisspelling,
  type Spelling,
} from '../../../renderer/features/pages/spelling/spelling-plugin.ts'
import type { Misspelling } from '../../../renderer/data/spelling-client.ts'

let place: HTMLElement
let editor: TargetEditor
let spelling: Spelling
let wrong: ReadonlySet<string>
let text: string

/** A dictionary of everything but a few words. */
function check(plain: string): Promise<readonly Misspelling[]> {
  const found = [...plain.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
  return Promise.resolve(found.filter(({ word }) => wrong.has(word)))
}

function open(initial: string): void {
  spelling = createSpelling({ check, onFound: () => undefined, onMenu: () => undefined })
  text = initial
  editor = openTargetEditor(place, {
    text: initial,
    attributes: { role: 'textbox', 'aria-label': 'target' },
    onChange: (coded) => (text = coded),
    onFull: () => undefined,
    onLeave: () => undefined,
    isScreenKey: () => false,
    plugins: [spelling.plugin],
  })
  editor.focus()
}

function goTo(offset: number): void {
  const { view } = editor
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, offset)))
}

const marked = () => [...place.querySelectorAll('[data-misspelled]')].map(({ textContent }) => textContent)

beforeEach(() => {
  wrong = new Set(['Wrogn', 'grene'])
  place = document.createElement('div')
  place.style.whiteSpace = 'break-spaces'
  document.body.append(place)
})
afterEach(() => {
  editor.destroy()
  place.remove()
})

describe('spelling in the control for a translation', () => {
  it('marks words without changing what is stored', async () => {
    open('Wrogn <1>power</1> Wrogn')
    await vi.waitFor(() => expect(marked()).toEqual(['Wrogn', 'Wrogn']))
    expect(text).toBe('Wrogn <1>power</1> Wrogn')
  })

  it('sees one word where a code stands inside it', async () => {
    open('Wro<1>gn</1>')
    await vi.waitFor(() => expect(marked().join('')).toContain('Wro'))
    expect(nextMisspelling(editor.view.state)).toMatchObject({ word: 'Wrogn' })
  })

  it('waits with the word that is being typed until it is left', async () => {
    open('')
    await userEvent.keyboard('grene')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(marked()).toEqual([])
    await userEvent.keyboard(' ')
    await vi.waitFor(() => expect(marked()).toEqual(['grene']))
  })

  it('moves its marks with the text, and takes them away with a word that was changed', async () => {
    open('Wrogn grene')
    await vi.waitFor(() => expect(marked()).toEqual(['Wrogn', 'grene']))
    await userEvent.keyboard('{End} ab')
    expect(marked()).toEqual(['Wrogn', 'grene'])
    goTo(0)
    await userEvent.keyboard('X')
    expect(marked()).toEqual(['grene'])
  })

  it('checks again when other words are accepted', async () => {
    open('Wrogn')
    await vi.waitFor(() => expect(marked()).toEqual(['Wrogn']))
    wrong = new Set()
    spelling.recheck()
    await vi.waitFor(() => expect(marked()).toEqual([]))
  })

  it('goes on from the cursor, and round', async () => {
    open('Wrogn and grene too')
    await vi.waitFor(() => expect(marked()).toHaveLength(2))
    goTo(0)
    expect(nextMisspelling(editor.view.state)?.word).toBe('Wrogn')
    goTo(7)
    expect(nextMisspelling(editor.view.state)?.word).toBe('grene')
    goTo(18)
    expect(nextMisspelling(editor.view.state)?.word).toBe('Wrogn')
  })
})
