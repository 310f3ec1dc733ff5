import type { Contact } from '../model/contact.ts'
import type { LegalBasis, ProcessingPurpose } from '../model/legal-basis.ts'
import type { LetterChannel, LetterPurpose } from '../model/letter-template.ts'
import type { Organisation } from '../model/organisation.ts'
import type { RecruitmentStage } from '../model/recruitment.ts'
import type { FirstContactRule } from '../model/focal-point.ts'

/** Why somebody is never written to, with the reason the rule exists. The first that applies is named. */
export const blockReasons = {
  objected: 'an objection to recruitment is absolute (GDPR Art. 21(3))',
  suppressed: 'the address was erased or suppressed and must not come back',
  left: 'the person no longer works there',
  withdrawn: 'the basis for which we could write was withdrawn',
  noBasis: 'a person’s data are used only for a purpose that has a legal basis (GDPR Art. 6)',
  optIn: 'the country asks for consent before a first e-mail',
  noEmail: 'there is no e-mail address, or none that can be one',
  noAddress: 'there is no postal address',
} as const
export type BlockReason = keyof typeof blockReasons

/** Why somebody is left out at first; the officer may take them in. */
export const cautions = {
  declined: 'the authority said no',
  notEligible: 'the authority cannot take part',
  parked: 'the authority is to be taken up again later',
  joined: 'recruiting is over: it takes part',
  notJoined: 'a welcome is for participants',
  abolished: 'the authority was replaced by another',
  contacted: 'a first contact was made before',
  drafted: 'a draft of the same kind waits to be sent',
} as const
export type Caution = keyof typeof cautions

/** What is known of an organisation when one wants to write to it. */
export interface OrganisationState {
  readonly organisation: Pick<Organisation, 'address' | 'replacedBy' | 'country'>
  readonly stage: RecruitmentStage
  /** There was a sent letter or e-mail, a call, a meeting or an event. */
  readonly hadContact: boolean
  /** Purposes of drafts that nobody has marked as sent. */
  readonly drafted: ReadonlySet<LetterPurpose>
}

/** A person there; absent: the role mailbox, or the authority itself on paper. */
export interface PersonState {
  readonly contact: Pick<Contact, 'id' | 'leftOn'>
  readonly bases: readonly Pick<LegalBasis, 'purpose' | 'basis' | 'date' | 'withdrawnOn'>[]
}

export interface WritingIntent {
  readonly purpose: LetterPurpose
  readonly channel: LetterChannel
  readonly rule: FirstContactRule['channel']
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The purposes of processing that allow a letter. Who takes part is welcomed and reminded as a member, too. */
function allowedBy(purpose: LetterPurpose, stage: RecruitmentStage): readonly ProcessingPurpose[] {
  const asMember = purpose === 'welcome' || (purpose === 'reminder' && stage === 'joined')
  return asMember ? ['membership', 'recruitment'] : ['recruitment']
}

type Bases = PersonState['bases']

/** The bases that hold on a day. One that is not newer than the last withdrawal for its purpose no longer does. */
function basesInForce(bases: Bases, today: string): Bases {
  return bases.filter(({ purpose, date, withdrawnOn }) => {
    if (withdrawnOn !== undefined && withdrawnOn <= today) return false
    return !bases.some(
      (other) =>
        other.purpose === purpose &&
        other.withdrawnOn !== undefined &&
        other.withdrawnOn <= today &&
        other.withdrawnOn >= date,
    )
  })
}

/**
 * Why one may not write; `undefined`: one may. Enforced where recipients are chosen and again where drafts are made.
 * `email`: the address in question; `isSuppressed`: one of its addresses is on the suppression list.
 */
export function blockedBecause(
  state: OrganisationState,
  person: PersonState | undefined,
  email: string | undefined,
  isSuppressed: boolean,
  intent: WritingIntent,
): BlockReason | undefined {
  if (state.stage === 'objected') return 'objected'
  if (isSuppressed) return 'suppressed'
  const allowed = allowedBy(intent.purpose, state.stage)
  const bases = (person?.bases ?? []).filter(({ purpose }) => allowed.includes(purpose))
  const inForce = basesInForce(bases, intent.today)
  if (person !== undefined) {
    if (person.contact.leftOn !== undefined && person.contact.leftOn <= intent.today) return 'left'
    if (inForce.length === 0) return bases.length > 0 ? 'withdrawn' : 'noBasis'
  }
  if (intent.channel === 'letter') return state.organisation.address?.trim() ? undefined : 'noAddress'
  if (email === undefined || !isEmailAddress(email)) return 'noEmail'
  const consented = inForce.some(({ basis }) => basis === 'consent')
  const isFirst = !state.hadContact && state.stage !== 'joined'
  return isFirst && intent.rule === 'letterOrPhone' && !consented ? 'optIn' : undefined
}

/** Why one may write but perhaps had better not; the first that applies. */
export function cautionOf(state: OrganisationState, purpose: LetterPurpose): Caution | undefined {
  const { stage, hadContact, drafted, organisation } = state
  if (stage === 'declined' || stage === 'notEligible' || stage === 'parked') return stage
  if (organisation.replacedBy !== undefined && organisation.replacedBy.trim() !== '') return 'abolished'
  if (stage === 'joined' && purpose !== 'welcome' && purpose !== 'reminder') return 'joined'
  if (stage !== 'joined' && purpose === 'welcome') return 'notJoined'
  if (purpose === 'firstContact' && hadContact) return 'contacted'
  return drafted.has(purpose) ? 'drafted' : undefined
}

/** One address that a mail program would take: a local part, an at sign, a domain with a dot; no spaces, no line ends. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,}$/u.test(text)
}
