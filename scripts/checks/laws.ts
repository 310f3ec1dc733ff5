import type { Finding } from './finding.ts'
import type { Source } from './source.ts'
import { type AnyNode, walk } from './walk.ts'

/** A law that the syntax alone can show broken (architecture.md §2). */
interface Law {
  readonly appliesTo: (path: string) => boolean
  /** True where the node breaks the law. */
  readonly broken: (node: AnyNode, ancestors: readonly AnyNode[]) => boolean
  readonly say: string
}

const inFolder =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`))

const writes = new Set([
  'put',
  'add',
  'bulkPut',
  'bulkAdd',
  'update',
  'upsert',
  'modify',
  'delete',
  'bulkDelete',
  'clear',
])
const databases = new Set(['db', 'database', 'readDatabase', 'tables'])
const network = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'sendBeacon'])
const globals = new Set(['window', 'globalThis', 'self', 'navigator'])

function nameOf(node: AnyNode | null | undefined): string | undefined {
  return node?.type === 'Identifier' ? node.name : undefined
}

/** `a.b.c` → `['a','b','c']`; calls on the way are passed through, so `db.page.where('x')` starts with `db`. */
function chainOf(node: AnyNode): readonly string[] {
  if (node.type === 'MemberExpression') {
    const name = nameOf(node.property) ?? (node.property.type === 'Literal' ? String(node.property.value) : undefined)
    return [...chainOf(node.object), ...(name === undefined ? [] : [name])]
  }
  if (node.type === 'CallExpression') return chainOf(node.callee)
  if (node.type === 'ChainExpression') return chainOf(node.expression)
  const name = nameOf(node)
  return name === undefined ? [] : [name]
}

function writesToTable(node: AnyNode): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false
  const chain = chainOf(node.callee)
  return writes.has(chain.at(-1) ?? '') && chain.slice(0, -1).some((part) => databases.has(part))
}

function reachesForNetwork(node: AnyNode): boolean {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const callee = nameOf(node.callee)
    if (callee !== undefined) return network.has(callee)
  }
  if (node.type !== 'MemberExpression') return false
  return globals.has(nameOf(node.object) ?? '') && network.has(nameOf(node.property) ?? '')
}

function readsClockOrDice(node: AnyNode): boolean {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    return nameOf(node.callee) === 'Date' && (node.arguments.length === 0 || node.type === 'CallExpression')
  }
  if (node.type !== 'MemberExpression') return false
  const [object, property] = [nameOf(node.object), nameOf(node.property)]
  if (object === 'globalThis') return ['crypto', 'performance', 'setTimeout', 'setInterval'].includes(property ?? '')
  return (
    (object === 'Date' && property === 'now') ||
    (object === 'Math' && property === 'random') ||
    object === 'crypto' ||
    object === 'performance'
  )
}

function needsBuild(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  const declared = ancestors.some((above) => 'declare' in above && above.declare)
  if (node.type === 'TSEnumDeclaration') return !node.declare && !declared
  if (node.type === 'TSModuleDeclaration') return !node.declare && !declared
  return (
    node.type === 'TSParameterProperty' ||
    node.type === 'TSImportEqualsDeclaration' ||
    node.type === 'TSExportAssignment'
  )
}

const laws: readonly Law[] = [
  {
    appliesTo: (path) => inFolder('renderer')(path) && !inFolder('renderer/data')(path),
    broken: writesToTable,
    say: 'writes to a table. Law 3, one write door: put the change in a command that goes through useDesk().door, so that base, outbox, undo and journal are written with it.',
  },
  {
    appliesTo: (path) => inFolder('renderer')(path) && !inFolder('renderer/data')(path),
    broken: (node, ancestors) => nameOf(node) === 'indexedDB' && ancestors[0]?.type !== 'Property',
    say: 'opens IndexedDB itself. Law 3, one write door: read through useDesk().db, and leave opening and repairing to renderer/data/.',
  },
  {
    // The dictionaries lie beside the page, in its own origin, and are too large for a script.
    appliesTo: (path) => inFolder('renderer')(path) && path !== 'renderer/workers/spelling/read-shipped-file.ts',
    broken: reachesForNetwork,
    say: 'reaches for the network. Law 4, the page has none: add a call to shared/bridge.ts and let the host do it.',
  },
  {
    appliesTo: (path) => inFolder('shared')(path) && path !== 'shared/ids.ts',
    broken: readsClockOrDice,
    say: 'reads the clock or chance. Law 6: take a Clock, IdSource or Random of shared/ports.ts, or the value itself, as an argument.',
  },
  {
    appliesTo: inFolder('shared', 'secretariat', 'scripts', 'electron', 'renderer', 'tests'),
    broken: needsBuild,
    say: 'needs a compiler. Law 7, erasable syntax only: use a const table with a union type instead of an enum or namespace, and assign fields in the constructor.',
  },
]

/** Laws 3, 4, 6 and 7, each where it applies. One finding a line: what breaks a law twice there is said once. */
export function checkLaws(sources: readonly Source[]): readonly Finding[] {
  return sources.flatMap((source) => {
    const found = new Map<string, Finding>()
    const applying = laws.filter((law) => law.appliesTo(source.path))
    if (applying.length === 0) return []
    walk(source.program, (node, ancestors) => {
      for (const law of applying) {
        if (!law.broken(node, ancestors)) continue
        const line = source.lineOf(node.start)
        found.set(`${line} ${law.say}`, { path: source.path, line, message: law.say })
      }
    })
    return [...found.values()]
  })
}
