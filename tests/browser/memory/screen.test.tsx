import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { memoryOf } from '../../../renderer/data/memory-client.ts'
import { MemoryScreen } from '../../../renderer/features/memory/memory-screen.tsx'
import { removeUnits } from '../../../renderer/features/memory/commands/remove-units.ts'
import { randomIds } from '../../../shared/ids.ts'
import { newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { unmount } from '../ui/render.tsx'
import { show } from './show.tsx'
import { germanUnit, learn, textsOf } from './units.ts'

let desk: TestDesk

beforeEach(async () => {
  desk = newDesk()
  await desk.db.open()
})
afterEach(async () => {
  unmount()
  memoryOf(desk.db.name).close()
  await removeDesks()
})

const table = () => screen.getByRole('table', { name: 'Translation memory' })
const rows = () => table().getByRole('rowheader')
const search = (text: string) => screen.getByRole('searchbox', { name: 'Search sentences' }).fill(text)

describe('the screen of the memory', () => {
  it('says what goes into an empty one', async () => {
    await show(desk, <MemoryScreen />)
    await expect.element(screen.getByText('The memory is empty')).toBeVisible()
  })

  it('has a choice of pairs with their numbers, and shows where units come from', async () => {
    await learn(desk, [
      germanUnit('Buy <1>green</1>', 'Grün kaufen', { codes: [{ kind: 'bold' }], importedFrom: 'old.tmx' }),
      germanUnit('Lot', 'Los', { origin: 'machine' }),
      germanUnit('Lot', 'Lot', { targetLocale: 'fr' }),
    ])
    await show(desk, <MemoryScreen />)
    await expect.element(rows().nth(1)).toBeVisible()
    await expect.element(table().getByText('Imported')).toBeVisible()
    await expect.element(table().getByText('old.tmx')).toBeVisible()
    await expect.element(table().getByText('By a machine')).toBeVisible()
    await screen.getByRole('button', { name: /English → German \(2 units\)/ }).click()
    await screen.getByRole('option', { name: 'English → French (1 unit)' }).click()
    await expect.element(table().getByRole('cell', { name: 'Lot', exact: true })).toBeVisible()
    expect(rows().elements()).toHaveLength(1)
  })

  it('draws only the rows in sight of many', async () => {
    await learn(
      desk,
      Array.from({ length: 1_500 }, (_, n) => germanUnit(`Lot ${n}`, `Los ${n}`)),
    )
    await show(
      desk,
      <div style={{ display: 'grid', height: '600px' }}>
        <MemoryScreen />
      </div>,
    )
    await expect.element(rows().first()).toBeVisible()
    expect(table().element().ariaRowCount).toBe('1501')
    expect(rows().elements().length).toBeLessThan(60)
  })

  it('finds words on either side and marks them', async () => {
    await learn(desk, [germanUnit('Buy green paper', 'Grünes Papier kaufen'), germanUnit('Lot 12', 'Los 12')])
    await show(desk, <MemoryScreen />)
    await search('paper gre')
    await expect.element(screen.getByText('1 found')).toBeVisible()
    await expect
      .poll(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent))
      .toEqual(['green', 'paper'])
    await search('papier')
    await expect.element(screen.getByText('Nothing found')).toBeVisible()
    await screen.getByRole('radio', { name: 'in German' }).click({ force: true })
    await expect.poll(() => document.querySelector('mark')?.textContent).toBe('Papier')
  })

  it('changes a unit, its codes kept, and finds it under its new words', async () => {
    await learn(desk, [germanUnit('Buy <1>gren</1>', '<1>Grün</1> &amp; gut', { codes: [{ kind: 'bold' }] })])
    await show(desk, <MemoryScreen />)
    await rows().getByRole('button').click()
    const source = screen.getByRole('textbox', { name: 'English' })
    await expect.element(source).toHaveValue('Buy <1>gren</1>')
    await source.fill('Buy green')
    await expect.element(screen.getByText(/^The codes must stay/)).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
    await source.fill('Buy <1>green</1> & good')
    await screen.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => textsOf(desk)).toEqual(['Buy <1>green</1> &amp; good = <1>Grün</1> &amp; gut'])
    await search('green')
    await expect.element(screen.getByText('1 found')).toBeVisible()
  })

  it('deletes all that a search found, and brings it back', async () => {
    await learn(desk, [germanUnit('Lot 1', 'Los 1'), germanUnit('Lot 2', 'Los 2'), germanUnit('Other', 'Anderes')])
    await show(desk, <MemoryScreen />)
    await search('lot')
    await screen.getByRole('button', { name: 'Delete all 2 units' }).click()
    const dialog = screen.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect.poll(() => textsOf(desk)).toEqual(['Other = Anderes'])
    await expect.element(screen.getByText('2 units deleted.')).toBeVisible()
    await screen.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => desk.db.tmUnit.count()).toBe(3)
  })

  it('erases a name in all pairs and on both sides, but for what a person keeps', async () => {
    await learn(desk, [
      germanUnit('Call Rose Miller', 'Rufen Sie an'),
      germanUnit('Who?', 'Rose Müller und Rose Miller', { targetLocale: 'da' }),
      germanUnit('Miller roses', 'Rosen'),
      germanUnit('Other', 'Anderes'),
    ])
    await show(desk, <MemoryScreen />)
    await screen.getByRole('button', { name: 'Erase a name' }).click()
    await screen.getByRole('textbox', { name: 'Name' }).fill('rose miller')
    await expect.element(screen.getByRole('button', { name: 'Find' })).toBeEnabled()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('3 units have this name')).toBeVisible()
    const list = screen.getByRole('list', { name: 'Units with this name' })
    const flower = list.getByRole('listitem').filter({ hasText: 'Rosen' })
    await flower.getByRole('checkbox').click({ force: true })
    await screen.getByRole('button', { name: 'Delete 2 units' }).click()
    // It cannot be taken back, so it is asked for twice.
    await expect.element(screen.getByRole('alert')).toBeVisible()
    expect(await desk.db.tmUnit.count()).toBe(4)
    await screen.getByRole('button', { name: 'Erase 2 units for good' }).click()
    await expect.poll(() => textsOf(desk)).toEqual(['Miller roses = Rosen', 'Other = Anderes'])
    await expect.element(screen.getByText('2 units erased for good')).toBeVisible()
  })

  it('leaves nothing of an erased unit in the database: no undo, no batch, no base, no index', async () => {
    const unit = germanUnit('Call Rose Miller', 'Rufen Sie Rose Miller an')
    const other = germanUnit('Other', 'Anderes')
    await desk.door.writeBatch(randomIds.next(), 'tmUnit', { create: [unit], update: [] })
    await learn(desk, [other])
    await removeUnits(desk.door, [other.id], { signal: new AbortController().signal, onProgress: () => undefined })
    await show(desk, <MemoryScreen />)
    await screen.getByRole('button', { name: 'Erase a name' }).click()
    await screen.getByRole('textbox', { name: 'Name' }).fill('rose miller')
    await expect.element(screen.getByRole('button', { name: 'Find' })).toBeEnabled()
    await userEvent.keyboard('{Enter}')
    await screen.getByRole('button', { name: 'Delete 1 unit' }).click()
    await screen.getByRole('button', { name: 'Erase 1 unit for good' }).click()
    await expect.element(screen.getByText('1 unit erased for good')).toBeVisible()
    // The index may be built again by now, of what is left.
    const kept = desk.db.tables.filter(({ name }) => name !== 'memoryIndex')
    const stored = JSON.stringify(await Promise.all(kept.map((table) => table.toArray())))
    expect(stored).not.toContain('Rose')
    // What has nothing to do with it can still be taken back.
    expect((await desk.door.undo()).ok).toBe(true)
    expect(await textsOf(desk)).toEqual(['Other = Anderes'])
  })
})
