import { homedir } from 'node:os'
import { join } from 'node:path'

const name = 'focal-point-desk'

/** Where the desk keeps its files: `DESK_DATA`, or the platform's usual place for application data. */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home = homedir(),
): string {
  if (env.DESK_DATA) return env.DESK_DATA
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), name)
}
