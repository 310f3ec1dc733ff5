import type { FieldConflict } from '../../../shared/model/field-conflict.ts'

/** One of the two versions of a conflict, as this person sees it. */
export interface Side {
  /** Which value of the conflict record it is. */
  readonly value: 'mine' | 'theirs'
  readonly by: string
  readonly at: string
  /** `own` and `other` where exactly one of them is this person's; else by the order in which they arrived. */
  readonly name: 'own' | 'other' | 'second' | 'first'
  readonly inRecord: boolean
}

/**
 * The two sides, this person's own first where that can be told. The conflict record says `mine` for what arrived second,
 * on every desk alike; on the desk of whoever was first that is the other one's.
 */
export function sidesOf(conflict: FieldConflict, me: string): readonly [Side, Side] {
  const { mineBy, mineAt, theirsBy, theirsAt } = conflict
  const known = (mineBy === me) !== (theirsBy === me)
  const nameOf = (by: string, order: 'second' | 'first') => (!known ? order : by === me ? 'own' : 'other')
  const second: Side = {
    value: 'mine',
    by: mineBy,
    at: mineAt,
    name: nameOf(mineBy, 'second'),
    inRecord: isKept(conflict, 'mine'),
  }
  const first: Side = {
    value: 'theirs',
    by: theirsBy,
    at: theirsAt,
    name: nameOf(theirsBy, 'first'),
    inRecord: isKept(conflict, 'theirs'),
  }
  return first.name === 'own' ? [first, second] : [second, first]
}

/** What stands until somebody decides: what was first; of a removal against an edit, the edit. */
function isKept({ field, mine, theirs }: FieldConflict, value: 'mine' | 'theirs'): boolean {
  if (field === '*') return (value === 'mine' ? mine : theirs) !== null
  return value === 'theirs'
}
