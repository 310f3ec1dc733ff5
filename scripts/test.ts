/**
 * `npm test [-- unit e2e …]`: brings what the machine lacks, builds, and runs every check and every test, or only the
 * suites named. The last line counts the whole run; the exit code is 1 where anything failed or nothing ran.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Finding, formatFinding } from './checks/finding.ts'
import { judge, lastLine, sum } from './testing/counts.ts'
import { prepareMachine } from './testing/needs.ts'
import { runSuite, type SuiteOutcome, suites } from './testing/suites.ts'

const root = join(import.meta.dirname, '..')

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

/** The check prints JSON for us; people get its findings in words. */
function showFindings(output: string): void {
  const { checks } = JSON.parse(output) as { checks: readonly { name: string; findings: readonly Finding[] }[] }
  for (const { name, findings } of checks) {
    say(`  ${name}: ${findings.length === 0 ? 'ok' : `${findings.length} refused`}`)
    for (const finding of findings) say(`    ${formatFinding(finding)}`)
  }
}

async function runAll(names: readonly string[]): Promise<readonly SuiteOutcome[]> {
  const outcomes: SuiteOutcome[] = []
  for (const suite of suites.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (suite.name === 'e2e') {
      say('\n── build')
      const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      if (built.status !== 0) {
        outcomes.push({ name: 'build', seconds: 0, counts: { passed: 0, failed: 1, skipped: 0 }, output: '' })
        continue
      }
    }
    say(`\n── ${suite.name}`)
    const outcome = await runSuite(root, suite)
    if (suite.name === 'check' && outcome.output.startsWith('{')) showFindings(outcome.output)
    outcomes.push(outcome)
  }
  return outcomes
}

const ready = prepareMachine()
const outcomes = ready ? await runAll(process.argv.slice(2)) : []
say('')
for (const { name, seconds, counts } of outcomes)
  say(`  ${name.padEnd(12)} ${lastLine(counts).padEnd(40)} ${seconds} s`)
const total = judge(sum(outcomes.map(({ counts }) => counts)), 0)
process.exitCode = total.failed > 0 ? 1 : 0
say(`\n${lastLine(total)}`)
