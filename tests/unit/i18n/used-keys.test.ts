import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flatten, namespaces, readWords } from './locale-files.ts'

const root = join(import.meta.dirname, '../../..')

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
}

const code = sources('renderer').join('\n')
/** Strings and the fixed parts of templates: `t('tab.label')`, t(`tab.${id}`). */
const literals = new Set([...code.matchAll(/['"`]([\w-]+:)?([\w.-]+)['"`]/g)].map((match) => match[2] ?? ''))
const templates = [...code.matchAll(/`(?:[\w-]+:)?([\w.-]*\$\{[^`]+)`/g)].map(
  (match) =>
    new RegExp(
      `^${(match[1] ?? '')
        .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
        .map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'))
        .join('[\\w.-]+')}$`,
    ),
)

function isUsed(key: string): boolean {
  return literals.has(key) || templates.some((template) => template.test(key))
}

/** Words of these are looked up by a code that is data: error codes, undo labels, code lists; `host` is the host's own. */
const byCode = new Set(['errors', 'codes', 'commands', 'host'])

describe.each(namespaces('en').filter((namespace) => !byCode.has(namespace)))('namespace %s', (namespace) => {
  test('holds no text that nothing shows', () => {
    const unused = [...flatten(readWords('en', namespace)).keys()]
      .map((key) => key.replaceAll(' > ', '.').replace(/_(one|other)$/, ''))
      .filter((key) => !isUsed(key))
    expect([...new Set(unused)]).toEqual([])
  })
})

test('every undo label that a command names has words', () => {
  const named = [...code.matchAll(/\bkey: '([a-z][\w]*\.[\w.]+)'/g)].map((match) => match[1] ?? '')
  const words = flatten(readWords('en', 'commands'))
  const missing = [...new Set(named)].filter((key) => {
    const path = key.replaceAll('.', ' > ')
    return !words.has(path) && !words.has(`${path}_other`)
  })
  expect(named.length).toBeGreaterThan(3)
  expect(missing).toEqual([])
})
