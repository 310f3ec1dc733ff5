// The first line of every command. Plain JavaScript, because it runs on whatever Node the machine has (20 or newer):
// it installs what is missing, then hands over to the Node 24 that the npm package `node` brings.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const ownNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
const stamp = join(root, 'node_modules', '.installed-from-lock')

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

function installed() {
  return existsSync(ownNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash
}

function install() {
  process.stderr.write('Installing what the desk needs (once; about a minute) …\n')
  // stdout stays clean: some commands print JSON on it.
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (done.status !== 0) {
    process.stderr.write(
      'npm ci did not finish. Check the connection to the npm registry, then run the command again.\n',
    )
    process.exit(done.status ?? 1)
  }
  if (!existsSync(ownNode)) {
    process.stderr.write(
      'The npm package "node" brought no binary: its install script was not allowed to run. Try `npm rebuild node`.\n',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lockHash)
}

if (!installed()) install()

const [command, ...rest] = process.argv.slice(2)
const script = join(root, 'scripts', `${command}.ts`)
if (!command || !existsSync(script)) {
  process.stderr.write(`There is no command "${command ?? ''}". See the scripts in package.json.\n`)
  process.exit(2)
}

const path = `${dirname(ownNode)}${windows ? ';' : ':'}${process.env.PATH ?? ''}`
const child = spawn(ownNode, ['--disable-warning=ExperimentalWarning', script, ...rest], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
})
// Ctrl+C reaches the whole process group; this process only waits for the orderly end of its child.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
