import type { Page } from 'playwright-core'

/** Milliseconds, by what was done. */
export type ListActions = Readonly<Record<'sort' | 'group' | 'conditions' | 'select', readonly number[]>>

/** What one does to a list of 100,000 beside typing; each from the key or click that asks to the frame that answers. */
export async function listActions(page: Page): Promise<ListActions> {
  return {
    sort: await sorting(page),
    group: await grouping(page),
    conditions: await narrowing(page),
    select: await selecting(page),
  }
}

const ROWS = '[role=grid] [role=rowgroup]'

/**
 * Milliseconds from the last key or click of `act` to the frame painted after something within `area` changed. What is to
 * change must change: otherwise this waits until the browser gives up.
 */
async function timed(page: Page, area: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((selector) => {
    const answer = new Promise<number>((resolve, reject) => {
      let began: number | undefined
      const note = (event: Event) => (began = event.timeStamp)
      for (const name of ['pointerdown', 'click', 'keydown']) document.addEventListener(name, note, true)
      const watch = new MutationObserver(() => {
        const from = began
        if (from === undefined) return
        watch.disconnect()
        for (const name of ['pointerdown', 'click', 'keydown']) document.removeEventListener(name, note, true)
        // A message sent in an animation frame arrives after that frame is painted.
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - from)
          channel.port2.postMessage(undefined)
        })
      })
      const element = document.querySelector(selector)
      if (element === null) reject(new Error(`nothing at ${selector}`))
      else watch.observe(element, { subtree: true, childList: true, characterData: true })
      setTimeout(() => reject(new Error(`nothing changed in ${selector}`)), 20_000)
    })
    Object.assign(window, { answer })
    // Rejected before anybody asks for it, it is still not lost.
    answer.catch(() => undefined)
  }, area)
  await act()
  const took = await page.evaluate(() => (window as unknown as { answer: Promise<number> }).answer)
  // What follows the rows, such as counts, is not part of the next measure.
  await page.waitForTimeout(500)
  return took
}

/** Columns whose order differs from every other one, both ways: an order that stays the same cannot be seen to be done. */
async function sorting(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const column of ['Population', 'Place', 'Employees', 'Name']) {
    const head = page.getByRole('columnheader', { name: column }).getByRole('button')
    for (let turn = 0; turn < 2; turn++) times.push(await timed(page, ROWS, () => head.click()))
  }
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await page.waitForTimeout(500)
  return times
}

async function grouping(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const by of ['Region, NUTS 1', 'Kind of authority', 'Country', 'Region, NUTS 3', 'Not grouped']) {
    await page.getByRole('button', { name: /^Group/ }).click()
    const item = page.getByRole('menuitem', { name: by, exact: true })
    times.push(await timed(page, ROWS, () => item.click()))
  }
  return times
}

async function narrowing(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  const add = async (field: string) => {
    await page.getByRole('button', { name: 'Add a condition' }).click()
    await page.getByRole('menuitem', { name: field, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Conditions', exact: true }).click()
  await add('Population')
  for (const from of ['5000', '20000', '40000', '60000', '90000']) {
    await page.getByRole('textbox', { name: 'Population: from' }).fill(from)
    times.push(await timed(page, ROWS, () => page.keyboard.press('Enter')))
  }
  await add('Employees')
  for (const to of ['2000', '900', '300']) {
    await page.getByRole('textbox', { name: 'Employees: to' }).fill(to)
    times.push(await timed(page, ROWS, () => page.keyboard.press('Enter')))
  }
  for (const match of ['any condition', 'all conditions']) {
    const radio = page.getByRole('radio', { name: match })
    times.push(await timed(page, ROWS, () => radio.press('Space')))
  }
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: /^Conditions/ }).click()
  await page.waitForTimeout(500)
  return times
}

async function selecting(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 4; turn++) {
    await page.getByRole('grid').focus()
    await page.keyboard.press('Space')
    const all = page.getByRole('button', { name: 'Select all 100,000' })
    await all.waitFor()
    times.push(
      await timed(page, '[role=region][aria-label="With the selected organisations"] strong', () => all.click()),
    )
    await page.getByRole('button', { name: 'Clear the selection' }).click()
  }
  return times
}
