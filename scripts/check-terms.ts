/**
 * `npm run check:terms [-- --json] [-- --show]`: how well terms are recognised and translations checked, as precision and
 * recall on the labelled sentences of `tests/fixtures/terms`, per language and for both halves: the one the rules were
 * tuned on, and the one held back. Ends with 1 where any figure of a language is below 0.9. `--show` lists mistakes of the
 * tuned half only, so that the other stays unseen.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTermsCsv } from '../shared/translation/glossary/exchange/read-terms-csv.ts'
import { compileGlossary, type TermEntry } from '../shared/translation/glossary/compile-glossary.ts'
import { checkTerms } from '../shared/translation/glossary/check-terms.ts'
import { foldTerm } from '../shared/translation/glossary/fold-term.ts'
import { openGlossary } from '../shared/translation/glossary/open-glossary.ts'
import { readPairs, readSentences, type Half } from './terms/labelled.ts'
import { score, tally, type Score, type Tally } from './terms/score.ts'

const THRESHOLD = 0.9
const languages = ['de', 'it', 'lv', 'da', 'fr']
const folder = join(import.meta.dirname, '..', 'tests', 'fixtures', 'terms')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
})

const terms: readonly TermEntry[] = readTermsCsv(read('glossary.csv')).concepts.flatMap(({ terms: own }, concept) =>
  own.map((term, at) => ({ ...term, id: `${concept} ${at}`, conceptId: String(concept) })),
)

type Case = Tally & { readonly half: Half }

function recognise(language: string): readonly Case[] {
  const large = compileGlossary(terms, [], language)
  const small = (texts: readonly string[]) =>
    compileGlossary(
      texts.map((text) => ({ id: text, conceptId: text, locale: language, text, status: 'preferred' as const })),
      [],
      language,
    )
  return readSentences(read(`${language}-sentences.tsv`)).map(({ half, text, glossary, terms: expected }) => {
    const compiled = glossary.length === 0 ? large : small(glossary)
    const name = (from: number, to: number, term: string) => `${foldTerm(term)} (${text.slice(from, to)}, ${from})`
    const found = compiled.findTerms(text).map(({ from, to, term }) => name(from, to, term.text))
    return {
      half,
      ...tally(
        expected.map(({ from, to, term }) => name(from, to, term)),
        found,
        text,
      ),
    }
  })
}

function check(language: string): readonly Case[] {
  const glossary = openGlossary(terms, [])
  return readPairs(read(`${language}-checks.tsv`)).map(({ half, source, target, findings }) => {
    const found = checkTerms({ source, target, sourceLocale: 'en', targetLocale: language, glossary })
    return {
      half,
      ...tally(
        findings,
        found.map(({ kind, term }) => `${kind}:${term.text}`),
        `${source} | ${target}`,
      ),
    }
  })
}

interface Scores {
  readonly all: Score
  readonly tuned: Score
  readonly held: Score
}

function scores(cases: readonly Case[]): Scores {
  const of = (half: Half) => score(cases.filter((each) => each.half === half))
  return { all: score(cases), tuned: of('tuned'), held: of('held') }
}

const results = languages.map((language) => {
  const [recognition, checking] = [recognise(language), check(language)]
  const measured = { language, recognition: scores(recognition), checking: scores(checking) }
  const figures = [measured.recognition.all, measured.checking.all].flatMap(({ precision, recall }) => [
    precision,
    recall,
  ])
  return {
    ...measured,
    passed: figures.every((figure) => figure >= THRESHOLD),
    mistakes: [...recognition, ...checking]
      .filter(({ half }) => half === 'tuned')
      .flatMap(({ wrong, missed }) => [
        ...wrong.map((each) => `wrong  ${each}`),
        ...missed.map((each) => `missed ${each}`),
      ]),
  }
})
const passed = results.every((result) => result.passed)

function line(name: string, { all, tuned, held }: Scores): string {
  const pair = ({ precision, recall }: Score) => `${precision.toFixed(3)} ${recall.toFixed(3)}`
  return `  ${name.padEnd(12)} ${pair(all)}   ${pair(tuned)}   ${pair(held)}   ${all.cases}`
}

if (values.json) {
  const perLang = results.map(({ language, recognition, checking, passed: good }) => ({
    language,
    recognition,
    checking,
    passed: good,
  }))
  process.stdout.write(`${JSON.stringify({ passed, threshold: THRESHOLD, perLang })}\n`)
} else {
  process.stdout.write('precision and recall: all, tuned half, held half; cases\n')
  for (const { language, recognition, checking, mistakes, passed: good } of results) {
    process.stdout.write(`${language}${good ? '' : `  below ${THRESHOLD}`}\n`)
    process.stdout.write(`${line('recognition', recognition)}\n${line('checking', checking)}\n`)
    if (values.show) for (const mistake of mistakes) process.stdout.write(`    ${mistake}\n`)
  }
}
process.exitCode = passed ? 0 : 1
