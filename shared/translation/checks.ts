import type { InlineCode } from '../model/page.ts'
import { codedPlainText, tokeniseCoded } from './coded-text.ts'
import { isSafeHref } from './links.ts'

export const findingCodes = [
  'empty',
  'codeMissing',
  'codeExtra',
  'codeDouble',
  'codeNesting',
  'unsafeLink',
  'controlCharacter',
  'numbers',
  'doubleSpace',
  'endPunctuation',
  'sameAsSource',
] as const
export type FindingCode = (typeof findingCodes)[number]

export interface Finding {
  readonly code: FindingCode
  /** `blocking` findings keep a segment from being reviewed and approved; a `warning` is only shown. */
  readonly severity: 'blocking' | 'warning'
  /** Numbers of codes, or the figures, the finding is about. */
  readonly about?: string
}

export interface CheckedText {
  readonly source: string
  readonly codes: readonly InlineCode[]
  readonly target: string
}

/** Everything there is to say about a translation, blocking findings first. */
export function checkTranslation(text: CheckedText): Finding[] {
  const plain = codedPlainText(text.target)
  if (plain.trim() === '') return [{ code: 'empty', severity: 'blocking' }]
  return [...checkCodes(text), ...checkSafety(text, plain), ...warnings(text, plain)]
}

export function hasBlocking(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocking')
}

function checkCodes({ source, target }: CheckedText): Finding[] {
  const wanted = new Set(tokeniseCoded(source).flatMap((token) => (token.kind === 'open' ? [token.n] : [])))
  const opened = new Map<number, number>()
  const closed = new Map<number, number>()
  const stack: number[] = []
  let isNested = true
  for (const token of tokeniseCoded(target)) {
    if (token.kind === 'text') continue
    const counts = token.kind === 'open' ? opened : closed
    counts.set(token.n, (counts.get(token.n) ?? 0) + 1)
    if (token.kind === 'open') stack.push(token.n)
    else if (stack.pop() !== token.n) isNested = false
  }
  const found = [...new Set([...opened.keys(), ...closed.keys()])]
  const missing = [...wanted].filter((n) => !opened.has(n) || !closed.has(n))
  const extra = found.filter((n) => !wanted.has(n))
  const double = found.filter((n) => wanted.has(n) && ((opened.get(n) ?? 0) > 1 || (closed.get(n) ?? 0) > 1))
  const findings: Finding[] = []
  if (missing.length > 0) findings.push({ code: 'codeMissing', severity: 'blocking', about: missing.join(', ') })
  if (extra.length > 0) findings.push({ code: 'codeExtra', severity: 'blocking', about: extra.join(', ') })
  if (double.length > 0) findings.push({ code: 'codeDouble', severity: 'blocking', about: double.join(', ') })
  if (findings.length === 0 && (!isNested || stack.length > 0))
    findings.push({ code: 'codeNesting', severity: 'blocking' })
  return findings
}

function checkSafety({ codes }: CheckedText, plain: string): Finding[] {
  const findings: Finding[] = []
  if (codes.some((code) => code.kind === 'link' && !isSafeHref(code.href)))
    findings.push({ code: 'unsafeLink', severity: 'blocking' })
  // Control characters, and the invisible ones that turn the direction of text (Trojan Source, CVE-2021-42574).
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.test(plain))
    findings.push({ code: 'controlCharacter', severity: 'blocking' })
  return findings
}

function warnings({ source }: CheckedText, target: string): Finding[] {
  const from = codedPlainText(source)
  const findings: Finding[] = []
  const different = differentNumbers(from, target)
  if (different.length > 0) findings.push({ code: 'numbers', severity: 'warning', about: different.join(', ') })
  if (/ {2,}/.test(target.trim())) findings.push({ code: 'doubleSpace', severity: 'warning' })
  if (endOf(from) !== endOf(target)) findings.push({ code: 'endPunctuation', severity: 'warning' })
  if (from.trim() === target.trim() && /\p{L}{4,}.*\s.*\p{L}{4,}/u.test(from))
    findings.push({ code: 'sameAsSource', severity: 'warning' })
  return findings
}

/** `205,000` and `205.000` and `205 000` are one number: only the digits count. */
function differentNumbers(source: string, target: string): string[] {
  const figures = (text: string) =>
    (text.match(/\d+(?:[.,\u00a0\u202f' ’]\d+)*/g) ?? []).map((figure) => ({
      figure,
      digits: figure.replaceAll(/\D/g, ''),
    }))
  const left = figures(target).map(({ digits }) => digits)
  return figures(source)
    .filter(({ digits }) => {
      const at = left.indexOf(digits)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    .map(({ figure }) => figure)
}

/** The kind of end, alike in all scripts: `;` ends a Greek question. */
function endOf(text: string): string {
  const end = /([.!?:;…。]+)["'”’“»)\]]*\s*$/.exec(text)?.[1]?.at(-1) ?? ''
  return end === ';' ? '?' : end === '。' ? '.' : end
}
