/**
 * `npm run check:segmentation -- FILE.json [--srx RULES.srx] [--json]`: how many of the cases `{lang, text, sentences}` of
 * a file our rules cut as the case says, per language and in all. White space of any length counts as one space. With
 * `--srx` the rules of that file decide instead. Ends with 1 where a file cannot be read, not where cases fail: what share
 * is enough, the caller knows.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { plainTextSentences } from '../shared/translation/segmenting/plain-text-sentences.ts'
import type { SentenceSplitter } from '../shared/translation/segmenting/split-sentences.ts'
import { readSrx } from '../shared/translation/segmenting/srx.ts'

const casesSchema = z.array(z.object({ lang: z.string().min(2), text: z.string(), sentences: z.array(z.string()) }))
type Case = z.infer<typeof casesSchema>[number]

interface Score {
  readonly passed: number
  readonly total: number
  /** Passed of total, 0 to 1, in thousandths. */
  readonly share: number
}

/** What a failed case looks like. */
interface Miss extends Case {
  readonly got: readonly string[]
}

async function read(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  } catch {
    return undefined
  }
}

/** The cases of a file, or one line that says what is wrong with it. */
async function readCases(file: string): Promise<readonly Case[] | string> {
  const text = await read(file)
  if (text === undefined) return `${file} cannot be read.`
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return `${file} is not JSON.`
  }
  const cases = casesSchema.safeParse(json)
  if (cases.success) return cases.data
  const [issue] = cases.error.issues
  const place = issue?.path.join('.') || 'the whole file'
  return `${file} is not a list of cases {lang, text, sentences}: ${place}: ${issue?.message ?? 'invalid'}`
}

async function readRules(file: string): Promise<SentenceSplitter | string> {
  const text = await read(file)
  if (text === undefined) return `${file} cannot be read.`
  const rules = readSrx(text)
  if (!rules.ok) return `${file} is no SRX file we can use: ${rules.error.code}`
  for (const { rule, reason } of rules.value.warnings) process.stderr.write(`Left out: ${rule} (${reason})\n`)
  return rules.value.splitter
}

const spaced = (sentences: readonly string[]) => sentences.map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())

function check(cases: readonly Case[], rules: SentenceSplitter | undefined): readonly Miss[] {
  return cases.flatMap((each) => {
    const got = spaced(plainTextSentences(each.text, each.lang, rules))
    return JSON.stringify(got) === JSON.stringify(spaced(each.sentences)) ? [] : [{ ...each, got }]
  })
}

function score(total: number, missed: number): Score {
  const passed = total - missed
  return { passed, total, share: total === 0 ? 0 : Math.round((passed / total) * 1_000) / 1_000 }
}

function scoreOf(cases: readonly Case[], misses: readonly Miss[]): Score & { perLang: Record<string, Score> } {
  const count = (all: readonly Case[], lang: string) => all.filter((each) => each.lang === lang).length
  const langs = [...new Set(cases.map(({ lang }) => lang))].toSorted()
  return {
    ...score(cases.length, misses.length),
    perLang: Object.fromEntries(langs.map((lang) => [lang, score(count(cases, lang), count(misses, lang))])),
  }
}

const percent = ({ passed, total, share }: Score) =>
  `${String(passed).padStart(6)} of ${String(total).padStart(6)}  ${(share * 100).toFixed(1).padStart(5)} %`

function print(cases: readonly Case[], misses: readonly Miss[]): void {
  const { perLang, ...all } = scoreOf(cases, misses)
  for (const { lang, got, sentences } of misses)
    process.stdout.write(`${lang}  wanted ${JSON.stringify(sentences)}\n    got    ${JSON.stringify(got)}\n`)
  for (const [lang, each] of Object.entries(perLang)) process.stdout.write(`${lang.padEnd(8)}${percent(each)}\n`)
  process.stdout.write(`${'all'.padEnd(8)}${percent(all)}\n`)
}

const usage = 'Usage: npm run check:segmentation -- FILE.json [--srx RULES.srx] [--json]'

async function main(): Promise<string | undefined> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, srx: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [file, ...others] = positionals
  const unknown = Object.keys(values).find((name) => name !== 'json' && name !== 'srx')
  if (file === undefined || others.length > 0 || unknown !== undefined) return usage
  const cases = await readCases(file)
  if (typeof cases === 'string') return cases
  const rules = typeof values.srx === 'string' ? await readRules(values.srx) : undefined
  if (typeof rules === 'string') return rules
  const misses = check(cases, rules)
  if (values.json === true) process.stdout.write(`${JSON.stringify(scoreOf(cases, misses))}\n`)
  else print(cases, misses)
  return undefined
}

const problem = await main()
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
