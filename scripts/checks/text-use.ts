import { baseKey, type Catalogue } from './catalogue.ts'
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'
import { type AnyNode, walk } from './walk.ts'

/**
 * Namespaces whose keys are made from a table of codes, which another check holds complete, or read as a typed object, which
 * the compiler does (`electron/host-words.ts`).
 */
const keyedByTable = new Set(['errors', 'host'])

interface Asked {
  readonly key: string
  readonly offset: number
}

interface Texts {
  /** Keys asked for in plain: `t('save')`, `<Trans i18nKey="save">`. */
  readonly asked: readonly Asked[]
  /** Namespaces of `useTranslation`, in this file. */
  readonly namespaces: readonly string[]
  /** Every string of the file, and every template as a pattern: what might be a key in a table. */
  readonly literals: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
}

function textOf(node: AnyNode | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function namespacesOf(argument: AnyNode | undefined): readonly string[] {
  const one = textOf(argument)
  if (one !== undefined) return [one]
  return argument?.type === 'ArrayExpression' ? argument.elements.flatMap((element) => textOf(element) ?? []) : []
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function readTexts(source: Source): Texts {
  const asked: Asked[] = []
  const namespaces: string[] = []
  const literals = new Set<string>()
  const patterns: RegExp[] = []
  walk(source.program, (node) => {
    const literal = textOf(node)
    if (literal !== undefined) literals.add(literal)
    if (node.type === 'TemplateLiteral' && node.expressions.length > 0) {
      const parts = node.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw)
      // A template without any fixed text would count every key as used.
      if (parts.some((part) => /[a-z]/i.test(part)))
        patterns.push(new RegExp(`^${parts.map(escapePattern).join('[^:]+')}$`))
    }
    if (node.type === 'CallExpression') {
      const name = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee
      if (name.type !== 'Identifier') return
      if (name.name === 'useTranslation') namespaces.push(...namespacesOf(node.arguments[0]))
      const key = textOf(node.arguments[0])
      if (name.name === 't' && key !== undefined) asked.push({ key, offset: node.start })
    }
    if (node.type === 'JSXAttribute' && node.name.name === 'i18nKey') {
      const key = textOf(node.value)
      if (key !== undefined) asked.push({ key, offset: node.start })
    }
  })
  return { asked, namespaces, literals, patterns }
}

/**
 * Every key asked for exists, and every key is asked for. A key counts as used when its name, with or without the
 * namespace, stands somewhere as a string or fits a template: tables of keys are common, so a doubtful one is kept.
 */
export function checkTextUse(sources: readonly Source[], catalogue: Catalogue): readonly Finding[] {
  const texts = sources.map((source) => ({ source, ...readTexts(source) }))
  const has = (namespace: string, key: string): boolean => bases.get(namespace)?.has(key) ?? false
  const bases = new Map(
    [...catalogue.namespaces].map(([name, keys]) => [
      name,
      new Set([...keys.keys()].flatMap((key) => [key, baseKey(key)])),
    ]),
  )
  const absent = texts.flatMap(({ source, asked, namespaces }) =>
    asked
      .filter(({ key }) => {
        const [head = '', ...tail] = key.split(':')
        if (tail.length > 0 && bases.has(head)) return !has(head, tail.join(':'))
        const candidates = namespaces.length > 0 ? namespaces : [...bases.keys()]
        return !candidates.some((namespace) => has(namespace, key))
      })
      .map(({ key, offset }) => ({
        path: source.path,
        line: source.lineOf(offset),
        message: `asks for the text '${key}', which resources/locales/${catalogue.locale}/ does not have in ${namespaces.join(', ') || 'any namespace'}. Add it in every language.`,
      })),
  )
  const literals = new Set(texts.flatMap((text) => [...text.literals]))
  const patterns = texts.flatMap((text) => text.patterns)
  const used = (name: string): boolean => literals.has(name) || patterns.some((pattern) => pattern.test(name))
  const unused = [...catalogue.namespaces]
    .filter(([namespace]) => !keyedByTable.has(namespace))
    .flatMap(([namespace, keys]) =>
      [...new Set([...keys.keys()].map(baseKey))]
        .filter((key) => !used(key) && !used(`${namespace}:${key}`))
        .map((key) => ({
          path: `resources/locales/${catalogue.locale}/${namespace}.json`,
          message: `'${key}' is asked for nowhere: remove it in every language, or show it.`,
        })),
    )
  return [...absent, ...unused]
}
