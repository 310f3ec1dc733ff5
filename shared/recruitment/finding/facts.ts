import type { IcleiMembership, Sharing } from '../../model/organisation.ts'
import type { RecruitmentStage } from '../../model/recruitment.ts'
import { fold } from '../../text/fold.ts'
import type { CustomValue } from '../custom-values.ts'

/** What a condition looks at: one organisation, in the form that is quick to ask a hundred thousand times. */
export interface OrganisationFacts {
  readonly country: string
  /** Upper case. */
  readonly nuts: string | undefined
  readonly legalType: string | undefined
  readonly mainActivity: string | undefined
  readonly population: number | undefined
  readonly employees: number | undefined
  /** Folded. */
  readonly tags: readonly string[]
  readonly stage: RecruitmentStage
  readonly owners: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly nextStepDue: string | undefined
  readonly sharing: Sharing
  readonly icleiMember: IcleiMembership
  readonly isAbolished: boolean
  /** Days of the activities of kind event on its timeline. */
  readonly events: readonly string[]
  readonly isAwardEntrant: boolean
  /** To the nearest participant; `undefined`: no location here, or of no participant. */
  readonly kilometres: number | undefined
  /** 0 to 100, see `look-alikes.ts`; 0 for participants and for those already approached. */
  readonly likeness: number
  /** By id of the custom field. */
  readonly custom: Readonly<Record<string, CustomValue>> | undefined
}

/** In folded text: what the Procura+ Awards and others of their kind are called in the languages of the focal points. */
const AWARD =
  /(^| )(awards?|award entrant|preis(trager)?|auszeichnung|pris|prize|prix|premio|premi|premios?|balva)( |$)/

/** Whether a tag, or the subject of an event, speaks of an award. */
export function speaksOfAward(text: string): boolean {
  return AWARD.test(fold(text))
}
