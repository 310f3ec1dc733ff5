import type { SnapshotInfo } from '../../../shared/bridge.ts'

/** How many of each are kept, per workspace. Those a person asked for stay longest. */
export const keptPerReason: Readonly<Record<SnapshotInfo['reason'], number>> = {
  scheduled: 10,
  manual: 50,
  beforeMigration: 5,
  beforeRestore: 5,
  beforeRemoval: 5,
}

/** The snapshots to delete: the oldest beyond the number kept. A damaged one never pushes out one that is intact. */
export function snapshotsToDelete(all: readonly SnapshotInfo[]): readonly SnapshotInfo[] {
  const groups = Map.groupBy(all, (info) => `${info.reason} ${info.workspaceName}`)
  return [...groups.values()].flatMap((group) => {
    const newestFirst = group.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
    const intact = newestFirst.filter((info) => info.intact)
    const damaged = newestFirst.filter((info) => !info.intact)
    const kept = keptPerReason[newestFirst[0]?.reason ?? 'scheduled']
    return [...intact.slice(kept), ...damaged.slice(kept)]
  })
}
