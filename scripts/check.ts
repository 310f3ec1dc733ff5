/**
 * `npm run check [-- --json] [-- --only laws,imports]`: types per layer, lint, formatting and the laws of the
 * architecture. Prints a short table and what is refused; ends with 1 where anything is.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { allChecks, type Check } from './checks/all.ts'
import { type Finding, formatFinding } from './checks/finding.ts'

interface Outcome {
  readonly name: string
  readonly seconds: number
  readonly findings: readonly Finding[]
}

async function runCheck({ name, run }: Check): Promise<Outcome> {
  const start = performance.now()
  const findings = await run()
  return { name, seconds: Math.round(performance.now() - start) / 1_000, findings }
}

/** Runs at most `width` at a time, in order; the outcomes come back in the order of the checks. */
async function runAll(checks: readonly Check[], width: number): Promise<readonly Outcome[]> {
  const outcomes = new Map<Check, Outcome>()
  const waiting = [...checks]
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.set(check, await runCheck(check))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return checks.flatMap((check) => outcomes.get(check) ?? [])
}

function table(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  return outcomes
    .map(({ name, seconds, findings }) => {
      const verdict = findings.length === 0 ? 'ok' : `${findings.length} refused`
      return `  ${name.padEnd(width)}  ${verdict.padEnd(12)}${seconds.toFixed(1).padStart(6)} s`
    })
    .join('\n')
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
const started = performance.now()
const only = values.only?.split(',')
const checks = allChecks(join(import.meta.dirname, '..')).filter(({ name }) => !only || only.includes(name))
const outcomes = await runAll(checks, Math.max(2, availableParallelism()))
const refused = outcomes.flatMap(({ findings }) => findings)
const seconds = Math.round((performance.now() - started) / 100) / 10
const ok = checks.length > 0 && refused.length === 0

if (values.json) {
  process.stdout.write(`${JSON.stringify({ ok, seconds, checks: outcomes })}\n`)
} else {
  process.stdout.write(`${table(outcomes)}\n`)
  for (const { name, findings } of outcomes) {
    if (findings.length > 0)
      process.stdout.write(`\n${name}\n${findings.map((finding) => `  ${formatFinding(finding)}\n`).join('')}`)
  }
  const last =
    checks.length === 0
      ? 'No check has that name.'
      : `${outcomes.length} checks, ${refused.length} refused, ${seconds} s`
  process.stdout.write(`\n${last}\n`)
}
process.exitCode = ok ? 0 : 1
