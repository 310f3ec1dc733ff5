import type { CheckCode } from './check-codes.ts'

export interface Finding {
  readonly code: CheckCode
  /** `blocking` findings keep a segment from being reviewed and approved; a `warning` is only shown. */
  readonly severity: 'blocking' | 'warning'
  /** What of the text the finding is about: numbers of codes, figures, words. Text of the page, not of the desk. */
  readonly about?: string
}

export function hasBlocking(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'blocking')
}

/**
 * What tells a finding from another one of the same check in the same place: what it is about. A dismissal holds for
 * exactly this; another number makes another finding, which warns again.
 */
export function findingFingerprint(finding: Pick<Finding, 'code' | 'about'>): string {
  const about = (finding.about ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  return `${finding.code} ${about}`.trim()
}
