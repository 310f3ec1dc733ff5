import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, percentile, round } from './harness/bench.ts'
import { askMemory, fillMemory, sentencePairs, serveWorker, startMemory } from './harness/memory-page.ts'
import { type SentencePair, variedUnits } from './harness/varied-units.ts'

const SIZES = [100_000, 1_000_000]
const THRESHOLD = 70
/** Lookups measured, after some that warm up; sentences no unit was made from. */
const LOOKUPS = 400
const WARM_UP = 40
const FIRST_QUESTION = 50_000_000
/** Each is compared with every unit. */
const CHECKS = 60

/**
 * Fuzzy lookups in the desk's memory worker over its IndexedDB: what the page waits for, texts of the nine best included;
 * the index against a comparison with every unit, in the same worker; loading the saved index against building it.
 * `npm run bench -- tm 20000` measures one smaller size.
 */
export const run: Bench = async ({ say }) => {
  const wanted = process.argv.map(Number).filter((size) => Number.isInteger(size) && size > 0)
  const sizes = wanted.length > 0 ? wanted : SIZES
  const pairs = sentencePairs()
  const folder = await tempFolder('bench-tm')
  try {
    const desk = await openDesk({ data: join(folder.path, 'desk') })
    try {
      await finishFirstRun(desk.page, officer)
      await serveWorker(desk.page)
      const measured: object[] = []
      let written = 0
      for (const units of sizes) {
        say(`Writing ${units} units …`)
        await fillMemory(desk.page, pairs, written, units, say)
        written = units
        measured.push(await measure(desk.page, pairs, units, say))
      }
      return { sizes: measured }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}

async function measure(page: Page, pairs: readonly SentencePair[], units: number, say: (words: string) => void) {
  await page.reload()
  say('Building the index …')
  const built = await startMemory(page)
  if (built.units !== units) throw new Error(`${built.units} of ${units} units are in the index`)
  say('Loading the saved index after a restart …')
  await page.reload()
  const loaded = await startMemory(page)
  if (loaded.buildMs !== undefined) throw new Error('the index was built again after the restart')

  say('Looking up …')
  const questions = variedUnits(pairs, FIRST_QUESTION, LOOKUPS + WARM_UP).map(
    ({ sourceLocale, targetLocale, source, codes, contexts: [context = ''] }) => ({
      sourceLocale,
      targetLocale,
      source,
      codes,
      context,
      threshold: THRESHOLD,
    }),
  )
  const asked = await askMemory(
    page,
    'lookup',
    questions.map((question) => ({ ...question, limit: 9 })),
  )
  const times = asked.slice(WARM_UP).map(({ ms }) => ms)
  const withMatches = asked.filter(({ answer }) => answer.matches.length > 0).length
  if (withMatches < LOOKUPS / 4) throw new Error(`only ${withMatches} questions had a match`)

  say('Comparing with every unit …')
  const checks = (await askMemory(page, 'check', questions.slice(WARM_UP, WARM_UP + CHECKS))).map(
    ({ answer }) => answer,
  )
  const sum = (pick: (check: (typeof checks)[number]) => number) => checks.reduce((all, check) => all + pick(check), 0)
  return {
    units,
    p50Ms: round(percentile(times, 0.5)),
    p95Ms: round(percentile(times, 0.95)),
    vsExhaustive: round(sum(({ scanMs }) => scanMs) / sum(({ findMs }) => findMs), 1),
    sameResults: checks.every(({ same }) => same),
    loadVsBuild: round((loaded.loadMs ?? Number.NaN) / (built.buildMs ?? Number.NaN), 4),
    bytesPerUnit: Math.round(built.bytes / units),
    buildMs: Math.round(built.buildMs ?? Number.NaN),
    loadMs: Math.round(loaded.loadMs ?? Number.NaN),
    exhaustiveMs: round(sum(({ scanMs }) => scanMs) / checks.length),
  }
}
