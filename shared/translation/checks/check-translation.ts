import { checkKinds, type CheckCode, type SegmentCheckCode } from './check-codes.ts'
import type { Finding } from './finding.ts'
import { checkInput, type CheckedText, type CheckInput } from './segment-check.ts'
import { segmentChecks } from './segment-checks.ts'

const rows = (Object.keys(segmentChecks) as SegmentCheckCode[]).map((code) => ({
  code,
  severity: checkKinds[code].severity,
  check: segmentChecks[code],
}))
const blockingRows = rows.filter(({ severity }) => severity === 'blocking')
const warningRows = rows.filter(({ severity }) => severity === 'warning')

/** Everything there is to say about a translation, blocking findings first. An empty one is only empty. */
export function checkTranslation(text: CheckedText): Finding[] {
  return [...blockingFindings(text), ...warningFindings(text)]
}

/** Only what keeps a segment from being reviewed: quick enough for every segment of every page at once. */
export function blockingFindings(text: CheckedText): Finding[] {
  const input = checkInput(text)
  return isEmpty(input) ? [{ code: 'empty', severity: 'blocking' }] : findingsOf(input, blockingRows)
}

export function warningFindings(text: CheckedText): Finding[] {
  const input = checkInput(text)
  return isEmpty(input) ? [] : findingsOf(input, warningRows)
}

function isEmpty(input: CheckInput): boolean {
  return segmentChecks.empty.find(input) !== undefined
}

function findingsOf(input: CheckInput, checks: typeof rows): Finding[] {
  return checks.flatMap(({ code, severity, check }) => {
    if (check.languages && !(input.to !== undefined && check.languages.includes(input.to))) return []
    const about = check.find(input)
    if (about === undefined) return []
    return [about.length > 0 ? { code, severity, about: about.join(', ') } : { code, severity }]
  })
}

/**
 * The target with one finding put right, coded text again; undefined where there is no fix, or it would change nothing. A
 * fix is offered only where the finding is gone with it.
 */
export function fixFinding(text: CheckedText, code: CheckCode): string | undefined {
  if (!isSegmentCode(code)) return undefined
  const input = checkInput(text)
  const fixed = segmentChecks[code].fix?.(input)
  if (fixed === undefined || fixed === text.target) return undefined
  return segmentChecks[code].find(checkInput({ ...text, target: fixed })) === undefined ? fixed : undefined
}

function isSegmentCode(code: CheckCode): code is SegmentCheckCode {
  return checkKinds[code].scope === 'segment'
}
