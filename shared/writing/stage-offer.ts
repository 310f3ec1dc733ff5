import type { LetterPurpose } from '../model/letter-template.ts'
import { progressStages, type RecruitmentStage } from '../model/recruitment.ts'

/** Where an authority stands once a letter of this kind was sent. A welcome moves nobody. */
const reached: Readonly<Record<LetterPurpose, RecruitmentStage | undefined>> = {
  firstContact: 'contacted',
  reminder: 'contacted',
  proposal: 'proposalSent',
  form: 'formSent',
  welcome: undefined,
}

/** The stage to offer after sending; `undefined`: it stays where it is. Never back, and never out of a way out. */
export function offeredStage(purpose: LetterPurpose, stage: RecruitmentStage): RecruitmentStage | undefined {
  const to = reached[purpose]
  if (to === undefined) return undefined
  const order = progressStages as readonly RecruitmentStage[]
  const [from, target] = [order.indexOf(stage), order.indexOf(to)]
  return from !== -1 && from < target ? to : undefined
}
