import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressStages, recruitmentStages } from '../../../../shared/model/recruitment.ts'
import { funnel, yearsOf } from '../../../../shared/recruitment/pipeline/funnel.ts'
import { goalProgress, yearPassed } from '../../../../shared/recruitment/pipeline/goals.ts'
import { lossReport, reasonsToChoose, type LostRecruitment } from '../../../../shared/recruitment/pipeline/losses.ts'
import { quantile } from '../../../../shared/recruitment/pipeline/quantile.ts'
import { firstReached, spellsOf, type StageHistory } from '../../../../shared/recruitment/pipeline/stage-history.ts'
import { timeInStage } from '../../../../shared/recruitment/pipeline/time-in-stage.ts'

const move = (at: string, toStage: string, fromStage = 'identified') => ({
  organisationId: 'a',
  at: `${at}T09:00:00.000Z`,
  fromStage,
  toStage,
})
const history = (
  organisationId: string,
  moves: readonly [string, string][],
  ownerIds: string[] = [],
): StageHistory => ({
  organisationId,
  ownerIds,
  spells: spellsOf(
    moves.map(([at, stage]) => move(at, stage)),
    undefined,
  ),
})

describe('the history of a recruitment', () => {
  it('follows its moves, in order of time, each ending the one before', () => {
    const spells = spellsOf([move('2026-03-01', 'contacted'), move('2026-02-01', 'qualified')], {
      stage: 'contacted',
      stageSince: '2026-03-01T09:00:00.000Z',
    })
    expect(spells).toEqual([
      { stage: 'qualified', from: '2026-02-01T09:00:00.000Z', until: '2026-03-01T09:00:00.000Z' },
      { stage: 'contacted', from: '2026-03-01T09:00:00.000Z' },
    ])
  })

  it('counts a move that two desks recorded once', () => {
    expect(spellsOf([move('2026-02-01', 'qualified'), move('2026-02-02', 'qualified')], undefined)).toHaveLength(1)
  })

  it('believes the recruitment where the timeline does not say how it came there', () => {
    const spells = spellsOf([], { stage: 'inDialogue', stageSince: '2026-01-05T00:00:00.000Z' })
    expect(spells).toEqual([{ stage: 'inDialogue', from: '2026-01-05T00:00:00.000Z' }])
  })

  it('leaves out stages that only a newer desk knows', () => {
    expect(spellsOf([move('2026-02-01', 'shortlisted')], undefined)).toEqual([])
  })

  it('never runs backwards, whatever is on the timeline', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`)
    const moves = fc.array(fc.tuple(days, fc.constantFrom(...recruitmentStages)))
    fc.assert(
      fc.property(moves, days, (all, since) => {
        const now = { stage: 'parked' as const, stageSince: `${since}T00:00:00.000Z` }
        const spells = spellsOf(
          all.map(([at, stage]) => move(at, stage)),
          now,
        )
        for (const { from, until } of spells) expect(until === undefined || until >= from).toBe(true)
        expect(spells.at(-1)).toMatchObject({ stage: 'parked' })
      }),
    )
  })

  it('has reached the stages it skipped', () => {
    expect(firstReached(history('a', [['2026-02-01', 'proposalSent']]).spells)).toHaveLength(5)
  })
})

describe('the funnel', () => {
  const all = [
    history(
      'a',
      [
        ['2025-11-01', 'qualified'],
        ['2026-02-01', 'contacted'],
        ['2026-03-01', 'inDialogue'],
      ],
      ['kim'],
    ),
    history('b', [
      ['2026-02-01', 'qualified'],
      ['2026-03-01', 'contacted'],
      ['2026-03-05', 'declined'],
    ]),
  ]
  const step = (steps: ReturnType<typeof funnel>, stage: string) => steps.find((each) => each.stage === stage)

  it('says which share of those who reached a stage went on', () => {
    expect(step(funnel(all), 'contacted')).toMatchObject({ reached: 2, wentOn: 1, conversion: 0.5 })
    expect(step(funnel(all), 'joined')).toMatchObject({ reached: 0 })
    expect(step(funnel(all), 'joined')).not.toHaveProperty('conversion')
  })

  it('narrows to a year and to an owner', () => {
    expect(step(funnel(all, { year: 2026 }), 'qualified')).toMatchObject({ reached: 1 })
    expect(step(funnel(all, { ownerId: 'kim' }), 'contacted')).toMatchObject({ reached: 1, conversion: 1 })
    expect(yearsOf(all)).toEqual([2026, 2025])
  })

  it('never widens on its way down', () => {
    const stages = fc.array(fc.constantFrom(...recruitmentStages), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(stages, { maxLength: 20 }), (paths) => {
        const steps = funnel(
          paths.map((path, at) =>
            history(
              String(at),
              path.map((stage, day) => [`2026-01-${10 + day}`, stage]),
            ),
          ),
        )
        expect(steps.map(({ stage }) => stage)).toEqual([...progressStages])
        steps.slice(1).forEach(({ reached }, at) => expect(reached).toBeLessThanOrEqual(steps[at]?.reached ?? 0))
        for (const { conversion = 0 } of steps) expect(conversion).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('time in stage', () => {
  it('gives median and quartiles of the stays that ended, and counts those that run', () => {
    const stays = [2, 4, 6, 8].map((days, at) =>
      history(String(at), [
        ['2026-02-01', 'contacted'],
        [`2026-02-0${1 + days}`, 'inDialogue'],
      ]),
    )
    const contacted = timeInStage(stays).find(({ stage }) => stage === 'contacted')
    expect(contacted).toEqual({ stage: 'contacted', ended: 4, running: 0, quartile1: 3.5, median: 5, quartile3: 6.5 })
    expect(timeInStage(stays).find(({ stage }) => stage === 'inDialogue')).toEqual({
      stage: 'inDialogue',
      ended: 0,
      running: 4,
    })
  })

  it('puts a quantile between the values around it and never beyond them', () => {
    expect(quantile([], 0.5)).toBeUndefined()
    expect(quantile([7], 0.25)).toBe(7)
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const at = quantile(values, share) ?? Number.NaN
          expect(at).toBeGreaterThanOrEqual(Math.min(...values))
          expect(at).toBeLessThanOrEqual(Math.max(...values))
        },
      ),
    )
  })
})

describe('the report on losses', () => {
  const lost = (organisationId: string, more: Partial<LostRecruitment> = {}): LostRecruitment => ({
    organisationId,
    name: organisationId,
    stage: 'declined',
    stageSince: '2026-04-01T00:00:00.000Z',
    ...more,
  })

  it('groups by reason, the most frequent first, and those without one last', () => {
    const report = lossReport([
      lost('a'),
      lost('b'),
      lost('c', { lostBecause: 'noBudget' }),
      lost('d', { lostBecause: 'Merger' }),
      lost('e', { lostBecause: 'Merger' }),
      lost('f', { stage: 'parked', lostBecause: 'noBudget' }),
    ])
    expect(report.map(({ because, count }) => [because, count])).toEqual([
      ['Merger', 2],
      ['noBudget', 1],
      [undefined, 2],
    ])
  })

  it('offers the focal point’s own reasons after the desk’s, each once', () => {
    expect(reasonsToChoose(['Merger', 'noBudget']).slice(-2)).toEqual(['noAnswer', 'Merger'])
  })
})

describe('the goals of a year', () => {
  it('count what was reached in it, beside what an even pace would have reached', () => {
    const joined = history('a', [['2026-05-01', 'joined']])
    const [contacted, , joinings] = goalProgress(2026, { contacted: 40, joined: 2 }, [joined], '2026-07-01')
    expect(contacted).toMatchObject({ reached: 1, goal: 40 })
    expect(contacted?.byNow).toBeCloseTo((40 * 182) / 365)
    expect(joinings).toMatchObject({ reached: 1, goal: 2 })
  })

  it('are all due once the year is over, and none before it begins', () => {
    expect([yearPassed(2026, '2027-03-01'), yearPassed(2026, '2025-12-30'), yearPassed(2026, '2026-12-31')]).toEqual([
      1, 0, 1,
    ])
  })
})
