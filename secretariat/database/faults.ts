import type { ErrorCode } from '../../shared/errors.ts'

/** SQLSTATE (PostgreSQL, appendix A) or a system code such as ENOSPC. */
export function faultCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}

/** The data itself cannot be stored (classes 22, data, and 23, integrity; nested too deep): trying again would not help. */
export function isDataFault(error: unknown): boolean {
  const code = faultCode(error) ?? ''
  return /^2[23][0-9A-Z]{3}$/.test(code) || code === '54001'
}

/** Each fault with what the desk is told. What stands in no row is a fault of ours. */
const faults: readonly { readonly test: RegExp; readonly code: ErrorCode; readonly reason: string }[] = [
  { test: /^53100$|^ENOSPC$|^EDQUOT$/, code: 'secretariat.full', reason: 'no space on the disk of the database' },
  { test: /^40(001|P01)$/, code: 'secretariat.busy', reason: 'two transactions met; the next try succeeds' },
  { test: /^53/, code: 'secretariat.busy', reason: 'out of memory or connections for the moment' },
  { test: /^57(014|P0[0-9])$/, code: 'secretariat.busy', reason: 'a statement took too long, or the server restarts' },
  { test: /^08/, code: 'secretariat.busy', reason: 'the connection to the database broke' },
  {
    test: /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|AI_AGAIN)$/,
    code: 'secretariat.busy',
    reason: 'the database cannot be reached',
  },
]

export function codeOfFault(error: unknown): ErrorCode {
  const code = faultCode(error) ?? ''
  return faults.find((fault) => fault.test.test(code))?.code ?? 'secretariat.failed'
}
