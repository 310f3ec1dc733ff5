import type { Finding } from './finding.ts'
import { isScript, type Source, type SourceText } from './source.ts'

/** A file past this is two files (the house style). */
export const MAX_LINES = 400

const measured = /\.(ts|tsx|mjs|css)$/

export function checkLength(files: readonly SourceText[]): readonly Finding[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    if (!measured.test(path) || lines <= MAX_LINES) return []
    return [{ path, message: `has ${lines} lines; past ${MAX_LINES} a file is two ideas. Split it by idea.` }]
  })
}

const marks = [
  {
    pattern: /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|oxfmt-ignore|prettier-ignore/,
    say: 'switches a check off. Make the code pass it, or change the rule for everyone with a decision in docs/decisions/.',
  },
  {
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    say: 'leaves work undone. Do it now, or leave the thing out.',
  },
] as const

/** Comments that switch checks off or postpone work. */
export function checkComments(sources: readonly Source[]): readonly Finding[] {
  return sources.flatMap((source) =>
    source.comments.flatMap((comment) =>
      marks
        .filter(({ pattern }) => pattern.test(comment.value))
        .map(({ say }) => ({ path: source.path, line: source.lineOf(comment.start), message: `A comment ${say}` })),
    ),
  )
}

const physical =
  /(?:^|[;{\s])((?:margin|padding|border)-(?:left|right)(?:-[a-z]+)?|left|right|text-align|float)\s*:\s*([^;}]+)/g
const colour = /#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab|lch)\(/

/** Style sheets: logical properties only (right-to-left works), colours only in the tokens. */
export function checkStyles(files: readonly SourceText[]): readonly Finding[] {
  return files
    .filter(({ path }) => path.endsWith('.css'))
    .flatMap(({ path, text }) => {
      const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
      return bare.split('\n').flatMap((content, index) => {
        const line = index + 1
        const found: Finding[] = []
        for (const [, property, value] of content.matchAll(physical)) {
          if ((property === 'text-align' || property === 'float') && !/left|right/.test(value ?? '')) continue
          found.push({
            path,
            line,
            message: `'${property}' is physical. Use its logical twin (…-inline-start, …-inline-end, inset-inline, start, end), so that right-to-left works.`,
          })
        }
        if (!path.endsWith('tokens.css') && colour.test(content)) {
          found.push({
            path,
            line,
            message: 'names a colour. Use a --color-* token of renderer/ui/tokens.css, so that every theme follows.',
          })
        }
        return found
      })
    })
}

export function scriptsAmong(files: readonly SourceText[]): readonly SourceText[] {
  return files.filter(({ path }) => isScript(path))
}

/** Every library is a decision: its name stands in one of `docs/decisions/`. */
export function checkLibraries(packageJson: string, decisions: readonly string[]): readonly Finding[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(packageJson) as Readonly<
    Record<string, Record<string, string>>
  >
  const words = new Set(decisions.flatMap((text) => text.split(/[\s`|,]+/)))
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
    .filter((name) => !name.startsWith('@types/') && !words.has(name))
    .map((name) => ({
      path: 'package.json',
      message: `'${name}' stands in no decision: say in docs/decisions/0001-stack-and-libraries.md, or in a decision of its own, why it is here.`,
    }))
}
