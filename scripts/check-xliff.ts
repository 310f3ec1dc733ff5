import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { decodeXml } from '../shared/text/xml/decode-xml.ts'
import { parseXml } from '../shared/text/xml/parse-xml.ts'
import { breachesOf, readXliffBytes } from '../shared/translation/xliff/read-xliff.ts'

/** Bytes of a file beyond which it is refused unread. */
const maxBytes = 64_000_000

/** `reasons` are all breaches, each code once; `reason` is the one the file is refused for. */
interface Verdict {
  readonly file: string
  readonly result: 'accepted' | 'rejected'
  readonly reason: string | null
  readonly line: number | null
  readonly reasons: readonly string[]
}

/** `npm run check:xliff -- DIR [--json]`: reads every file below the folder as XLIFF and says which are refused, and why. */
async function main(args: readonly string[]): Promise<number> {
  const asJson = args.includes('--json')
  const [folder, ...rest] = args.filter((arg) => arg !== '--json')
  if (folder === undefined || rest.length > 0 || !(await isFolder(folder))) {
    process.stderr.write('Usage: npm run check:xliff -- DIR [--json]\n')
    return 2
  }
  for (const path of await filesBelow(folder)) {
    const verdict = await judge(path, relative(folder, path).split(sep).join('/'))
    const { file, result, reason } = verdict
    process.stdout.write(
      `${asJson ? JSON.stringify(verdict) : [file, result, reason ?? ''].join(', ').replace(/, $/, '')}\n`,
    )
  }
  return 0
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

async function judge(path: string, file: string): Promise<Verdict> {
  if ((await stat(path)).size > maxBytes) {
    return { file, result: 'rejected', reason: 'xml.too-large', line: null, reasons: ['xml.too-large'] }
  }
  const bytes = await readFile(path)
  const read = readXliffBytes(bytes, { maxBytes })
  if (read.ok) return { file, result: 'accepted', reason: null, line: null, reasons: [] }
  const { code, params } = read.error
  const text = decodeXml(bytes, { maxBytes })
  const xml = text.ok ? parseXml(text.value) : text
  const reasons = xml.ok ? [...new Set(breachesOf(xml.value.root).map((breach) => breach.code))] : [code]
  return { file, result: 'rejected', reason: code, line: Number(params?.line ?? 0) || null, reasons }
}

process.exitCode = await main(process.argv.slice(2))
