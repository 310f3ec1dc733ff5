/**
 * `npm run demo [-- --json] [-- --csv FILE]`: the whole main job, unattended and headless, through the real page and a real
 * secretariat, with two desks that share nothing but it. Pictures go to `artifacts/demo`. The last line says what came of
 * it; the exit code is 1 where any step did not happen.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tempFolder } from '../tests/e2e/harness/temp-folder.ts'
import { doMainJob } from './demo/main-job.ts'
import { type DemoResult, unmet } from './demo/result.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    csv: { type: 'string', default: join(root, 'tests', 'fixtures', 'authorities.csv') },
  },
})

const csv = resolve(values.csv)
if (!existsSync(csv)) {
  process.stderr.write(`There is no file ${csv}.\n`)
  process.exit(2)
}

const started = performance.now()
// With --json, stdout belongs to the one line.
const say = (words: string): void => void (values.json ? process.stderr : process.stdout).write(`${words}\n`)
const folder = await tempFolder('demo')
let result: DemoResult | undefined
try {
  const done = await doMainJob({ csv, folder: folder.path, pictures: join(root, 'artifacts', 'demo'), say })
  result = { ...done, seconds: Math.round(performance.now() - started) / 1_000 }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
} finally {
  await folder.remove()
}

const missing = result === undefined ? ['every step was done'] : unmet(result)
for (const words of missing) process.stderr.write(`Not true: ${words}.\n`)
if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(missing.length > 0 ? 1 : 0)
