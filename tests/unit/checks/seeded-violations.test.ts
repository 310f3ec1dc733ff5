import { describe, expect, test } from 'vitest'
import { ownChecks } from '../../../scripts/checks/all.ts'
import { checkLibraries } from '../../../scripts/checks/house.ts'

/** Runs the checks of ours on a made-up tree and answers what each refuses. */
async function refusedIn(
  tree: Readonly<Record<string, string>>,
  codes: readonly string[] = [],
): Promise<readonly string[]> {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }))
  const found = await Promise.all(
    ownChecks(files, codes).map(async ({ name, run }) =>
      (await run()).map(
        ({ path, line, message }) => `${name}: ${path}${line === undefined ? '' : `:${line}`} ${message}`,
      ),
    ),
  )
  return found.flat().filter((finding) => !finding.startsWith('translations: resources/locales has no texts'))
}

/** One broken rule a row: where, how, and the words that tell the reader what to do instead. */
const violations = [
  {
    law: 'law 1: shared imports nothing of ours',
    path: 'shared/network/fees.ts',
    text: "import { journal } from '../../electron/services/journal.ts'\njournal()",
    finding:
      /^imports: shared\/network\/fees\.ts:1 .*move what it needs into shared\/, or take it as an argument or a port/,
  },
  {
    law: 'law 1: shared uses only small pure packages',
    path: 'shared/recruitment/parse.ts',
    text: "\nimport { read } from 'some-parser'\nread()",
    finding: /^imports: shared\/recruitment\/parse\.ts:2 .*only the packages listed/,
  },
  {
    law: 'law 1: shared has no Node',
    path: 'shared/sync/digest.ts',
    text: "import { createHash } from 'node:crypto'\ncreateHash('sha256')",
    finding: /^imports: .*ask the host with a call of shared\/bridge\.ts/,
  },
  {
    law: 'law 1: the page has no Node, whichever way it is named',
    path: 'renderer/data/files.ts',
    text: "import { readFileSync } from 'fs'\nreadFileSync('x')",
    finding: /^imports: .*have no Node/,
  },
  {
    law: 'law 1: the page does not import its host',
    path: 'renderer/app/main.tsx',
    text: "import type { Journal } from '../../electron/services/journal.ts'\nexport type J = Journal",
    finding: /^imports: .*renderer\/ imports only renderer\/ and shared\//,
  },
  {
    law: 'law 1: the host does not import the secretariat',
    path: 'electron/services/practice.ts',
    text: "const server = await import('../../secretariat/server.ts')\nserver.start()",
    finding: /^imports: .*talks to the secretariat over HTTP/,
  },
  {
    law: 'law 1: the secretariat does not import the desk',
    path: 'secretariat/push.ts',
    text: "export { merge } from '../renderer/data/merge.ts'",
    finding: /^imports: .*what desk and secretariat both need belongs in shared\//,
  },
  {
    law: 'law 1: a feature never imports another feature',
    path: 'renderer/features/pages/matrix.tsx',
    text: "import { stageOf } from '../recruitment/stage.ts'\nstageOf()",
    finding: /^imports: .*A feature never imports another feature: move what both need to shared\//,
  },
  {
    law: 'law 1: a feature does not import the shell',
    path: 'renderer/features/pages/page-screen.tsx',
    text: "import { router } from '../../app/routes.tsx'\nrouter()",
    finding: /^imports: .*Only the entry imports renderer\/app\//,
  },
  {
    law: "law 1: 'electron' is imported in the shell only",
    path: 'electron/services/secrets.ts',
    text: "import { safeStorage } from 'electron'\nsafeStorage()",
    finding: /^imports: .*put the work in a service behind a port/,
  },
  {
    law: 'law 3: only the data layer knows Dexie',
    path: 'renderer/features/today/query.ts',
    text: "import { liveQuery } from 'dexie'\nliveQuery(() => 1)",
    finding: /^imports: .*write with a command through the write door/,
  },
  {
    law: 'law 3: one write door',
    path: 'renderer/features/recruitment/move.ts',
    text: "export const move = (desk) =>\n  desk.db.recruitment.put({ id: 'x' })",
    finding: /^laws: renderer\/features\/recruitment\/move\.ts:2 .*one write door: put the change in a command/,
  },
  {
    law: 'law 3: one write door, also for a filtered table',
    path: 'renderer/ui/clean.ts',
    text: "export const clean = (db) => db.task.where('due').below('2026').delete()",
    finding: /^laws: .*one write door/,
  },
  {
    law: 'law 4: the page has no network',
    path: 'renderer/features/sync/ping.ts',
    text: "export const ping = () => window.fetch('/x')",
    finding: /^laws: .*the page has none: add a call to shared\/bridge\.ts/,
  },
  {
    law: 'law 4: nor a socket',
    path: 'renderer/data/live.ts',
    text: "export const live = () => new EventSource('/events')",
    finding: /^laws: .*the page has none/,
  },
  {
    law: 'law 6: shared reads no clock',
    path: 'shared/recruitment/next-step.ts',
    text: 'export const today = () => new Date().toISOString()',
    finding: /^laws: .*take a Clock, IdSource or Random of shared\/ports\.ts/,
  },
  {
    law: 'law 6: shared throws no dice',
    path: 'shared/sync/backoff.ts',
    text: 'export const wait = () => Math.random() * 1000',
    finding: /^laws: .*Law 6/,
  },
  {
    law: 'law 7: erasable syntax only',
    path: 'shared/model/stage.ts',
    text: "export enum Stage { Identified = 'identified' }",
    finding: /^laws: .*use a const table with a union type instead of an enum/,
  },
  {
    law: 'law 7: no fields declared in a constructor',
    path: 'secretariat/store.ts',
    text: 'export class Store { constructor(private readonly path: string) {} }',
    finding: /^laws: .*assign fields in the constructor/,
  },
  {
    law: 'law 7: relative imports name the file',
    path: 'scripts/start.ts',
    text: "import { build } from './build'\nbuild()",
    finding: /^imports: .*Write '\.\/build\.ts' \(law 7\)/,
  },
  {
    law: 'no check is switched off',
    path: 'shared/text.ts',
    text: `// ${'@ts'}-expect-error: quicker\nexport const n: number = 'x'`,
    finding: /^comments: .*switches a check off\. Make the code pass it/,
  },
  {
    law: 'no work is left undone',
    path: 'shared/text.ts',
    text: `/* ${'TO'}DO: later */\nexport const n = 1`,
    finding: /^comments: .*Do it now, or leave the thing out/,
  },
  {
    law: 'a long file is two files',
    path: 'shared/long.ts',
    text: 'export {}\n'.repeat(401),
    finding: /^length: shared\/long\.ts has 401 lines.*Split it by idea/,
  },
  {
    law: 'layout follows the direction of the script',
    path: 'renderer/ui/card.module.css',
    text: '.card {\n  margin-left: 4px;\n}',
    finding: /^styles: renderer\/ui\/card\.module\.css:2 .*Use its logical twin/,
  },
  {
    law: 'colours come from the tokens',
    path: 'renderer/ui/card.module.css',
    text: '.card { color: #0a0; }',
    finding: /^styles: .*--color-\* token/,
  },
] as const

