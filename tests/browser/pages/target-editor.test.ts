import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openTargetEditor, type TargetEditor } from '../../../renderer/features/pages/editor/target-editor.ts'

const source = 'It buys <1>green power</1> and <2>more</2>.'
let place: HTMLElement
let editor: TargetEditor
let text: string

function open(initial: string): void {
  editor = openTargetEditor(place, {
    text: initial,
    attributes: { role: 'textbox', 'aria-label': 'target' },
    onChange: (coded) => (text = coded),
    onFull: () => undefined,
    onLeave: () => undefined,
    isScreenKey: () => false,
  })
  text = initial
  editor.focus()
}

beforeEach(() => {
  place = document.createElement('div')
  // As the style sheet of the control says; without it the browser types no-break spaces.
  place.style.whiteSpace = 'break-spaces'
  document.body.append(place)
})
afterEach(() => {
  editor.destroy()
  place.remove()
})

describe('the control for a translation', () => {
  it('types between the codes it inserted, and goes on behind them', async () => {
    open('')
    await userEvent.keyboard('Sie kauft ')
    editor.insertNextCode(source)
    await userEvent.keyboard('Ökostrom{ArrowRight} und ')
    editor.insertNextCode(source)
    await userEvent.keyboard('mehr{ArrowRight}.')
    expect(text).toBe('Sie kauft <1>Ökostrom</1> und <2>mehr</2>.')
  })

  it('puts the next code around what is selected', async () => {
    open('grün')
    await userEvent.keyboard('{Control>}a{/Control}')
    editor.insertNextCode(source)
    expect(text).toBe('<1>grün</1>')
  })

  it('inserts nothing when all codes are there', () => {
    open('<2>a</2> <1>b</1>')
    editor.insertNextCode(source)
    expect(text).toBe('<2>a</2> <1>b</1>')
  })

  it('removes a code as one character, never half of it', async () => {
    open('a<1>')
    await userEvent.keyboard('{Backspace}')
    expect(text).toBe('a')
  })

  it('takes typed angle brackets for text', async () => {
    open('')
    await userEvent.keyboard('a <1> b')
    expect(text).toBe('a &lt;1&gt; b')
  })

  it('stays on one line', async () => {
    open('a')
    await userEvent.keyboard('{Enter}b')
    expect(text).toBe('ab')
  })

  it('pastes text on one line, without formatting', () => {
    open('')
    const data = new DataTransfer()
    data.setData('text/html', '<h1 onclick="x()">One</h1><script>x()</script><p><b>two</b></p>')
    data.setData('text/plain', 'One\ntwo')
    editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    expect(text.replaceAll(' ', '')).toBe('Onetwo')
  })

  it('takes back what was typed', async () => {
    open('a')
    await userEvent.keyboard('b{Control>}z{/Control}')
    expect(text).toBe('a')
  })
})
