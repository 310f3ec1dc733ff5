/**
 * `npm run screens [-- --only recruitment]`: pictures of every screen, light and dark, in every language, to
 * `artifacts/screens`; some also narrow and in the pseudo-locale. Screens are rows of `tests/e2e/screens/table.ts`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { startSecretariat } from '../secretariat/service.ts'
import { tempFolder } from '../tests/e2e/harness/temp-folder.ts'
import { type ScreenRow, screens, worlds } from '../tests/e2e/screens/table.ts'
import { openWorld, setLook } from '../tests/e2e/screens/worlds.ts'
import { type OpenDesk, openDesk } from '../tests/hosts/open-desk.ts'

const wide = { width: 1360, height: 860 }
/** Screens where a narrow window or long words have broken layouts before. */
const tight = new Set([
  'recruitment-detail',
  'recruitment-table',
  'recruitment-board',
  'translation-editor',
  'pages',
  'settings-appearance',
  'today',
  'sync-decision',
])

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = screens.filter(({ name }) => values.only === undefined || name.includes(values.only))
const pictures = join(import.meta.dirname, '..', 'artifacts', 'screens')
await mkdir(pictures, { recursive: true })

const folder = await tempFolder('screens')
const secretariat = await startSecretariat({ practice: true, logLevel: 'silent' })
const practice = { address: secretariat.address, code: secretariat.practiceCode ?? '' }
const opened: OpenDesk[] = []
const missed: string[] = []
let taken = 0

async function open(name: string): Promise<Page> {
  const data = join(folder.path, name)
  await mkdir(data, { recursive: true })
  const desk = await openDesk({ data, secretariat: practice, viewport: wide })
  desk.context.setDefaultTimeout(15_000)
  opened.push(desk)
  return desk.page
}

/** A screen that does not come up is named at the end and holds no other up. */
async function take(page: Page, { name, show }: ScreenRow, suffix: string): Promise<void> {
  const file = `${name}.${suffix}.png`
  try {
    await show(page)
    await page.screenshot({ path: join(pictures, file) })
    await page.keyboard.press('Escape')
    taken += 1
  } catch (error) {
    missed.push(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
}

try {
  for (const world of worlds) {
    const rows = wanted.filter((row) => row.world === world)
    if (rows.length === 0) continue
    process.stdout.write(`${world} …\n`)
    const page = await openWorld(world, open)
    for (const language of ['en', 'de'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await setLook(page, { language, theme })
        for (const row of rows) await take(page, row, `${language}.${theme}`)
      }
    }
    const tightRows = rows.filter(({ name }) => tight.has(name))
    if (tightRows.length === 0) continue
    await setLook(page, { language: 'de', theme: 'light' })
    await page.setViewportSize({ width: 1024, height: 768 })
    for (const row of tightRows) await take(page, row, 'de.narrow')
    await page.setViewportSize(wide)
    await page.goto(`${new URL(page.url()).origin}/?pseudo`)
    for (const row of tightRows) await take(page, row, 'pseudo')
  }
} finally {
  for (const desk of opened) await desk.close()
  await secretariat.close()
  await folder.remove()
}
for (const words of missed) process.stderr.write(`Not taken: ${words}\n`)
process.stdout.write(`${taken} pictures in ${pictures}\n`)
process.exit(missed.length > 0 ? 1 : 0)
