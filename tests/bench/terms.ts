import { readFileSync } from 'node:fs'
import { compileGlossary, type TermEntry } from '../../shared/translation/glossary/compile-glossary.ts'
import { readNameLists } from '../../shared/translation/glossary/exchange/read-name-lists.ts'
import { type Bench, median, percentile, round } from './harness/bench.ts'

const TERMS = 20_000
const eforms = new URL('../../../shared/data/eforms/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, eforms), 'utf8')

/** Published names of a language; where they are fewer than wanted, again with one letter changed. */
function realTerms(locale: string): readonly TermEntry[] {
  const lists = readNameLists(['en', locale].map((each) => ({ locale: each, text: read(`code_${each}.xml`) })))
  if (!lists.ok) throw new Error(lists.error.code)
  const texts = lists.value.concepts.flatMap(({ terms }) =>
    terms.filter((term) => term.locale === locale).map(({ text }) => text),
  )
  return Array.from({ length: TERMS }, (_, at): TermEntry => {
    const text = texts[at % texts.length] ?? ''
    const own = at < texts.length ? text : text.replace(/[a-z](?=[a-z]{3})/, 'q')
    return { id: String(at), conceptId: String(at), locale, text: own, status: 'preferred' }
  })
}

const ROUNDS = 5

/** Milliseconds per text, the best of some rounds: another program's turn on the processor is none of our work. */
function measure(texts: readonly string[], work: (text: string) => unknown): readonly number[] {
  const best = texts.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const [at, text] of texts.entries()) {
      const start = performance.now()
      work(text)
      best[at] = Math.min(best[at] ?? 0, performance.now() - start)
    }
  }
  return best
}

/**
 * Finds 20,000 German terms in real sentences of 150 to 400 characters. The baseline looks for each term as it is
 * written, without any inflection; `ratio` is its median time over ours.
 */
export const run: Bench = ({ say }) => {
  const terms = realTerms('de')
  const texts = [...read('business-term_de.xml').matchAll(/>([^<]{150,400})</g)].map((match) => match[1] ?? '')
  say(`Compiling ${terms.length} terms …`)
  const start = performance.now()
  const glossary = compileGlossary(terms, [], 'de')
  const compileMs = performance.now() - start
  say(`Finding them in ${texts.length} sentences …`)
  const ours = measure(texts, (text) => glossary.findTerms(text))
  const plain = measure(texts, (text) => terms.filter((term) => text.includes(term.text)).length)
  return Promise.resolve({
    terms: terms.length,
    compileMs: Math.round(compileMs),
    p50Ms: round(median(ours)),
    p95Ms: round(percentile(ours, 0.95)),
    baselineP50Ms: round(median(plain)),
    ratio: round(median(plain) / median(ours)),
  })
}
