import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { Requirement } from '../../../../shared/recruitment/stages.ts'

/** A move that waits for what is missing. `organisation` is absent when several are moved at once. */
export interface PendingMove {
  readonly organisationIds: readonly string[]
  readonly to: RecruitmentStage
  readonly missing: readonly Requirement[]
  readonly organisation?: Organisation
}
