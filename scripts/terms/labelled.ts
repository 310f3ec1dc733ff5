/** The sentences whose terms a person has labelled, in `tests/fixtures/terms` (its README says how). */
export type Half = 'tuned' | 'held'

export interface LabelledSentence {
  readonly half: Half
  readonly text: string
  /** The terms of the glossary it is held against; none named: the large one. */
  readonly glossary: readonly string[]
  /** What is to be found: where, and as which term. */
  readonly terms: readonly { readonly from: number; readonly to: number; readonly term: string }[]
}

export interface LabelledPair {
  readonly half: Half
  readonly source: string
  readonly target: string
  /** `missing:contract`: kind and term. */
  readonly findings: readonly string[]
}

function readRows(tsv: string): readonly (readonly string[])[] {
  return tsv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))
}

function readHalf(written: string | undefined): Half {
  if (written === 'tuned' || written === 'held') return written
  throw new Error(`"${written}" is no half: a row of the labelled sentences starts with tuned or held`)
}

const label = /\[([^\]=]+)(?:=([^\]]+))?\]/g

/** `Die [Verträge=Vertrag] gelten.` → the sentence without brackets, and Vertrag from 4 to 12. */
export function readLabelled(marked: string): Pick<LabelledSentence, 'text' | 'terms'> {
  let text = ''
  let at = 0
  const terms: LabelledSentence['terms'][number][] = []
  for (const match of marked.matchAll(label)) {
    const form = match[1] ?? ''
    text += marked.slice(at, match.index)
    terms.push({ from: text.length, to: text.length + form.length, term: match[2] ?? form })
    text += form
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), terms }
}

export function readSentences(tsv: string): readonly LabelledSentence[] {
  return readRows(tsv).map(([half, marked = '', glossary = '']) => ({
    half: readHalf(half),
    glossary: glossary.split(';').filter((term) => term !== ''),
    ...readLabelled(marked),
  }))
}

export function readPairs(tsv: string): readonly LabelledPair[] {
  return readRows(tsv).map(([half, source = '', target = '', findings = '']) => ({
    half: readHalf(half),
    source,
    target,
    findings: findings.split(';').flatMap((finding) => (/^\s*-?\s*$/.test(finding) ? [] : [finding.trim()])),
  }))
}
