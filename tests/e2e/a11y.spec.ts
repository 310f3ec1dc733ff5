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
    const note = (where: string, found: readonly string[]) => {
      faults.push(...found.map((fault) => `${where}: ${fault}`))
    }
    // Each screen is brought up once, and follows the system from light to dark.
    await setLook(page, { language: 'en', theme: 'system' })
    for (const { name, show } of screens.filter((screen) => screen.world === world)) {
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await show(page)
        note(`${name}, light`, await accessibilityFaults(page))
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        note(`${name}, dark`, await contrastFaults(page))
        await page.keyboard.press('Escape')
      })
    }
    expect(faults).toEqual([])
  })
}
