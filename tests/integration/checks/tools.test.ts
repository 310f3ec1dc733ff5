import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkFormat, checkLint, checkTypes } from '../../../scripts/checks/tools.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const trees: string[] = []

/** A small repository of its own with our settings and the given files. */
async function treeWith(files: Readonly<Record<string, string>>): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'desk-checks-'))
  trees.push(tree)
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
  const settings = [
    'tsconfig.base.json',
    '.oxlintrc.json',
    '.oxfmtrc.json',
    'shared/tsconfig.json',
    'renderer/tsconfig.json',
  ]
  for (const path of settings) await cp(join(root, path), join(tree, path))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true })
    await writeFile(join(tree, path), text)
  }
  return tree
}

afterEach(async () => {
  for (const tree of trees.splice(0)) await rm(tree, { recursive: true })
})

test('shared/ has no DOM: the type check names the file and the line', async () => {
  const tree = await treeWith({ 'shared/title.ts': "\nexport const set = () => { document.title = 'x' }\n" })
  expect(await checkTypes(tree, 'shared')).toEqual([
    { path: 'shared/title.ts', line: 2, message: expect.stringContaining("Cannot find name 'document'") },
  ])
})

test('the page has no Node: the type check refuses process', async () => {
  const tree = await treeWith({
    'renderer/a.ts': 'export const home = process.env.HOME\n',
    'shared/b.ts': 'export const b = 1\n',
  })
  expect(await checkTypes(tree, 'renderer')).toEqual([
    { path: 'renderer/a.ts', line: 1, message: expect.stringContaining("Cannot find name 'process'") },
  ])
})

test('syntax that needs a compiler is refused by the type check as well', async () => {
  const tree = await treeWith({ 'shared/stage.ts': 'export enum Stage {\n  A,\n}\n' })
  expect(await checkTypes(tree, 'shared')).toEqual([
    { path: 'shared/stage.ts', line: 1, message: expect.stringContaining('erasableSyntaxOnly') },
  ])
})

test('a promise nobody waits for is refused by the lint, and so is any', async () => {
  const text = 'async function save(): Promise<void> {}\nexport function go(x: any): void {\n  save()\n  void x\n}\n'
  const found = await checkLint(await treeWith({ 'shared/go.ts': text }))
  expect(found.map(({ path, line, message }) => `${path}:${line} ${message.split(':')[0]}`).sort()).toEqual([
    'shared/go.ts:2 typescript(no-explicit-any)',
    'shared/go.ts:3 typescript(no-floating-promises)',
  ])
})

test('a file in another format is named', async () => {
  const found = await checkFormat(await treeWith({ 'shared/a.ts': 'export const a = "x";\n' }))
  expect(found).toEqual([{ path: 'shared/a.ts', message: 'is not formatted: run `npm run format`.' }])
})

test('a clean tree passes all of them', async () => {
  const tree = await treeWith({ 'shared/a.ts': 'export const a = 1\n' })
  expect(await checkTypes(tree, 'shared')).toEqual([])
  expect(await checkLint(tree)).toEqual([])
  expect(await checkFormat(tree)).toEqual([])
})
