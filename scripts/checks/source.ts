import { parseSync, type ESTree } from 'vite'

/** A file as the checks see it: tests hand in virtual ones, `readSources` the real ones. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

export interface Source extends SourceText {
  readonly program: ESTree.Program
  readonly comments: readonly { readonly value: string; readonly start: number }[]
  /** Line of an offset, both as editors count: lines from 1. */
  lineOf(offset: number): number
}

const scripts = /\.(ts|tsx|mjs)$/

export function isScript(path: string): boolean {
  return scripts.test(path)
}

/** Parses a script file. A file that does not parse gives an empty program: the type check names its error better. */
export function parseSource({ path, text }: SourceText): Source {
  const { program, comments } = parseSync(path, text)
  return { path, text, program, comments, lineOf: (offset) => text.slice(0, offset).split('\n').length }
}
