/**
 * `npm run simulate -- [--seeds N] [--from S] [--json] [--trace] [--defect NAME]`: desks and a real secretariat under every fault we can
 * make, played from seeds. Ends with 1 where a run lost something; the seed plays it again.
 */
import { parseArgs } from 'node:util'
import { defects } from '../tests/simulation/defects.ts'
import { simulate } from '../tests/simulation/simulate.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    defect: { type: 'string' },
  },
})
const [seeds, from] = [Number(values.seeds), Number(values.from)]
if (!Number.isInteger(seeds) || !Number.isInteger(from) || seeds < 1 || from < 0) {
  process.stderr.write('--seeds takes a number from 1, --from a number from 0.\n')
  process.exit(2)
}

const defect = values.defect === undefined ? undefined : defects[values.defect]
if (values.defect !== undefined && !defect) {
  process.stderr.write(`There is no such defect. There are: ${Object.keys(defects).join(', ')}.\n`)
  process.exit(2)
}

const started = performance.now()
const outcome = await simulate({
  from,
  seeds,
  ...(defect ? { defect } : {}),
  onRun(run) {
    if (run.broken.length > 0) {
      process.stderr.write(`seed ${run.seed} (${run.faults.join(', ') || 'no faults'}):\n`)
      for (const words of run.broken.slice(0, 12)) process.stderr.write(`  ${words}\n`)
    }
    if (values.trace) for (const words of run.trace) process.stderr.write(`    ${words}\n`)
    return false
  },
})
const seconds = Math.round((performance.now() - started) / 100) / 10
const { failed, ...sums } = outcome
const result = { ...sums, failed: failed.map(({ seed }) => seed), seconds }
process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, undefined, 2)}\n`)
process.exit(failed.length > 0 ? 1 : 0)
