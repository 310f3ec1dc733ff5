import type { Organisation } from '../model/organisation.ts'
import { exitStages, progressStages, type Recruitment, type RecruitmentStage } from '../model/recruitment.ts'
import { inTerritory } from './territory.ts'

/** What a guard looks at. */
export interface StageFacts {
  readonly organisation: Pick<Organisation, 'legalType' | 'country' | 'nuts' | 'employees' | 'icleiMember'>
  /** Codes of the focal point's territory; see `inTerritory`. */
  readonly territory: readonly string[]
}

/** What a move brings along; exits ask for it. */
export interface MoveDetails {
  /** In a person's words. */
  readonly lostReason?: string
  /** One of the list; either of the two is a reason. */
  readonly lostBecause?: string
  /** `YYYY-MM-DD`. */
  readonly revisitOn?: string
}

/** What is missing for a move. `field` is where the page lets the person fill it in. */
export const requirements = {
  legalType: { field: 'legalType', reason: 'only public or semi-public authorities can take part' },
  territory: { field: 'country', reason: 'a focal point recruits in its own territory' },
  employees: { field: 'employees', reason: 'the form states the fee, which follows from the headcount' },
  icleiMember: { field: 'icleiMember', reason: 'the form states the fee, which halves for ICLEI members' },
  revisitOn: { field: 'revisitOn', reason: 'parked without a date is forgotten' },
  lostReason: { field: 'lostReason', reason: 'a refusal teaches something only with its reason' },
} as const satisfies Record<string, { readonly field: string; readonly reason: string }>
export type Requirement = keyof typeof requirements

const met: Readonly<Record<Requirement, (facts: StageFacts, details: MoveDetails) => boolean>> = {
  legalType: ({ organisation }) => organisation.legalType !== undefined,
  territory: ({ organisation, territory }) => inTerritory(organisation, territory),
  employees: ({ organisation }) => (organisation.employees?.value ?? 0) > 0,
  icleiMember: ({ organisation }) => organisation.icleiMember !== 'unknown',
  revisitOn: (_, { revisitOn }) => revisitOn !== undefined && revisitOn !== '',
  lostReason: (_, { lostReason = '', lostBecause = '' }) => `${lostReason}${lostBecause}`.trim() !== '',
}

const QUALIFIED = ['legalType', 'territory'] as const
const QUOTABLE = [...QUALIFIED, 'employees', 'icleiMember'] as const

/** What must hold before an organisation may enter a stage (domain.md §8). Earlier guards keep holding later on. */
export const stageGuards: Readonly<Record<RecruitmentStage, readonly Requirement[]>> = {
  identified: [],
  qualified: QUALIFIED,
  contacted: QUALIFIED,
  inDialogue: QUALIFIED,
  proposalSent: QUALIFIED,
  formSent: QUOTABLE,
  formSubmitted: QUOTABLE,
  joined: QUOTABLE,
  parked: ['revisitOn'],
  declined: ['lostReason'],
  notEligible: [],
  objected: [],
}

export type MoveRefusal =
  | { readonly code: 'same-stage' }
  /** Nobody may approach an authority that objected (domain.md §9). */
  | { readonly code: 'objected-is-final' }
  /** A participant leaves by ending its participation, not by moving on the board. */
  | { readonly code: 'joined-is-final' }
  | { readonly code: 'missing'; readonly missing: readonly Requirement[] }

/** Whether a move is allowed, and if not, why. Skipping stages and going back are allowed: life does both. */
export function checkMove(
  from: RecruitmentStage,
  to: RecruitmentStage,
  facts: StageFacts,
  details: MoveDetails = {},
): { readonly ok: true } | { readonly ok: false; readonly refusal: MoveRefusal } {
  if (from === to) return { ok: false, refusal: { code: 'same-stage' } }
  if (from === 'objected') return { ok: false, refusal: { code: 'objected-is-final' } }
  if (from === 'joined' && to !== 'objected') return { ok: false, refusal: { code: 'joined-is-final' } }
  const missing = stageGuards[to].filter((requirement) => !met[requirement](facts, details))
  return missing.length === 0 ? { ok: true } : { ok: false, refusal: { code: 'missing', missing } }
}

/** The stage of an organisation; without a recruitment record it is `identified`. */
export function stageOf(recruitment: Pick<Recruitment, 'stage'> | undefined): RecruitmentStage {
  return recruitment?.stage ?? 'identified'
}

export function isExit(stage: RecruitmentStage): boolean {
  return (exitStages as readonly string[]).includes(stage)
}

/** The neighbouring stage on the way to membership, for moving by one step; `undefined` at either end and for exits. */
export function neighbourStage(stage: RecruitmentStage, step: 1 | -1): RecruitmentStage | undefined {
  const at = (progressStages as readonly RecruitmentStage[]).indexOf(stage)
  return at === -1 ? undefined : progressStages[at + step]
}
