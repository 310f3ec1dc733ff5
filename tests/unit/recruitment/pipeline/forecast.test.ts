import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import fees from '../../../../resources/network/fees.json' with { type: 'json' }
import { defaultFeeSettings, feeFactsSchema } from '../../../../shared/network/fee-rules.ts'
import { defaultChances } from '../../../../shared/recruitment/pipeline/chances.ts'
import { forecastCsv } from '../../../../shared/recruitment/pipeline/forecast-csv.ts'
import { forecast, nextMonth, type ForecastEntry } from '../../../../shared/recruitment/pipeline/forecast.ts'
import { openStages } from '../../../../shared/recruitment/pipeline/open-stages.ts'
import { parseCsv } from './parse-csv.ts'

const rules = {
  chances: defaultChances,
  feeTable: feeFactsSchema.parse(fees),
  feeSettings: defaultFeeSettings,
  today: '2026-06-10',
}
const entry = (more: Partial<ForecastEntry> = {}): ForecastEntry => ({
  organisationId: 'a',
  name: 'Auenheim',
  stage: 'inDialogue',
  employees: 700,
  icleiMember: 'no',
  ...more,
})

describe('a forecast', () => {
  it('weighs the fee and our share by the chance of the stage, in the month the joining is expected', () => {
    const { months } = forecast([entry({ expectedOn: '2026-08-15', nextStepDue: '2026-06-20' })], rules)
    expect(months.map(({ month, count }) => [month, count])).toEqual([
      ['2026-06', 0],
      ['2026-07', 0],
      ['2026-08', 1],
    ])
    expect(months[2]).toMatchObject({ fee: 100_000, share: 50_000, expectedFee: 25_000, expectedShare: 12_500 })
    expect(months[2]?.lines[0]).toMatchObject({ chance: 25, dated: 'expectedOn', isLate: false })
  })

  it('takes the date of the next step where no joining is dated, and this month for a date that has passed', () => {
    const { months } = forecast([entry({ nextStepDue: '2026-01-03' })], rules)
    expect(months).toHaveLength(1)
    expect(months[0]).toMatchObject({ month: '2026-06', lines: [{ dated: 'nextStepDue', isLate: true }] })
  })

  it('halves the fee of a member of ICLEI and of it takes the share', () => {
    const { total } = forecast([entry({ icleiMember: 'yes', stage: 'formSubmitted' })], rules)
    expect(total).toMatchObject({ fee: 50_000, expectedFee: 45_000, expectedShare: 22_500 })
  })

  it('counts an unknown headcount apart and guesses nothing', () => {
    const { total, undated, withoutHeadcount } = forecast([entry({ employees: undefined }), entry()], rules)
    expect(withoutHeadcount).toHaveLength(1)
    expect([total.count, undated.count]).toEqual([1, 1])
  })

  it('does not make thousands of months of a mistyped century', () => {
    const { months } = forecast([entry({ expectedOn: '2926-06-01' }), entry({ expectedOn: '2026-07-01' })], rules)
    expect(months.length).toBeLessThan(130)
    expect(months.at(-1)).toMatchObject({ month: '2926-06', count: 1 })
  })

  it('adds up: every figure is the sum of its lines, and nothing is lost or counted twice', () => {
    const entries = fc.array(
      fc.record({
        organisationId: fc.uuid(),
        name: fc.string(),
        stage: fc.constantFrom(...openStages),
        employees: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: undefined }),
        icleiMember: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
        expectedOn: fc.option(fc.constantFrom('2025-12-31', '2026-06-10', '2027-02-01', '2031-01-01'), {
          nil: undefined,
        }),
      }),
    )
    fc.assert(
      fc.property(entries, (all) => {
        const { months, undated, total, withoutHeadcount } = forecast(all, rules)
        const parts = [...months, undated]
        for (const figure of ['count', 'fee', 'share', 'expectedFee', 'expectedShare'] as const) {
          expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBe(total[figure])
        }
        for (const part of parts) {
          expect(part.lines.reduce((sum, line) => sum + line.expectedFee, 0)).toBe(part.expectedFee)
        }
        expect(total.count + withoutHeadcount.length).toBe(all.length)
      }),
    )
  })

  it('is written so that its file adds up to the same and runs no formula', () => {
    const made = forecast(
      [entry({ name: '=HYPERLINK("x")', expectedOn: '2026-08-15' }), entry({ employees: undefined })],
      rules,
    )
    const columns = {
      month: 'm',
      organisation: 'o',
      stage: 's',
      listFee: 'l',
      fee: 'f',
      share: 'h',
      chance: 'c',
      expectedFee: 'ef',
      expectedShare: 'es',
    }
    const rows = parseCsv(
      forecastCsv(made, {
        column: (name) => columns[name],
        stage: (stage) => stage,
        undated: 'none',
        unknown: 'unknown',
      }),
    )
    expect(rows).toEqual([
      Object.values(columns),
      ['2026-08', `'=HYPERLINK("x")`, 'inDialogue', '1000.00', '1000.00', '500.00', '25', '250.00', '125.00'],
      ['unknown', 'Auenheim', 'inDialogue', '', '', '', '', '', ''],
    ])
  })
})

describe('the next month', () => {
  it('follows December with January', () => {
    expect([nextMonth('2026-12'), nextMonth('2026-01')]).toEqual(['2027-01', '2026-02'])
  })
})
