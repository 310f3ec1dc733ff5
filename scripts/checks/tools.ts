import type { Finding } from './finding.ts'
import { runTool, type ToolRun } from './run-tool.ts'

/** One tsconfig a layer: what a layer may see is what its compiler sees. */
export const layersWithTypes = ['shared', 'electron', 'secretariat', 'scripts', 'renderer', 'tests'] as const

/** Where a tool fails without naming a line of ours, its last words are the finding. */
function orLastWords(findings: readonly Finding[], tool: string, run: ToolRun): readonly Finding[] {
  if (run.status === 0 || findings.length > 0) return findings
  return [{ path: tool, message: run.output.trim().split('\n').slice(-5).join('\n') || `ended with ${run.status}` }]
}

export async function checkTypes(root: string, layer: string): Promise<readonly Finding[]> {
  const run = await runTool(root, 'typescript/bin/tsc', ['-p', layer, '--pretty', 'false'])
  const findings = [...run.output.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+: .+(?:\n\s+.+)*)/gm)].map(
    ([, path = '', line = '0', message = '']) => ({ path, line: Number(line), message }),
  )
  return orLastWords(findings, `${layer}/tsconfig.json`, run)
}

interface LintReport {
  readonly diagnostics: readonly {
    readonly message: string
    readonly code?: string
    readonly help?: string
    readonly filename: string
    readonly labels: readonly { readonly span: { readonly line: number } }[]
  }[]
}

export async function checkLint(root: string): Promise<readonly Finding[]> {
  const run = await runTool(root, 'oxlint/bin/oxlint', ['--type-aware', '--format=json'])
  if (!run.output.trimStart().startsWith('{')) return orLastWords([], '.oxlintrc.json', run)
  const report = JSON.parse(run.output) as LintReport
  const findings = report.diagnostics.map(({ filename, labels, code, message, help }) => {
    const line = labels[0]?.span.line
    const words = `${code ?? 'lint'}: ${message}${help === undefined ? '' : ` ${help}`}`
    return { path: filename, ...(line === undefined ? {} : { line }), message: words }
  })
  return orLastWords(findings, '.oxlintrc.json', run)
}

export async function checkFormat(root: string): Promise<readonly Finding[]> {
  const run = await runTool(root, 'oxfmt/bin/oxfmt', ['--list-different', '.'])
  const paths = run.output.split('\n').filter((line) => /\.\w+$/.test(line.trim()))
  return orLastWords(
    paths.map((path) => ({ path: path.trim(), message: 'is not formatted: run `npm run format`.' })),
    '.oxfmtrc.json',
    run,
  )
}
