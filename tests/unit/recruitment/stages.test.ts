import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitStages, progressStages, recruitmentStages } from '../../../shared/model/recruitment.ts'
import { nextStep } from '../../../shared/recruitment/next-step.ts'
import { checkMove, isExit, neighbourStage, stageOf, type StageFacts } from '../../../shared/recruitment/stages.ts'
import { countryOf, inTerritory } from '../../../shared/recruitment/territory.ts'

const complete: StageFacts = {
  organisation: { legalType: 'la', country: 'DE', employees: { value: 900, source: 'web' }, icleiMember: 'no' },
  territory: ['DE'],
}
const bare: StageFacts = { organisation: { country: 'DK', icleiMember: 'unknown' }, territory: ['DE'] }

describe('moving along the stages', () => {
  it('lets an organisation without a recruitment record count as identified', () => {
    expect(stageOf(undefined)).toBe('identified')
  })

  it('names everything that "qualified" and "form sent" lack', () => {
    expect(checkMove('identified', 'qualified', bare)).toEqual({
      ok: false,
      refusal: { code: 'missing', missing: ['legalType', 'territory'] },
    })
    expect(checkMove('proposalSent', 'formSent', bare)).toEqual({
      ok: false,
      refusal: { code: 'missing', missing: ['legalType', 'territory', 'employees', 'icleiMember'] },
    })
  })

  it('does not let a jump past a stage avoid its guard', () => {
    for (const stage of progressStages.slice(1)) expect(checkMove('identified', stage, bare).ok).toBe(false)
    for (const stage of progressStages.slice(1)) expect(checkMove('identified', stage, complete).ok).toBe(true)
  })

  it('asks for a date when parking and for a reason when declined', () => {
    expect(checkMove('contacted', 'parked', complete).ok).toBe(false)
    expect(checkMove('contacted', 'parked', complete, { revisitOn: '2027-01-10' }).ok).toBe(true)
    expect(checkMove('contacted', 'declined', complete, { lostReason: '  ' }).ok).toBe(false)
    expect(checkMove('contacted', 'declined', complete, { lostReason: 'no budget' }).ok).toBe(true)
  })

  it('never leaves "objected", whatever is known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recruitmentStages), fc.string(), (to, lostReason) => {
        expect(checkMove('objected', to, complete, { lostReason, revisitOn: '2027-01-01' }).ok).toBe(false)
      }),
    )
  })

  it('lets anyone object at any stage, participants too', () => {
    for (const from of recruitmentStages.filter((stage) => stage !== 'objected')) {
      expect(checkMove(from, 'objected', bare).ok).toBe(true)
    }
  })

  it('keeps a participant from sliding back on the board', () => {
    expect(checkMove('joined', 'contacted', complete)).toEqual({ ok: false, refusal: { code: 'joined-is-final' } })
  })

  it('steps only along the way to membership', () => {
    expect(neighbourStage('identified', 1)).toBe('qualified')
    expect(neighbourStage('identified', -1)).toBeUndefined()
    expect(neighbourStage('joined', 1)).toBeUndefined()
    for (const exit of exitStages) expect([isExit(exit), neighbourStage(exit, 1)]).toEqual([true, undefined])
  })
})

describe('the next step', () => {
  it('leads from the first stage to joined without a gap', () => {
    let stage = stageOf(undefined)
    const seen: string[] = [stage]
    for (let step = nextStep({ stage }); step.kind === 'move'; step = nextStep({ stage })) {
      stage = step.to
      seen.push(stage)
    }
    expect(seen).toEqual([...progressStages])
    expect(nextStep({ stage: 'joined' })).toEqual({ kind: 'openPage' })
  })

  it('says when a parked organisation is due again, and nothing for one that objected', () => {
    expect(nextStep({ stage: 'parked', revisitOn: '2027-03-01' })).toEqual({
      kind: 'resume',
      to: 'contacted',
      on: '2027-03-01',
    })
    expect(nextStep({ stage: 'objected' })).toEqual({ kind: 'none' })
  })
})

describe('the territory', () => {
  it('is a country, a part of a country, or a NUTS region', () => {
    expect(inTerritory({ country: 'DE' }, ['AT', 'DE'])).toBe(true)
    expect(inTerritory({ country: 'GB', nuts: 'UKM7' }, ['GB-ENG'])).toBe(false)
    expect(inTerritory({ country: 'GB', nuts: 'UKI3' }, ['GB-ENG'])).toBe(true)
    expect(inTerritory({ country: 'IT', nuts: 'ITC4C' }, ['ITC4'])).toBe(true)
    expect(inTerritory({ country: 'IT', nuts: 'ITF3' }, ['ITC4'])).toBe(false)
  })

  it('gives an organisation of unknown region the benefit of its country', () => {
    expect(inTerritory({ country: 'GB' }, ['GB-ENG'])).toBe(true)
    expect(inTerritory({ country: 'FR' }, ['GB-ENG'])).toBe(false)
  })

  it('reads Greece and the United Kingdom from their NUTS letters', () => {
    expect(['EL30', 'UKI', 'GB-ENG', 'PT'].map(countryOf)).toEqual(['GR', 'GB', 'GB', 'PT'])
  })
})
