import type { LetterChannel, LetterPurpose } from '../../../../shared/model/letter-template.ts'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { RecipientChoice } from '../../../../shared/writing/choose-recipients.ts'
import type { Meeting } from '../../../../shared/writing/meeting.ts'

/** What a person set in the dialog: why, how, to whom, with what. */
export interface Intent {
  readonly purpose: LetterPurpose
  readonly channel: LetterChannel
  readonly choice: RecipientChoice
  /** The chosen template by language; absent: the first that fits. */
  readonly templateIds: Readonly<Record<string, string>>
  /** The page with fee and benefits goes along. */
  readonly withAnnex: boolean
  readonly meeting: Meeting | undefined
  readonly files: readonly AttachedFile[]
}

export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly base64: string
  readonly bytes: number
}

/** Most mail servers refuse more; with the overhead of base64 it fits what the host takes. */
export const MAX_ATTACHED_BYTES = 10 * 1024 * 1024
/** A batch is made in memory and handed over as one file. */
export const MAX_BATCH_BYTES = 200 * 1024 * 1024
/** People one can look through. More is a mailing, and has rules of its own. */
export const MAX_ORGANISATIONS = 2_000

const usualPurpose: Readonly<Partial<Record<RecruitmentStage, LetterPurpose>>> = {
  contacted: 'reminder',
  inDialogue: 'proposal',
  proposalSent: 'form',
  formSent: 'reminder',
  formSubmitted: 'reminder',
  joined: 'welcome',
}

/** What one most likely wants to write to an authority that stands at a stage. */
export function firstIntent(stage: RecruitmentStage): Intent {
  const purpose = usualPurpose[stage] ?? 'firstContact'
  return {
    purpose,
    channel: 'email',
    choice: { role: '', who: 'one' },
    templateIds: {},
    withAnnex: hasAnnex(purpose),
    meeting: undefined,
    files: [],
  }
}

/** Letters that speak of the fee bring its derivation. */
export function hasAnnex(purpose: LetterPurpose): boolean {
  return purpose === 'proposal' || purpose === 'form'
}
