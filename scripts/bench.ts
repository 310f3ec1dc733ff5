/**
 * `npm run bench -- <name> [--json]`: runs `tests/bench/<name>.ts` against the built desk and prints what it measured,
 * as one JSON line with `--json`. Each bench measures its baseline in the same run and prints a ratio, because times
 * alone say more about the machine than about the desk.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from '../tests/bench/harness/bench.ts'
import { buildDesk } from './build.ts'

const folder = join(import.meta.dirname, '..', 'tests', 'bench')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [name = ''] = positionals

/** Every file of the folder is a bench; what they share lies in its folder `harness`. */
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))

if (!names.includes(name)) {
  process.stderr.write(`There is no bench "${name}". There are: ${names.join(', ')}.\n`)
  process.exit(2)
}

await buildDesk()
const { run } = (await import(`../tests/bench/${name}.ts`)) as { readonly run: Bench }
const measured = await run({ say: (words) => process.stderr.write(`${words}\n`) })
process.stdout.write(`${values.json ? JSON.stringify(measured) : JSON.stringify(measured, null, 2)}\n`)
// A browser or server that a bench left behind must not keep the command alive.
process.exit(0)
