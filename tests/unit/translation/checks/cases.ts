import type { SegmentCheckCode } from '../../../../shared/translation/checks/check-codes.ts'
import { blockingCases } from './blocking-cases.ts'
import type { Cases } from './case.ts'
import { contentCases } from './content-cases.ts'
import { formCases } from './form-cases.ts'

/** What each check lets pass and what it finds, in several languages. */
export const cases: Readonly<Record<SegmentCheckCode, Cases>> = { ...blockingCases, ...contentCases, ...formCases }
