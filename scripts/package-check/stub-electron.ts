import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A folder that the builder takes for an unpacked Electron for Linux: it copies it, renames its binary and flips its fuses,
 * and never runs it. `wire` is the binary's fuse wire: a marker, version 1, a length, and one digit per fuse.
 */
export async function makeStubElectron(folder: string, version: string): Promise<void> {
  const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const fuses = '010111001'
  const wire = Buffer.concat([Buffer.from(marker), Buffer.from([1, fuses.length]), Buffer.from(fuses)])
  const binary = Buffer.concat([Buffer.from('stand-in for electron\n'), wire, Buffer.alloc(64)])
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'), { recursive: true })
  await writeFile(join(folder, 'electron'), binary, { mode: 0o755 })
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'chrome-sandbox',
    'locales/en-US.pak',
    'locales/de.pak',
    'locales/fr.pak',
  ])
    await writeFile(join(folder, name), 'stand-in\n')
  await writeFile(join(folder, 'version'), version)
}
