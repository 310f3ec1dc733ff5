import { describe, expect, it } from 'vitest'
import fees from '../../../resources/network/fees.json' with { type: 'json' }
import { membershipYearSchema, participationSchema } from '../../../shared/model/participation.ts'
import { taskSchema } from '../../../shared/model/task.ts'
import { feeFactsSchema } from '../../../shared/network/fee-rules.ts'
import { quoteFee } from '../../../shared/network/fees.ts'
import { addMonth, joiningRecords } from '../../../shared/recruitment/joining.ts'

const organisationId = '01890000-0000-7000-8000-000000000001'
const quote = quoteFee({ employees: 700, icleiMember: 'yes' }, feeFactsSchema.parse(fees))
if (!quote.ok) throw new Error('quotable')
const stamp = { createdAt: '2026-05-01T10:00:00.000Z', updatedAt: '2026-05-01T10:00:00.000Z', rev: 0 }

describe('joining', () => {
  const joining = joiningRecords(organisationId, '2026-12-20', 700, quote.value)

  it('creates a participation, its membership year as quoted, and three welcome tasks, all valid', () => {
    participationSchema.parse({ ...joining.participation, ...stamp })
    const year = membershipYearSchema.parse({ ...joining.membershipYear, ...stamp })
    expect(year).toMatchObject({ year: 2026, listFee: 100_000, netFee: 50_000, status: 'quoted', employeesUsed: 700 })
    expect(joining.tasks.map((task) => taskSchema.parse({ ...task, ...stamp }).kind)).toEqual([
      'welcomePage',
      'welcomeExchangeList',
      'welcomeLogoPack',
    ])
    expect(joining.tasks.map((task) => task.due)).toEqual(['2027-01-17', '2026-12-27', '2027-01-03'])
  })

  it('creates the same records on two desks', () => {
    expect(joiningRecords(organisationId, '2026-12-20', 700, quote.value)).toEqual(joining)
    expect(joiningRecords(organisationId, '2027-01-02', 700, quote.value).participation.id).not.toBe(
      joining.participation.id,
    )
  })

  it('counts a month by the calendar', () => {
    expect(['2026-01-31', '2028-01-31', '2026-12-05', '2026-04-30'].map(addMonth)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2027-01-05',
      '2026-05-30',
    ])
  })
})
