import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countChecks, countPlaywright, type Counts, countVitest, judge, noTests } from './counts.ts'

export interface Suite {
  readonly name: string
  /** Script below the root of the repository and its arguments; `report` is where it writes its JSON report. */
  readonly command: (report: string) => readonly string[]
  readonly env?: (report: string) => Readonly<Record<string, string>>
  /** Where the report comes from: its file, or what the command printed. */
  readonly from: 'file' | 'stdout'
  readonly count: (report: never) => Counts
}

const vitest = (project: string): Suite => ({
  name: project,
  command: (report) => [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  from: 'file',
  count: countVitest,
})

/** In this order: what is quick and tells most comes first. */
export const suites: readonly Suite[] = [
  { name: 'check', command: () => ['scripts/check.ts', '--json'], from: 'stdout', count: countChecks },
  vitest('unit'),
  vitest('integration'),
  vitest('browser'),
  {
    name: 'e2e',
    command: () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    from: 'file',
    count: countPlaywright,
  },
]

/** Runs a script on this Node, its output shown or kept, and answers its exit code. Ctrl+C reaches it as well. */
function run(root: string, args: readonly string[], env: Readonly<Record<string, string>>, keep: boolean) {
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: root,
      stdio: ['ignore', keep ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    const end = (): boolean => child.kill('SIGTERM')
    process.once('SIGINT', end).once('SIGTERM', end)
    child.on('close', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end)
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') })
    })
  })
}

export interface SuiteOutcome {
  readonly name: string
  readonly seconds: number
  readonly counts: Counts
  /** What the suite printed, where it was kept. */
  readonly output: string
}

/** Runs a suite and counts its report. A report that is missing or broken is a failure, whatever the exit code says. */
export async function runSuite(root: string, suite: Suite): Promise<SuiteOutcome> {
  const folder = join(root, 'artifacts', 'test')
  const report = join(folder, `${suite.name}.json`)
  await mkdir(folder, { recursive: true })
  await rm(report, { force: true })
  const start = performance.now()
  const { code, output } = await run(root, suite.command(report), suite.env?.(report) ?? {}, suite.from === 'stdout')
  const text = suite.from === 'stdout' ? output : await readFile(report, 'utf8').catch(() => '')
  let counts = noTests
  try {
    counts = suite.count(JSON.parse(text) as never)
  } catch {
    process.stdout.write(`The suite "${suite.name}" ended with ${code} and left no report.\n`)
  }
  return {
    name: suite.name,
    seconds: Math.round((performance.now() - start) / 1_000),
    counts: judge(counts, code),
    output,
  }
}
