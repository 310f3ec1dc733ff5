import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import type { Finding } from './finding.ts'
import { importRules, type ImportTarget } from './layers.ts'
import type { Source } from './source.ts'
import { walk } from './walk.ts'

const builtins = new Set(builtinModules)

interface Import {
  readonly specifier: string
  readonly offset: number
}

/** Static, dynamic and re-exporting imports, and `new URL('./x', import.meta.url)`, which is how workers are loaded. */
function importsOf(source: Source): readonly Import[] {
  const found: Import[] = []
  walk(source.program, (node) => {
    if (
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node.source) ||
      node.type === 'ImportExpression'
    ) {
      const from = node.source
      if (from?.type === 'Literal' && typeof from.value === 'string') {
        found.push({ specifier: from.value, offset: node.start })
      }
    } else if (node.type === 'TSImportType' && node.source.type === 'Literal') {
      found.push({ specifier: node.source.value, offset: node.start })
    } else if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'URL') {
      const [file, base] = node.arguments
      if (base?.type === 'MemberExpression' && file?.type === 'Literal' && typeof file.value === 'string') {
        if (/^\.[^]*\.\w+$/.test(file.value)) found.push({ specifier: file.value, offset: node.start })
      }
    }
  })
  return found
}

function targetOf(specifier: string, from: string): ImportTarget {
  const clean = specifier.split('?')[0] ?? specifier
  if (clean.startsWith('.')) return { kind: 'own', path: posix.normalize(posix.join(posix.dirname(from), clean)) }
  const name = clean
    .split('/')
    .slice(0, clean.startsWith('@') ? 2 : 1)
    .join('/')
  if (clean.startsWith('node:') || builtins.has(clean)) return { kind: 'node', specifier: clean }
  return { kind: 'package', name, specifier: clean }
}

/** Law 1 (imports run one way) and the part of law 7 that is about imports (relative, with the extension). */
export function checkImports(sources: readonly Source[]): readonly Finding[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap(({ specifier, offset }) => {
      const target = targetOf(specifier, source.path)
      const line = source.lineOf(offset)
      const refused = importRules
        .filter((rule) => rule.from(source.path) && rule.to(target, source.path))
        .map((rule) => ({ path: source.path, line, message: `imports '${specifier}'. ${rule.say}` }))
      const bare = target.kind === 'own' && posix.extname(target.path) === ''
      if (!bare) return refused
      const message = `imports '${specifier}' without an extension. Write '${specifier}.ts' (law 7): Node runs these files as they are.`
      return [...refused, { path: source.path, line, message }]
    }),
  )
}
