import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import {
  attentionsOf,
  defaultStaleDays,
  idleDays,
  type AttentionFacts,
} from '../../../../shared/recruitment/pipeline/attention.ts'
import { byOpenStage, isOpen } from '../../../../shared/recruitment/pipeline/open-stages.ts'

const rules = { staleDays: defaultStaleDays, today: '2026-06-30' }
const planned: AttentionFacts = {
  stage: 'contacted',
  nextStep: 'call the mayor',
  nextStepDue: '2026-07-02',
  lastActivity: '2026-06-20T10:00:00.000Z',
}

describe('what an open recruitment lacks', () => {
  it('is nothing while its step is planned and something happened lately', () => {
    expect(attentionsOf(planned, rules)).toEqual([])
  })

  it('is a step when the words or the date are missing', () => {
    expect(attentionsOf({ ...planned, nextStep: '' }, rules)).toEqual(['noStep'])
    expect(attentionsOf({ ...planned, nextStepDue: undefined }, rules)).toEqual(['noStep'])
  })

  it('is the step itself from the day after it was due', () => {
    expect(attentionsOf({ ...planned, nextStepDue: '2026-06-30' }, rules)).toEqual([])
    expect(attentionsOf({ ...planned, nextStepDue: '2026-06-29' }, rules)).toEqual(['overdue'])
  })

  it('is an activity once more days have passed than the stage allows', () => {
    expect(attentionsOf({ ...planned, lastActivity: '2026-06-16T23:59:00.000Z' }, rules)).toEqual([])
    expect(attentionsOf({ ...planned, lastActivity: '2026-06-15T23:59:00.000Z' }, rules)).toEqual(['stale'])
    const patient = { ...rules, staleDays: byOpenStage({ contacted: 90 }, defaultStaleDays) }
    expect(attentionsOf({ ...planned, lastActivity: '2026-06-15T23:59:00.000Z' }, patient)).toEqual([])
  })

  it('is nothing where nobody works on it, whatever is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recruitmentStages), (stage) => {
        const found = attentionsOf({ stage, nextStepDue: '2020-01-01', lastActivity: '2020-01-01' }, rules)
        expect(found).toEqual(isOpen(stage) ? ['overdue', 'noStep', 'stale'] : [])
      }),
    )
  })

  it('counts no days for what lies ahead or is unknown', () => {
    expect(idleDays({ lastActivity: '2026-07-05T00:00:00.000Z' }, rules.today)).toBe(0)
    expect(idleDays({ lastActivity: undefined }, rules.today)).toBe(0)
  })
})
