import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** Something the tests need from the machine, beyond Node and npm. */
interface Need {
  readonly name: string
  /** Debian's packages. */
  readonly packages: readonly string[]
  readonly isThere: () => boolean
  /** What happens without it. */
  readonly without: 'stop' | 'skip'
}

function anyOf(paths: readonly (string | undefined)[]): boolean {
  return paths.some((path) => path !== undefined && existsSync(path))
}

function hasPostgres(): boolean {
  const folder = '/usr/lib/postgresql'
  if (!existsSync(folder)) return spawnSync('initdb', ['--version'], { stdio: 'ignore' }).status === 0
  return readdirSync(folder).some((version) => existsSync(`${folder}/${version}/bin/initdb`))
}

/** The folder alone is there on every machine; without a font in it Chromium measures every text as nothing. */
function hasFont(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => /\.(ttf|otf|ttc)$/i.test(file))
  )
}

const needs: readonly Need[] = [
  {
    name: 'Chromium or Chrome',
    packages: ['chromium'],
    isThere: () =>
      anyOf([
        process.env.CHROMIUM,
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/Applications/Google Chrome.app',
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      ]),
    without: 'stop',
  },
  {
    name: 'a font',
    packages: ['fonts-dejavu-core', 'fonts-liberation'],
    isThere: () => process.platform !== 'linux' || hasFont('/usr/share/fonts'),
    without: 'skip',
  },
  { name: 'PostgreSQL', packages: ['postgresql'], isThere: hasPostgres, without: 'skip' },
]

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function install(packages: readonly string[]): void {
  process.stdout.write(`Installing ${packages.join(', ')} …\n`)
  const apt = (...args: readonly string[]): void => {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages)
}

/**
 * Brings what the tests need where that is possible (root on Debian), else names it in one line.
 * Answers false where the run makes no sense without it.
 */
export function prepareMachine(): boolean {
  const missing = needs.filter(({ isThere }) => !isThere())
  if (missing.length === 0) return true
  if (canInstall()) install(missing.flatMap(({ packages }) => packages))
  const lacking = missing.filter(({ isThere }) => !isThere())
  if (lacking.length === 0) return true
  const names = lacking.map(({ name }) => name).join(' and ')
  const packages = lacking.flatMap((need) => need.packages).join(' ')
  const stops = lacking.some(({ without }) => without === 'stop')
  const effect = stops ? 'the tests cannot run without it' : 'the tests that need it are skipped'
  process.stdout.write(`Missing: ${names}; ${effect}. On Debian: apt-get install ${packages}\n`)
  return !stops
}
