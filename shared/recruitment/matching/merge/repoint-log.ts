import type { MergeChange, MergeLog } from '../../../model/merge-log.ts'

/**
 * The log of an earlier merge after the organisation it merged into was itself merged: what it says about the one that is
 * gone holds for the one that stays, so that both can be taken apart, in any order.
 */
export function repointLog<T extends Pick<MergeLog, 'changes'>>(log: T, from: string, to: string): T {
  return { ...log, changes: log.changes.map((change) => repointChange(change, from, to)) }
}

function repointChange(change: MergeChange, from: string, to: string): MergeChange {
  const { before, after } = change
  const isOwn = change.id === from && (change.type === 'organisation' || change.type === 'recruitment')
  if (after === null) return change
  return {
    ...change,
    id: isOwn && before !== null ? to : change.id,
    after: after.organisationId === from ? { ...after, organisationId: to } : after,
  }
}
