import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { SourceText } from './source.ts'

/** Folders that hold what we write; everything else in the repository is installed, built or data. */
export const ownFolders = ['shared', 'electron', 'renderer', 'secretariat', 'scripts', 'tests', 'resources'] as const

const notOurs = new Set(['node_modules', 'dist', 'artifacts', 'fixtures'])
const read = /\.(ts|tsx|mjs|css|json)$/

/** Reads all files of ours below `root`, paths relative to it with forward slashes, in a stable order. */
export function readOwnFiles(root: string): readonly SourceText[] {
  const files: SourceText[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!notOurs.has(entry.name)) walk(path)
      } else if (read.test(entry.name)) {
        files.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') })
      }
    }
  }
  for (const folder of ownFolders) walk(join(root, folder))
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function readDecisions(root: string): readonly string[] {
  const folder = join(root, 'docs', 'decisions')
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}
