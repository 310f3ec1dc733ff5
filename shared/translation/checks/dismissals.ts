import { derivedId } from '../../ids.ts'
import type { CheckDismissal } from '../../model/segment-notes.ts'
import { checkKinds, isDismissable, type CheckCode } from './check-codes.ts'
import { findingFingerprint, type Finding } from './finding.ts'

export type Dismissal = Pick<CheckDismissal, 'check' | 'fingerprint'>

/** Where a finding was dismissed: in one language of one segment (for a finding about a section, that section). */
export interface FindingPlace {
  readonly segmentId: string
  readonly locale: string
}

/** The id of the dismissal of a finding: two desks that dismiss it make one record. */
export function dismissalId({ segmentId, locale }: FindingPlace, finding: Pick<Finding, 'code' | 'about'>): string {
  return derivedId(segmentId, 'dismissal', locale, finding.code, findingFingerprint(finding))
}

/**
 * The findings that still stand, given the dismissals of the same segment and language. A blocking finding always stands:
 * a record that says otherwise (of a newer desk, or by hand) does not count.
 */
export function withDismissals<F extends Finding>(findings: readonly F[], dismissals: readonly Dismissal[]): F[] {
  if (dismissals.length === 0) return [...findings]
  const gone = new Set(dismissals.map(keyOf))
  return findings.filter(
    (finding) =>
      !isDismissable(finding.code) ||
      !gone.has(keyOf({ check: finding.code, fingerprint: findingFingerprint(finding) })),
  )
}

export interface DismissalRate {
  readonly code: CheckCode
  /** Findings shown or dismissed. */
  readonly found: number
  readonly dismissed: number
  /** 0 to 1. */
  readonly rate: number
}

type Placed = FindingPlace & { readonly finding: Pick<Finding, 'code' | 'about'> }

/**
 * How often each check was told to be wrong, of all it found: a check that people wave away teaches them to look away.
 * Findings are those before `withDismissals`; a dismissal whose text has changed since counts as found and dismissed.
 */
export function dismissalRates(
  findings: readonly Placed[],
  dismissals: readonly (Dismissal & FindingPlace)[],
): DismissalRate[] {
  const found = new Map<string, Set<string>>()
  const dismissed = new Map<string, Set<string>>()
  const count = (table: Map<string, Set<string>>, code: string, key: string) =>
    table.set(code, (table.get(code) ?? new Set()).add(key))
  for (const { segmentId, locale, finding } of findings) {
    count(found, finding.code, `${segmentId} ${locale} ${findingFingerprint(finding)}`)
  }
  for (const { segmentId, locale, check, fingerprint } of dismissals) {
    // Of a check only a newer desk has.
    if (!Object.hasOwn(checkKinds, check)) continue
    const key = `${segmentId} ${locale} ${fingerprint}`
    count(found, check, key)
    count(dismissed, check, key)
  }
  return [...found].map(([code, keys]) => {
    const times = dismissed.get(code)?.size ?? 0
    return { code: code as CheckCode, found: keys.size, dismissed: times, rate: times / keys.size }
  })
}

function keyOf({ check, fingerprint }: Dismissal): string {
  return `${check}\u0000${fingerprint}`
}
