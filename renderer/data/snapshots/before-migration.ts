import type { DeskBridge } from '../../../shared/bridge.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { migrations, newestOf } from '../migrations/all.ts'
import type { Migration } from '../migrations/migration.ts'
import { DeskDatabase } from '../schema.ts'
import { storedVersion, type Workspace } from '../workspace.ts'
import { copyToSnapshot } from './copy.ts'

/**
 * A database of an older version is copied to the host before Dexie migrates it. An error (the host cannot write): it must
 * not be opened, for opening migrates. A newer one, or none, needs no copy.
 */
export async function copyBeforeMigration(
  bridge: DeskBridge,
  name: string,
  versions: readonly Migration[] = migrations,
): Promise<Result<void>> {
  const stored = await storedVersion(name)
  if (stored === 0 || stored >= newestOf(versions)) return ok(undefined)
  const older = new DeskDatabase(
    name,
    versions.filter(({ version }) => version <= stored),
  )
  try {
    const workspace = (await older.meta.get('workspace'))?.value as Workspace | undefined
    // What a first run left behind that was not finished: nothing of a person is in it.
    if (!workspace) return ok(undefined)
    const focalPoint = await older.focalPoint.get(workspace.focalPointId)
    const copied = await copyToSnapshot({
      db: older,
      bridge,
      reason: 'beforeMigration',
      workspaceName: focalPoint?.name ?? '',
      schemaVersion: stored,
    })
    return copied.ok ? ok(undefined) : copied
  } catch {
    // It does not open even as it is: opening it says why, and the rescue screen what to do.
    return ok(undefined)
  } finally {
    older.close()
  }
}
