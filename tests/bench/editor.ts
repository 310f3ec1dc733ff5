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
import { keystrokeTimes, stepTimes, watchKeystrokes, watchSteps } from './harness/editor-watch.ts'
import { costOf, elementCount } from './harness/frame-cost.ts'
import { glossaryOf, longPage, putRecords } from './harness/long-page.ts'
import { sentencePairs } from './harness/memory-page.ts'
import { variedUnits } from './harness/varied-units.ts'

const SEGMENTS = 2_000
const UNITS = 20_000
const TERMS = 500
const STEPS = 40
const KEYSTROKES_PER_STEP = 3
/** A frame is drawn when there is something to draw, not at the display's next beat. */
const unlimitedFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

/**
 * The translation editor on a page of 2,000 sentences, with a memory and a glossary behind it. Frames do not wait for the beat
 * of a display, which would add up to 17 ms whatever is done. A keystroke: from the key to the painted frame. Confirm and next:
 * from the key until the next sentence is in hand with its matches, in a painted frame. The baseline is the same typing, in the
 * same browser, in a field of an empty page. `npm run bench -- editor 15` takes 15 steps instead of 40.
 */
export const run: Bench = async ({ say }) => {
  const steps = process.argv.map(Number).find((count) => Number.isInteger(count) && count > 0) ?? STEPS
  const folder = await tempFolder('bench-editor')
  try {
    const data = join(folder.path, 'desk')
    const desk = await openDesk({ data, flags: unlimitedFrames })
    try {
      const made = await writeLongPage(desk.page, say)
      return await measureEditor(desk.page, made, steps, say)
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}

async function writeLongPage(page: Page, say: (words: string) => void): Promise<ParticipantPage> {
  const pairs = sentencePairs()
  const sentences = pairs.filter(({ source }) => source.split(' ').length >= 6)
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Langenseite')
  await moveToJoined(page)
  await createPage(page, 'Stadt Langenseite')
  const [made] = await readTable<ParticipantPage>(page, 'participantPage')
  if (!made) throw new Error('there is no page')
  say(`Writing ${SEGMENTS} sentences, ${UNITS} units and ${TERMS} terms …`)
  await putRecords(page, longPage(made, sentences, SEGMENTS))
  await putRecords(page, { tmUnit: variedUnits(pairs, 0, UNITS), glossaryTerm: glossaryOf(pairs, TERMS) })
  return made
}

async function measureEditor(page: Page, made: ParticipantPage, steps: number, say: (words: string) => void) {
  say('Typing in an empty page …')
  const bare = await typeInEmptyPage(page, steps * KEYSTROKES_PER_STEP)
  await page.reload()
  await openInMiddle(page, made)
  const elements = await elementCount(page)
  say('Typing …')
  const count = steps * KEYSTROKES_PER_STEP
  await watchKeystrokes(page)
  const perKeystroke = await costOf(page, count, () => type(page, count))
  const keystrokes = await keystrokeTimes(page)
  if (keystrokes.length < count * 0.9) throw new Error(`only ${keystrokes.length} keystrokes were seen`)
  say('Confirming …')
  await watchSteps(page)
  const perStep = await costOf(page, steps, () => confirm(page, steps))
  const nexts = await stepTimes(page)
  if (nexts.length < steps * 0.9) throw new Error(`only ${nexts.length} of ${steps} steps were seen`)
  const bareP50 = percentile(bare, 0.5)
  return {
    keystrokeP50Ms: round(percentile(keystrokes, 0.5), 1),
    keystrokeP95Ms: round(percentile(keystrokes, 0.95), 1),
    nextP50Ms: round(percentile(nexts, 0.5), 1),
    nextP95Ms: round(percentile(nexts, 0.95), 1),
    bareKeystrokeP50Ms: round(bareP50, 1),
    bareKeystrokeP95Ms: round(percentile(bare, 0.95), 1),
    keystrokeVsBare: round(percentile(keystrokes, 0.5) / bareP50, 1),
    nextVsBare: round(percentile(nexts, 0.5) / bareP50, 1),
    elements,
    perKeystroke,
    perStep,
  }
}

/** The least a keystroke can take in this browser on this machine, now. */
async function typeInEmptyPage(page: Page, count: number): Promise<readonly number[]> {
  const empty = await page.context().newPage()
  await empty.setContent('<div contenteditable="true" role="textbox"></div>')
  await empty.getByRole('textbox').click()
  await watchKeystrokes(empty)
  await type(empty, count)
  const times = await keystrokeTimes(empty)
  await empty.close()
  return times
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

async function type(page: Page, count: number): Promise<void> {
  const letters = 'die stadt kauft nachhaltig ein und liest jedes angebot '
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press(letters[n % letters.length] === ' ' ? 'Space' : (letters[n % letters.length] ?? 'a'))
    // Some pauses are long enough that what was typed is saved and shown while the next letter comes.
    await page.waitForTimeout(n % 12 === 0 ? 450 : 60)
  }
}

async function confirm(page: Page, steps: number): Promise<void> {
  for (let n = 0; n < steps; n += 1) {
    await page.keyboard.type('Neu ')
    await page.waitForTimeout(500)
    await page.keyboard.press('Control+Enter')
    await page.waitForTimeout(700)
  }
}
