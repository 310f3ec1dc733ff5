/**
 * `npm run check:checks [-- --json]`: how often each check of a translation finds something in translations by
 * professionals (`../shared/data/eforms`), per check and language. Ends with 1 where a warning does so in 3 % or more of the
 * pairs, or a blocking check at all; a fault of the data counts as well. Ends with 2 where the data is not at hand.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eformsFolder, pairLanguages, readPairs } from './check-checks/eforms-pairs.ts'
import { falsePositives, type CheckRates, type Found } from './check-checks/false-positives.ts'

const percent = ({ rate, phraseRate }: Found): string => `${(100 * rate).toFixed(2)}/${(100 * phraseRate).toFixed(2)}`

function table(checks: readonly CheckRates[]): string {
  const head = ['', ...pairLanguages, '']
  const rows = checks.map(({ code, severity, passed, perLanguage }) => [
    `${code}${severity === 'blocking' ? ' (blocking)' : ''}`,
    ...pairLanguages.map((language) => {
      const found = perLanguage[language]
      return found ? percent(found) : '-'
    }),
    passed ? 'ok' : 'too many',
  ])
  return [head, ...rows]
    .map(([name = '', ...cells]) => `${name.padEnd(28)}${cells.map((cell) => cell.padStart(11)).join('')}`)
    .join('\n')
}

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })
const folder = eformsFolder(join(import.meta.dirname, '..'))
if (folder === undefined) {
  process.stderr.write('The texts to measure with are not here: ../shared/data/eforms is missing.\n')
  process.exitCode = 2
} else {
  const languages = pairLanguages.map((language) => ({ language, pairs: readPairs(folder, language) }))
  const start = performance.now()
  const checks = falsePositives(languages)
  const pairs = languages.reduce((sum, each) => sum + each.pairs.length, 0)
  const msPerPair = (performance.now() - start) / pairs
  const passed = checks.every((check) => check.passed)
  if (values.json) process.stdout.write(`${JSON.stringify({ passed, pairs, msPerPair, checks })}\n`)
  else {
    process.stdout.write(`${table(checks)}\n\n`)
    process.stdout.write('Findings in % of all pairs / of pairs from four words on.\n')
    process.stdout.write(
      `${pairs} pairs, ${msPerPair.toFixed(3)} ms each, ${passed ? 'all within bounds' : 'too many findings'}\n`,
    )
  }
  process.exitCode = passed ? 0 : 1
}
