import type { PageStatus } from '../../model/page.ts'

/** What happens to a page that moves its status (domain.md §8). */
export type PageEvent =
  /** A copy goes to the participant. */
  | 'copyHandedOver'
  /** The participant approves what it was shown. */
  | 'participantApproved'
  /** The participant wants something changed. */
  | 'changesWanted'
  /** We have approved every language of the page; the participant has not been asked about it. */
  | 'languagesApproved'

interface Move {
  readonly from: readonly PageStatus[]
  readonly to: PageStatus
}

const before: readonly PageStatus[] = ['none', 'requested', 'materialReceived', 'editing', 'translating']

/** A status that is not listed under `from` stays as it is. */
const moves: Readonly<Record<PageEvent, Move>> = {
  // A page on the website keeps its status while a new version of it is with the participant.
  copyHandedOver: { from: [...before, 'stale'], to: 'participantApproval' },
  // Whoever writes the answer down may have forgotten to note that the copy went out.
  participantApproved: { from: [...before, 'participantApproval', 'stale'], to: 'approved' },
  // What was approved once and is to be changed is not approved any more.
  changesWanted: { from: [...before, 'participantApproval', 'approved'], to: 'editing' },
  // Ours is not the last word: the page is the participant's.
  languagesApproved: { from: before, to: 'participantApproval' },
}

/** The status of a page after an event. */
export function statusAfter(status: PageStatus, event: PageEvent): PageStatus {
  return moves[event].from.includes(status) ? moves[event].to : status
}
