import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NodeSelection, TextSelection } from 'prosemirror-state'
import { openSectionEditor, type SectionEditor } from '../../../renderer/features/pages/editor/section-editor.ts'
import { lineBefore } from '../../../renderer/features/pages/editor/section-commands.ts'
import type { Block } from '../../../shared/model/page.ts'

const shared: Block = {
  id: 'shared',
  kind: 'paragraph',
  markup: 'The <b>network</b>, <a href="https://example.org/">founded</a> &amp; run.',
  boilerplate: { id: '0190a000-0000-7000-8000-000000000001', version: 3, declined: 4 },
}
const line = (id: string, markup: string): Block => ({ id, kind: 'paragraph', markup })

let place: HTMLElement
let editor: SectionEditor
let blocks: () => Block[]

function open(stored: readonly Block[]): void {
  blocks = () => [...stored]
  editor = openSectionEditor(place, {
    blocks: stored,
    emptyAs: 'paragraph',
    attributes: { role: 'textbox', 'aria-label': 'text' },
    onChange: (next) => (blocks = next),
    onState: () => undefined,
    onPasting: () => undefined,
    onPaste: () => undefined,
    onRefuse: () => undefined,
    onEditLink: () => undefined,
    onBlur: () => undefined,
  })
  editor.view.focus()
}

beforeEach(() => {
  place = document.createElement('div')
  place.style.whiteSpace = 'break-spaces'
  document.body.append(place)
})
afterEach(() => {
  editor.destroy()
  place.remove()
})

function goTo(position: number): void {
  const { view } = editor
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)))
}

const isSelected = () => editor.view.state.selection instanceof NodeSelection

describe('a shared text in the editor of a section', () => {
  it('is read, with its words and links, and stored as it was', async () => {
    open([line('a', 'Before'), shared, line('b', 'After')])
    const shown = place.querySelector('[data-locked]')
    expect(shown?.textContent).toBe('The network, founded & run.')
    expect(shown?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/')
    goTo(editor.view.state.doc.content.size - 1)
    await userEvent.keyboard('!')
    expect(blocks()).toEqual([line('a', 'Before'), shared, line('b', 'After!')])
  })

  it('is selected by the first Backspace behind it, and goes only with the second', async () => {
    open([shared, line('b', 'After')])
    goTo(2)
    await userEvent.keyboard('{Backspace}')
    expect(isSelected()).toBe(true)
    expect(blocks()).toEqual([shared, line('b', 'After')])
    await userEvent.keyboard('{Backspace}')
    expect(blocks()).toEqual([line('b', 'After')])
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(blocks()).toEqual([shared, line('b', 'After')])
  })

  it('is selected by Delete in front of it', async () => {
    open([line('a', 'Before'), shared])
    goTo(1 + 'Before'.length)
    await userEvent.keyboard('{Delete}')
    expect(isSelected()).toBe(true)
    expect(blocks()).toEqual([line('a', 'Before'), shared])
  })

  it('is neither typed over nor made bold', async () => {
    open([line('a', 'Before'), shared])
    goTo(1 + 'Before'.length)
    await userEvent.keyboard('{Delete}')
    await userEvent.keyboard('typed')
    expect(blocks()).toEqual([line('a', 'Before'), shared])
    await userEvent.keyboard('{Control>}a{/Control}{Control>}b{/Control}')
    expect(blocks()).toEqual([line('a', '<b>Before</b>'), shared])
  })

  it('tells what to put the next one behind: the line of the cursor, else the nearest above with words', async () => {
    open([line('a', 'Before'), shared])
    goTo(1)
    expect(lineBefore(editor.view.state)).toBe('a')
    goTo(1 + 'Before'.length)
    await userEvent.keyboard('{Enter}')
    expect(lineBefore(editor.view.state)).toBe('a')
  })
})
