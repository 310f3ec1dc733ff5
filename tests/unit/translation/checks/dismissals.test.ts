import { describe, expect, it } from 'vitest'
import { checkTranslation } from '../../../../shared/translation/checks/check-translation.ts'
import { dismissalId, dismissalRates, withDismissals } from '../../../../shared/translation/checks/dismissals.ts'
import { findingFingerprint, type Finding } from '../../../../shared/translation/checks/finding.ts'
import { segmentStatus } from '../../../../shared/translation/segment-status.ts'

const number: Finding = { code: 'numbers', severity: 'warning', about: '12' }
const dismissed = (finding: Finding) => ({ check: finding.code, fingerprint: findingFingerprint(finding) })

describe('a dismissal', () => {
  it('takes exactly this finding away', () => {
    const other: Finding = { ...number, about: '13' }
    expect(withDismissals([number, other], [dismissed(number)])).toEqual([other])
  })

  it('does not care how spaces and accents are stored', () => {
    const composed: Finding = { code: 'doubledWord', severity: 'warning', about: 'é  a' }
    const decomposed: Finding = { ...composed, about: 'e\u0301 a' }
    expect(withDismissals([composed], [dismissed(decomposed)])).toEqual([])
  })

  it('never takes a blocking finding away, whatever a record says', () => {
    const blocking: Finding = { code: 'codeMissing', severity: 'blocking', about: '1' }
    expect(withDismissals([blocking], [dismissed(blocking)])).toEqual([blocking])
  })

  it('is one record on two desks, and another in another language', () => {
    const place = { segmentId: '018f0000-0000-7000-8000-000000000001', locale: 'de' }
    expect(dismissalId(place, number)).toBe(dismissalId({ ...place }, { ...number }))
    expect(dismissalId({ ...place, locale: 'da' }, number)).not.toBe(dismissalId(place, number))
  })

  it('quietens the status of the segment until the text changes', () => {
    const segment = { source: '12 schools', codes: [], sourceHash: 'h' }
    const context = { sourceLocale: 'en', locale: 'de' }
    const translation = { text: '13 Schulen', state: 'translated' as const, sourceHash: 'h' }
    const [finding] = segmentStatus(segment, translation, context).findings
    expect(finding?.code).toBe('numbers')
    const dismissals = finding ? [dismissed(finding)] : []
    expect(segmentStatus(segment, translation, { ...context, dismissals }).findings).toEqual([])
    const changed = { ...translation, text: '13 Schulen 14' }
    expect(
      segmentStatus({ ...segment, source: '12 schools 15' }, changed, { ...context, dismissals }).findings,
    ).toHaveLength(1)
  })
})

describe('the status of a segment', () => {
  it('blocks what is too long for its field, and says so to whoever counts progress only', () => {
    const segment = { source: 'Plan', codes: [], sourceHash: 'h', blockId: 'field-title' }
    const translation = { text: 'P'.repeat(121), state: 'translated' as const, sourceHash: 'h' }
    expect(segmentStatus(segment, translation).hasBlockingFinding).toBe(true)
    expect(segmentStatus({ ...segment, blockId: 'b1' }, translation).hasBlockingFinding).toBe(false)
  })

  it('takes a similar match for finished only when somebody confirms it', () => {
    const segment = { source: 'In 2023.', codes: [], sourceHash: 'h' }
    const context = { match: { score: 90, target: 'Im Jahr 2023.' } }
    const text = { text: 'Im Jahr 2023.', sourceHash: 'h' }
    const codes = (state: 'draft' | 'translated') =>
      segmentStatus(segment, { ...text, state }, context).findings.map(({ code }) => code)
    expect(codes('draft')).toEqual([])
    expect(codes('translated')).toEqual(['fuzzyUnedited'])
  })
})

describe('the dismissal rate of a check', () => {
  it('counts each finding once, dismissed ones and those whose text has changed since as found', () => {
    const place = { segmentId: 's', locale: 'de' }
    const findings = checkTranslation({ source: '12 a', target: '13  b', codes: [], sourceLocale: 'en', locale: 'de' })
    expect(findings.map(({ code }) => code)).toEqual(['numbers', 'doubleSpace'])
    const placed = [...findings, ...findings].map((finding) => ({ ...place, finding }))
    const dismissals = [
      { ...place, ...dismissed({ ...number, about: '12' }) },
      { ...place, ...dismissed({ ...number, about: '99' }) },
      { ...place, check: 'checkOfTomorrow', fingerprint: 'checkOfTomorrow' },
    ]
    expect(dismissalRates(placed, dismissals)).toEqual([
      { code: 'numbers', found: 2, dismissed: 2, rate: 1 },
      { code: 'doubleSpace', found: 1, dismissed: 0, rate: 0 },
    ])
  })
})
