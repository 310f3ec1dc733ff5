import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { ImportDialog } from '../../../renderer/features/memory/import/import-dialog.tsx'
import { newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { unmount } from '../ui/render.tsx'
import { show } from './show.tsx'
import { textsOf } from './units.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = newDesk()
  await desk.db.open()
})
afterEach(async () => {
  unmount()
  await removeDesks()
})

async function choose(text: string, name = 'old.tmx'): Promise<void> {
  await screen.getByRole('button', { name: 'Choose a file' }).click()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no place for a file')
  await userEvent.upload(input, new File([text], name))
}

const tuv = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const tmx = (...units: readonly string[]) =>
  `<tmx version="1.4"><header/><body>\n${units.map((unit) => `<tu>${unit}</tu>`).join('\n')}\n</body></tmx>`

describe('an import of a memory', () => {
  it('asks before EN-US becomes English, lists problems by line, and is written when that is said', async () => {
    let isClosed = false
    await show(desk, <ImportDialog pairs={[]} onClose={() => (isClosed = true)} />)
    await choose(
      tmx(
        `${tuv('EN-US', 'Green')}${tuv('de', 'Grün')}${tuv('FR', 'Vert')}`,
        `${tuv('EN-US', 'Blue')}${tuv('de', ' ')}`,
        tuv('es', 'Solo'),
      ),
    )
    await expect.element(screen.getByText('2 new units')).toBeVisible()
    const problems = screen.getByRole('list', { name: 'Problems of the files' })
    const problem = (line: string, words: string) =>
      problems.getByRole('listitem').filter({ hasText: line }).filter({ hasText: words })
    await expect.element(problem('Line 3', 'no words')).toBeVisible()
    await expect.element(problem('Line 4', 'source language')).toBeVisible()
    await expect.element(screen.getByText('EN-US is taken as English (2 texts)')).toBeVisible()
    const write = screen.getByRole('button', { name: 'Import 2 units' })
    await expect.element(write).toBeDisabled()
    // By keyboard: the box itself is drawn by its label.
    const agree = screen.getByRole('checkbox', { name: 'Take them so' }).element()
    if (agree instanceof HTMLElement) agree.focus()
    await userEvent.keyboard(' ')
    await write.click()
    await expect.poll(() => textsOf(desk)).toEqual(['Grün = Green', 'Grün = Vert'])
    const targets = (await desk.db.tmUnit.toArray()).map(({ targetLocale }) => targetLocale)
    expect(targets.toSorted()).toEqual(['en', 'fr'])
    await expect.poll(() => isClosed).toBe(true)
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => desk.db.tmUnit.count()).toBe(0)
  })

  it('takes only the languages that are wanted, from the one that is chosen', async () => {
    await show(desk, <ImportDialog pairs={[]} onClose={() => undefined} />)
    await choose(tmx(`${tuv('en', 'Green')}${tuv('de', 'Grün')}${tuv('fr', 'Vert')}`))
    await screen.getByRole('checkbox', { name: 'Into French' }).click({ force: true })
    await expect.element(screen.getByText('1 new unit')).toBeVisible()
    await screen.getByRole('button', { name: /Translated from/ }).click()
    await screen.getByRole('option', { name: 'German' }).click()
    await expect.element(screen.getByRole('checkbox', { name: 'Into English' })).toBeChecked()
    await screen.getByRole('button', { name: 'Import 1 unit' }).click()
    await expect.poll(() => textsOf(desk)).toEqual(['Grün = Green'])
  })

  it.each([
    [
      '<tmx version="1.4"><body><tu></body></tmx>',
      'This file is damaged: it is not well-formed XML.',
      'old.tmx, Line 1',
    ],
    ['<html></html>', 'This file is not a translation memory.', 'old.tmx, Line 1'],
    [
      '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>',
      'This file brings definitions of its own, which the desk does not follow.',
      'old.tmx, Line 1',
    ],
    [
      '<?xml version="1.0" encoding="x-martian"?><tmx/>',
      'The desk does not know the encoding of this file.',
      'old.tmx',
    ],
  ])('says in clear words why %s cannot be read, and where', async (text, words, place) => {
    await show(desk, <ImportDialog pairs={[]} onClose={() => undefined} />)
    await choose(text)
    await expect.element(screen.getByRole('alert').getByText(words)).toBeVisible()
    await expect.element(screen.getByText(place, { exact: true })).toBeVisible()
    await choose(tmx(`${tuv('en', 'Green')}${tuv('de', 'Grün')}`))
    await expect.element(screen.getByRole('button', { name: 'Import 1 unit' })).toBeEnabled()
  })
})
