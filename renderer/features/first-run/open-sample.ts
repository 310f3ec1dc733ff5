import { err, ok, type Result } from '../../../shared/result.ts'
import { systemClock } from '../../data/clock.ts'
import { loadRecords } from '../../data/load-records.ts'
import {
  createWorkspace,
  removeSample,
  SAMPLE_DATABASE,
  switchWorkspace,
  workspaceExists,
} from '../../data/workspace.ts'

/** Creates the sample workspace, or goes back to the one that is there, and makes it the active one. */
export async function openSample(): Promise<Result<void>> {
  if (await workspaceExists(SAMPLE_DATABASE)) {
    switchWorkspace(true)
    return ok(undefined)
  }
  // Its data is a tenth of a megabyte that only few ever need.
  const sample = await import('./sample/sample-records.ts').catch(() => undefined)
  if (sample === undefined) return err('page.part-missing')
  const { sampleFocalPoint, sampleMember, sampleRecords } = sample
  const created = await createWorkspace({ sample: true, focalPoint: sampleFocalPoint, member: sampleMember })
  if (!created.ok) return created
  const { db, workspace } = created.value
  const loaded = await loadRecords(db, sampleRecords(systemClock.now(), workspace.memberId))
  db.close()
  if (!loaded.ok) await removeSample()
  return loaded
}
