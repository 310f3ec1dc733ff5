import { describe, expect, it } from 'vitest'
import { codeOfFault, isDataFault } from '../../../secretariat/database/faults.ts'

const fault = (code: string) => Object.assign(new Error('words that may quote data'), { code })

describe('faults of the database', () => {
  it.each([
    ['53100', 'secretariat.full'],
    ['ENOSPC', 'secretariat.full'],
    ['EDQUOT', 'secretariat.full'],
    ['53300', 'secretariat.busy'],
    ['40001', 'secretariat.busy'],
    ['40P01', 'secretariat.busy'],
    ['57P01', 'secretariat.busy'],
    ['08006', 'secretariat.busy'],
    ['ECONNREFUSED', 'secretariat.busy'],
    ['42P01', 'secretariat.failed'],
    ['XX000', 'secretariat.failed'],
  ])('%s is told as %s', (code, expected) => {
    expect(codeOfFault(fault(code))).toBe(expected)
  })

  it('are recognised when they are the cause of another error', () => {
    expect(codeOfFault(new Error('outer', { cause: fault('53100') }))).toBe('secretariat.full')
  })

  it('without any code are faults of ours', () => {
    expect(codeOfFault(new TypeError('oops'))).toBe('secretariat.failed')
    expect(codeOfFault('not even an error')).toBe('secretariat.failed')
  })

  it('of the data are told from those that pass', () => {
    expect(['22P05', '22021', '23505', '54001'].every((code) => isDataFault(fault(code)))).toBe(true)
    expect(['53100', '40001', '57014', 'ENOSPC'].some((code) => isDataFault(fault(code)))).toBe(false)
  })
})
