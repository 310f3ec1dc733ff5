import type { AnyRecord } from '../../../model/entity.ts'
import type { Organisation } from '../../../model/organisation.ts'

/** What is known of an organisation beside its own fields, as far as it decides which of two stays. */
export interface Standing {
  readonly organisation: Organisation
  readonly isParticipant: boolean
  /** Records that hang on it. */
  readonly hanging: number
}

/**
 * Which of two organisations stays by default: the participant, else the shared one, else the one with more work in it,
 * else the one known for longer. Two desks come to the same answer.
 */
export function chooseSurvivor(a: Standing, b: Standing): 'a' | 'b' {
  const rank = ({ organisation, isParticipant, hanging }: Standing) => [
    Number(isParticipant),
    Number(organisation.sharing === 'shared'),
    hanging,
    filledFields(organisation),
  ]
  const [left, right] = [rank(a), rank(b)]
  for (const [at, value] of left.entries()) {
    const other = right[at] ?? 0
    if (value !== other) return value > other ? 'a' : 'b'
  }
  if (a.organisation.createdAt !== b.organisation.createdAt) {
    return a.organisation.createdAt < b.organisation.createdAt ? 'a' : 'b'
  }
  return a.organisation.id < b.organisation.id ? 'a' : 'b'
}

function filledFields(organisation: AnyRecord): number {
  return Object.values(organisation).filter((value) => value !== undefined && value !== '').length
}
