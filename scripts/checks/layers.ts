/**
 * Who may import what (architecture.md, laws 1 and 4). One row a rule, and each row says what to do instead. `from` and
 * `to` are tested against paths from the root; `to` of a package is its name as imported.
 */
export interface ImportRule {
  readonly from: (path: string) => boolean
  readonly to: (target: ImportTarget, from: string) => boolean
  readonly say: string
}

export type ImportTarget =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly specifier: string }
  | { readonly kind: 'node'; readonly specifier: string }

/** Packages shared/ may use: small, pure, running in page, host and secretariat alike. */
export const purePackages: Readonly<Record<string, string>> = {
  zod: 'schemas of records, bridge and wire',
  uuid: 'UUIDv7 and derived ids',
  'node-diff3': 'three-way merge of long text',
  diff: 'word differences for people',
  saxes: 'reading XLIFF, TMX, TBX and SRX without a DOM',
  'ical.js': 'iCalendar files of events and tasks, and reading vCards',
  'any-ascii': 'comparing names across scripts: Greek and Cyrillic names in Latin letters',
  fflate: 'packages and DOCX: zip in page, host and tests alike',
  'libphonenumber-js': 'telephone numbers as people write them, and one form of each',
}

const under =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`))
const ownUnder =
  (...folders: readonly string[]) =>
  (target: ImportTarget): boolean =>
    target.kind === 'own' && under(...folders)(target.path)
const packageNamed =
  (...names: readonly string[]) =>
  (target: ImportTarget): boolean =>
    target.kind === 'package' && names.some((name) => target.name === name || target.name.startsWith(`${name}/`))
const isNode = (target: ImportTarget): boolean => target.kind === 'node'

/** `renderer/features/<name>/…` → `<name>`. */
function featureOf(path: string): string | undefined {
  return /^renderer\/features\/([^/]+)\//.exec(path)?.[1]
}

export const importRules: readonly ImportRule[] = [
  {
    from: under('shared'),
    to: (target) => target.kind === 'own' && !under('shared')(target.path),
    say: 'shared/ imports nothing of ours: move what it needs into shared/, or take it as an argument or a port (shared/ports.ts).',
  },
  {
    from: under('shared'),
    to: (target) => target.kind === 'package' && !(target.name in purePackages),
    say: 'shared/ runs in page, host and secretariat, so it uses only the packages listed in scripts/checks/layers.ts. Do this work behind a port, or add a small pure package there with a decision in docs/decisions/.',
  },
  {
    from: under('shared', 'renderer'),
    to: isNode,
    say: 'shared/ and renderer/ have no Node: ask the host with a call of shared/bridge.ts, and put the Node code in electron/services/.',
  },
  {
    from: under('renderer'),
    to: ownUnder('electron', 'secretariat', 'scripts', 'tests'),
    say: 'renderer/ imports only renderer/ and shared/: ask the host with a call of shared/bridge.ts, or move the pure part to shared/.',
  },
  {
    from: under('electron'),
    to: ownUnder('renderer', 'secretariat', 'scripts', 'tests'),
    say: 'electron/ imports only electron/ and shared/: it talks to the secretariat over HTTP and to the page over the bridge. Move the pure part to shared/.',
  },
  {
    from: under('secretariat'),
    to: ownUnder('renderer', 'electron', 'scripts', 'tests'),
    say: 'secretariat/ imports only secretariat/ and shared/: what desk and secretariat both need belongs in shared/.',
  },
  {
    from: under('scripts'),
    to: ownUnder('renderer'),
    say: 'scripts/ runs without a build and cannot load renderer/: drive the built page, or move the pure part to shared/.',
  },
  {
    from: (path) => featureOf(path) !== undefined,
    to: (target, from) => {
      const other = target.kind === 'own' ? featureOf(target.path) : undefined
      return other !== undefined && other !== featureOf(from)
    },
    say: 'A feature never imports another feature: move what both need to shared/ (rules), renderer/data/ (queries, commands) or renderer/ui/ (looks).',
  },
  {
    from: under('renderer/features', 'renderer/data', 'renderer/ui', 'renderer/workers'),
    to: ownUnder('renderer/app'),
    say: 'Only the entry imports renderer/app/: take what you need as a prop or from a context in renderer/data/ or renderer/ui/.',
  },
  {
    from: under('renderer/ui'),
    to: ownUnder('renderer/features', 'renderer/data'),
    say: 'renderer/ui/ is the design system and knows no data: take values and callbacks as props.',
  },
  {
    from: under('renderer/data'),
    to: ownUnder('renderer/features', 'renderer/ui'),
    say: 'renderer/data/ knows neither features nor looks: the feature calls it, and shows what it answers.',
  },
  {
    from: (path) => !/^electron\/(main|preload)\.ts$|^electron\/shell\//.test(path),
    to: packageNamed('electron'),
    say: "Only electron/main.ts, electron/preload.ts and electron/shell/ import 'electron': put the work in a service behind a port, and the Electron adapter in electron/shell/.",
  },
  {
    from: (path) => !under('renderer/data', 'tests')(path),
    to: packageNamed('dexie', 'dexie-react-hooks'),
    say: 'Only renderer/data/ imports Dexie: read with useLive and useDesk().db, write with a command through the write door.',
  },
  {
    from: (path) => !under('secretariat', 'tests')(path),
    to: packageNamed('fastify', '@fastify', 'kysely', 'pg', '@electric-sql/pglite', 'jose'),
    say: 'Only secretariat/ uses its server and database packages: talk to it over the calls of shared/sync/wire.ts.',
  },
  {
    from: (path) => !under('renderer', 'tests')(path) && !path.endsWith('vite.config.ts'),
    to: packageNamed('react', 'react-dom', 'react-aria-components', 'react-i18next', 'zustand', '@tanstack'),
    say: 'Only renderer/ draws: return data and let the page show it.',
  },
  {
    from: under('shared', 'renderer', 'electron', 'secretariat'),
    to: ownUnder('tests'),
    say: 'Product code never imports tests/: move what both need next to the code it belongs to.',
  },
]
