/**
 * `npm run build [-- --force]`: the page with Vite, the hosts with esbuild. Does nothing when no source changed, so that
 * `npm start` is quick. `DESK_DIST` builds somewhere else.
 */
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as esbuild from 'esbuild'
import * as vite from 'vite'
import { withFolderLock } from './folder-lock.ts'
import { shipDictionaries } from './ship-dictionaries.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const distFolder = process.env.DESK_DIST ?? join(root, 'dist')

const sources = [
  'renderer',
  'shared',
  'electron',
  'resources',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/ship-dictionaries.ts',
]

const hosts: readonly esbuild.BuildOptions[] = [
  {
    entryPoints: ['electron/main.ts'],
    outfile: 'electron/main.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['electron'],
  },
  // A sandboxed preload may require nothing but 'electron', hence one CommonJS file.
  {
    entryPoints: ['electron/preload.ts'],
    outfile: 'electron/preload.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['electron'],
  },
  { entryPoints: ['electron/loopback/main.ts'], outfile: 'loopback/server.js', platform: 'node', format: 'esm' },
  {
    entryPoints: ['electron/loopback/desk-bridge.ts'],
    outfile: 'renderer/desk-bridge.js',
    platform: 'browser',
    format: 'iife',
  },
]

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]
  const lists = await Promise.all(entries.map((entry) => filesUnder(join(path, entry.name))))
  return lists.flat()
}

async function hashSources(): Promise<string> {
  const files = (await Promise.all(sources.map((source) => filesUnder(join(root, source))))).flat().toSorted()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function buildInto(folder: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  process.env.DESK_PAGE_OUT = join(folder, 'renderer')
  await vite.build({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await shipDictionaries(root, join(folder, 'renderer'))
  await Promise.all(
    hosts.map(({ outfile = '', ...options }) =>
      esbuild.build({
        ...options,
        absWorkingDir: root,
        outfile: join(folder, outfile),
        bundle: true,
        minify: true,
        // Names stay, so that an error's name in the log means something.
        keepNames: true,
        target: options.platform === 'browser' ? 'chrome130' : 'node24',
        legalComments: 'none',
        define: {
          'process.env.NODE_ENV': '"production"',
          __DESK_VERSION__: JSON.stringify(version),
          // CommonJS has no import.meta.
          ...(options.format === 'cjs' ? { 'import.meta.dirname': '__dirname' } : {}),
        },
        logLevel: 'warning',
      }),
    ),
  )
}

/** Builds if a source changed since the last build; answers whether it did. Two builds at once wait for each other. */
export async function buildDesk({
  force = false,
  onBuild = () => undefined,
}: { readonly force?: boolean; readonly onBuild?: () => void } = {}): Promise<{ readonly built: boolean }> {
  const stamp = join(distFolder, '.built-from')
  await mkdir(distFolder, { recursive: true })
  return withFolderLock(join(distFolder, '.building'), async () => {
    const hash = await hashSources()
    if (!force && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return { built: false }
    onBuild()
    const next = join(distFolder, '.next')
    await rm(next, { recursive: true, force: true })
    await buildInto(next)
    await rm(stamp, { force: true })
    for (const part of await readdir(next)) {
      await rm(join(distFolder, part), { recursive: true, force: true })
      await rename(join(next, part), join(distFolder, part)).catch(() =>
        cp(join(next, part), join(distFolder, part), { recursive: true }),
      )
    }
    await rm(next, { recursive: true, force: true })
    await writeFile(stamp, hash)
    return { built: true }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } })
  const started = performance.now()
  const { built } = await buildDesk(values)
  process.stderr.write(
    built ? `Built in ${Math.round(performance.now() - started)} ms.\n` : 'Nothing changed since the last build.\n',
  )
}
