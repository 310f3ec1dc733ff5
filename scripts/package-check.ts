/**
 * `npm run package:check [-- --json]`: packs the desk as a release would, with a stand-in for Electron and without a
 * network, opens the archive and checks what is in it. The package is thrown away.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { buildDesk, root } from './build.ts'
import { expectations, type Packed } from './package-check/expectations.ts'
import { makeStubElectron } from './package-check/stub-electron.ts'

/** Nobody's: a name reserved for examples (RFC 2606). */
const FEED = 'https://updates.example.org/desk'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

async function readFuses(binary: string): Promise<Packed['fuses']> {
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(binary)) }
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
  return Object.fromEntries(names.map((name, index) => [name, wire[String(index)] === FuseState.ENABLE]))
}

/** The builder reports on stdout; with `--json` that belongs to the result alone. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  try {
    return await work()
  } finally {
    process.stdout.write = write
  }
}

async function pack(folder: string): Promise<Packed> {
  const electron = JSON.parse(await readFile(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string
  }
  await makeStubElectron(join(folder, 'electron'), electron.version)
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronVersion: electron.version,
      electronDist: join(folder, 'electron'),
      directories: { output: join(folder, 'out') },
      // As in a release with a feed; nothing is sent anywhere.
      publish: { provider: 'generic', url: FEED },
    },
  })
  const unpacked = join(folder, 'out', 'linux-unpacked')
  const archive = join(unpacked, 'resources', 'app.asar')
  return {
    files: listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').replace(/^\//, '')),
    read: (file) => extractFile(archive, file).toString(),
    fuses: await readFuses(join(unpacked, 'focal-point-desk')),
    feed: await readFile(join(unpacked, 'resources', 'app-update.yml'), 'utf8'),
    bytes: (await stat(archive)).size,
  }
}

/** A sentence long enough to be found in a script by itself. */
async function sampleWords(locale: string): Promise<string> {
  const file = join(root, 'resources', 'locales', locale, 'errors.json')
  const errors = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, { readonly next: string }>>
  return errors['bridge.unavailable']?.next ?? ''
}

const started = performance.now()
await buildDesk()
const folder = await mkdtemp(join(tmpdir(), 'desk-package-'))
try {
  const packed = await quietly(() => pack(folder))
  const words = { en: await sampleWords('en'), de: await sampleWords('de') }
  const checks = expectations(words, FEED).map(({ says, holds }) => ({ says, ok: holds(packed) }))
  const ok = checks.every((check) => check.ok)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ ok, bytes: packed.bytes, files: packed.files.length, seconds, checks })}\n`,
    )
  else {
    for (const check of checks) process.stdout.write(`  ${check.ok ? 'ok     ' : 'REFUSED'}  ${check.says}\n`)
    process.stdout.write(
      `app.asar: ${(packed.bytes / 1024 / 1024).toFixed(2)} MiB, ${packed.files.length} files, checked in ${seconds} s\n`,
    )
  }
  process.exitCode = ok ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
