import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../services/log.ts'

/** The part of electron-updater that is used. */
export interface Updater {
  checkForUpdates(): Promise<unknown>
}

/** The builder writes this file when a feed was configured for the build (`DESK_UPDATE_FEED`, see electron-builder.yml). */
export function hasUpdateFeed(
  resources: string,
  packaged: boolean,
  exists: (path: string) => boolean = existsSync,
): boolean {
  return packaged && exists(join(resources, 'app-update.yml'))
}

/** Looks once for an update; it is installed when the desk is quit, never while somebody works. */
export async function lookForUpdate(load: () => Promise<Updater>, enabled: boolean, log: Log): Promise<void> {
  if (!enabled) return
  try {
    await (await load()).checkForUpdates()
  } catch (error) {
    log.fault('update', error)
  }
}
