import { expect } from '@playwright/test'
import { accessibilityFaults, contrastFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { screens, worlds } from './screens/table.ts'
import { openWorld, setLook } from './screens/worlds.ts'

test.setTimeout(300_000)

for (const world of worlds) {
  test(`axe finds nothing on any screen of a desk that is ${world}, in light and dark`, async ({ desks, practice }) => {
    const page = await openWorld(world, async (name) => (await desks.open(name, { secretariat: practice })).page)
    const faults: string[] = []
    for (const theme of ['light', 'dark'] as const) {
      await setLook(page, { language: 'en', theme })
      for (const { name, show } of screens.filter((screen) => screen.world === world)) {
        await test.step(`${name}, ${theme}`, async () => {
          await show(page)
          const found = theme === 'light' ? await accessibilityFaults(page) : await contrastFaults(page)
          faults.push(...found.map((fault) => `${name}, ${theme}: ${fault}`))
          await page.keyboard.press('Escape')
        })
      }
    }
    expect(faults).toEqual([])
  })
}
