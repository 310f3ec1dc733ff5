import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import manifest from '../../package.json' with { type: 'json' }

/**
 * An empty PGlite, as it is before our tables: making one takes several times as long as unpacking this. Made once per
 * computer and version of PGlite, and left in the system's temporary folder.
 */
export async function emptyPGlite(): Promise<Blob> {
  const version = manifest.dependencies['@electric-sql/pglite']
  const file = join(tmpdir(), `desk-pglite-${version}-${process.getuid?.() ?? 0}.tar`)
  if (existsSync(file)) return new Blob([await readFile(file)], { type: 'application/x-tar' })
  const pglite = new PGlite()
  await pglite.waitReady
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  // Several test files may be here at the same time; each moves a whole file into place.
  const own = `${file}.${process.pid}`
  await writeFile(own, dump.stream())
  await rename(own, file)
  return dump
}
