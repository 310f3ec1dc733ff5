import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ParticipantPage, Segment } from '../../shared/model/page.ts'
import { readTable } from '../e2e/harness/page-database.ts'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { goTo } from '../e2e/steps/controls.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { createPage } from '../e2e/steps/pages.ts'
import { addOrganisation, moveToJoined } from '../e2e/steps/recruit.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, percentile, round } from './harness/bench.ts'
import { glossaryOf, longPage, putRecords } from './harness/long-page.ts'
import { sentencePairs } from './harness/memory-page.ts'
import { variedUnits } from './harness/varied-units.ts'

const SEGMENTS = 2_000
const UNITS = 20_000
const TERMS = 500
const KEYSTROKES = 120
const STEPS = 40
/** A frame is drawn when there is something to draw, not at the display's next beat. */
const unlimitedFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/**
 * The translation editor on a page of 2,000 sentences, with a memory and a glossary behind it. Frames do not wait for the beat
 * of a display, which would add up to 17 ms whatever is done. A keystroke: from the key to the painted frame. Confirm and next: from the key until the next sentence is in hand with its matches, in a painted frame.
 */
export const run: Bench = async ({ say }) => {
  const pairs = sentencePairs()
  const sentences = pairs.filter(({ source }) => source.split(' ').length >= 6)
  const folder = await tempFolder('bench-editor')
  try {
    const desk = await openDesk({ data: join(folder.path, 'desk'), flags: unlimitedFrames })
    const { page } = desk
    try {
      await finishFirstRun(page, officer)
      await addOrganisation(page, 'Stadt Langenseite')
      await moveToJoined(page)
      await createPage(page, 'Stadt Langenseite')
      const [made] = await readTable<ParticipantPage>(page, 'participantPage')
      if (!made) throw new Error('there is no page')
      say(`Writing ${SEGMENTS} sentences, ${UNITS} units and ${TERMS} terms …`)
      await putRecords(page, longPage(made, sentences, SEGMENTS))
      await putRecords(page, { tmUnit: variedUnits(pairs, 0, UNITS), glossaryTerm: glossaryOf(pairs, TERMS) })
      await page.reload()
      await openInMiddle(page, made)
      say('Typing …')
      const keystrokes = await typeAndWatch(page)
      say('Confirming …')
      const steps = await confirmAndWatch(page)
      return {
        keystrokeP50Ms: round(percentile(keystrokes, 0.5), 1),
        keystrokeP95Ms: round(percentile(keystrokes, 0.95), 1),
        nextP50Ms: round(percentile(steps, 0.5), 1),
        nextP95Ms: round(percentile(steps, 0.95), 1),
      }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}

async function openInMiddle(page: Page, { id }: ParticipantPage): Promise<void> {
  const segments = await readTable<Segment>(page, 'segment')
  const inMiddle = segments.filter(({ sectionId }) => sectionId === segments[SEGMENTS / 2]?.sectionId)
  const start = inMiddle.find(({ blockId }) => blockId === 'b40')
  await goTo(page, `/pages/${id}/de?segment=${start?.id ?? ''}`)
  await page.getByRole('textbox', { name: /^Translation of sentence/ }).waitFor({ timeout: 60_000 })
  // The memory is there, and so is the rest of the page.
  await page.getByText(/sentences in memory/).waitFor({ timeout: 120_000 })
  await page.waitForTimeout(6_000)
  await page.getByRole('textbox', { name: /^Translation of sentence/ }).click()
}

async function typeAndWatch(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keystrokes: times })
    document.addEventListener(
      'keydown',
      (event) => {
        const began = event.timeStamp
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => times.push(performance.now() - began)
          channel.port2.postMessage(undefined)
        })
      },
      true,
    )
  })
  const letters = 'die stadt kauft nachhaltig ein und liest jedes angebot '
  for (let n = 0; n < KEYSTROKES; n += 1) {
    await page.keyboard.press(letters[n % letters.length] === ' ' ? 'Space' : (letters[n % letters.length] ?? 'a'))
    // Some pauses are long enough that what was typed is saved and shown while the next letter comes.
    await page.waitForTimeout(n % 12 === 0 ? 450 : 60)
  }
  const times = await page.evaluate(() => (window as unknown as { keystrokes: number[] }).keystrokes)
  if (times.length < KEYSTROKES * 0.9) throw new Error(`only ${times.length} keystrokes were seen`)
  return times
}

async function confirmAndWatch(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { steps: times })
    let began: number | undefined
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter' && event.ctrlKey) began = event.timeStamp
      },
      true,
    )
    const isThere = (): boolean => {
      const row = document.querySelector<HTMLElement>('[data-row][data-current]')?.dataset.row
      return row !== undefined && document.querySelector<HTMLElement>('[data-for]')?.dataset.for === row
    }
    let from = document.querySelector<HTMLElement>('[data-row][data-current]')?.dataset.row
    new MutationObserver(() => {
      const row = document.querySelector<HTMLElement>('[data-row][data-current]')?.dataset.row
      if (began === undefined || row === from || !isThere()) return
      const start = began
      began = undefined
      from = row
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - start)
        channel.port2.postMessage(undefined)
      })
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-for', 'data-current'],
    })
  })
  for (let n = 0; n < STEPS; n += 1) {
    await page.keyboard.type('Neu ')
    await page.waitForTimeout(500)
    await page.keyboard.press('Control+Enter')
    await page.waitForTimeout(700)
  }
  const times = await page.evaluate(() => (window as unknown as { steps: number[] }).steps)
  if (times.length < STEPS * 0.9) throw new Error(`only ${times.length} of ${STEPS} steps were seen`)
  return times
}
