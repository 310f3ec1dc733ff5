import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptPerReason, snapshotsToDelete } from '../../../electron/services/snapshots/rotation.ts'
import { snapshotReasons, type SnapshotInfo } from '../../../shared/bridge.ts'

const info = fc.record({
  id: fc.uuid(),
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  reason: fc.constantFrom(...snapshotReasons),
  schemaVersion: fc.constant(1),
  workspaceName: fc.constantFrom('Ecosistemi', 'Sample'),
  counts: fc.constant({}),
  bytes: fc.constant(1),
  intact: fc.boolean(),
}) satisfies fc.Arbitrary<SnapshotInfo>

const many = fc.uniqueArray(info, { selector: (one) => one.id, maxLength: 120 })
const sameGroup = (a: SnapshotInfo) => (b: SnapshotInfo) =>
  a.reason === b.reason && a.workspaceName === b.workspaceName && a.intact === b.intact

describe('the rotation of snapshots', () => {
  it('keeps the newest of each reason, workspace and state, up to the number of its reason', () => {
    fc.assert(
      fc.property(many, (all) => {
        const gone = new Set(snapshotsToDelete(all))
        for (const one of all) {
          const newer = all
            .filter(sameGroup(one))
            .filter((other) => other.at > one.at || (other.at === one.at && other.id > one.id))
          expect(gone.has(one)).toBe(newer.length >= keptPerReason[one.reason])
        }
      }),
    )
  })
  it('has nothing to do a second time', () => {
    fc.assert(
      fc.property(many, (all) => {
        const gone = new Set(snapshotsToDelete(all))
        expect(snapshotsToDelete(all.filter((one) => !gone.has(one)))).toEqual([])
      }),
    )
  })
})