describe('a seeded violation is refused with words that say what to do instead', () => {
  test.each(violations)('$law', async ({ path, text, finding }) => {
    expect(await refusedIn({ [path]: text })).toEqual([expect.stringMatching(finding)])
  })
})

describe('what the laws allow passes', () => {
  const allowed = {
    'shared/ids.ts': "import { v7 } from 'uuid'\nexport const next = () => v7() + crypto.randomUUID()",
    'shared/time.ts':
      "export const year = (at: string) => new Date(at).getUTCFullYear()\nexport const text = 'Date.now()'",
    'electron/shell/window.ts':
      "import { BrowserWindow } from 'electron'\nexport const open = () => new BrowserWindow()",
    'electron/services/files.ts':
      "import { readFile } from 'node:fs/promises'\nexport const read = () => readFile('x')",
    'renderer/data/door.ts': "import Dexie from 'dexie'\nexport const write = (db: Dexie) => db.table('x').put({})",
    'renderer/features/pages/cache.ts':
      'const seen = new Set<string>()\nexport const see = (id: string) => seen.add(id)',
    'renderer/features/pages/retry.ts': 'export const retry = (query: { fetch(): void }) => query.fetch()',
    'renderer/features/sync/sync-status.tsx':
      "import { fold } from '../../../shared/text/fold.ts'\nimport { Badge } from '../../ui/badge.tsx'\nexport const x = [fold, Badge]",
    'shared/model/declared.d.ts': 'declare namespace Legacy { const x: number }',
  }

  test.each(Object.entries(allowed))('%s', async (path, text) => {
    expect(await refusedIn({ [path]: text })).toEqual([])
  })
})

test('a library without a decision is named, one in a table or in backticks is not', () => {
  const manifest = JSON.stringify({
    dependencies: { zod: '4', 'left-pad': '1' },
    devDependencies: { '@types/node': '24', vite: '8' },
  })
  const found = checkLibraries(manifest, ['| zod | 4 | schemas |', 'We build with `vite`, which …'])
  expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/^'left-pad' stands in no decision/)])
})
