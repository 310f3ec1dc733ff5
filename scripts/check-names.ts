/**
 * `npm run check:names -- FILE.csv --against REGISTER.csv [--json]`: looks every name of FILE (`name,id`; an empty id: the
 * right answer is that there is none) up in REGISTER (`id,name`), as the desk does when it looks for duplicates. Prints the
 * best entry and its score for each name, or with `--json` the sums: `found` (the best entry was accepted and is right),
 * `wrong` (accepted and wrong), `open` (none was accepted: right where the id is empty). A bad file ends with 1.
 */
import { parseArgs } from 'node:util'
import { readColumns } from './names/read-columns.ts'
import { Register, type RegisterMatch } from '../shared/recruitment/matching/match-register.ts'

const USAGE = 'npm run check:names -- FILE.csv --against REGISTER.csv [--json]'

function fail(words: string): never {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { against: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
  } catch (fault) {
    return fail(`${fault instanceof Error ? fault.message : String(fault)} Usage: ${USAGE}`)
  }
}

const { values, positionals } = readArguments()
const [file] = positionals
if (file === undefined || values.against === undefined || positionals.length > 1) fail(`Usage: ${USAGE}`)

const questions = readColumns(file, ['name', 'id'])
if (!questions.ok) fail(questions.error)
const entries = readColumns(values.against, ['id', 'name'])
if (!entries.ok) fail(entries.error)

const register = new Register(entries.value.map(([id = '', name = '']) => ({ id, name })))

type Outcome = 'found' | 'wrong' | 'open'

function outcomeOf(id: string, match: RegisterMatch | undefined): Outcome {
  if (match?.accepted !== true) return 'open'
  return match.entry.id === id ? 'found' : 'wrong'
}

const sums: Record<Outcome, number> = { found: 0, wrong: 0, open: 0 }
for (const [name = '', id = ''] of questions.value) {
  const match = register.match(name)
  const outcome = outcomeOf(id, match)
  sums[outcome]++
  if (values.json) continue
  const best = match === undefined ? '–' : `${match.entry.name} (${match.entry.id})`
  const accepted = match?.accepted === true ? 'match' : 'none '
  process.stdout.write(
    `${outcome.padEnd(5)}  ${accepted}  ${(match?.score ?? 0).toFixed(1).padStart(5)}  ${name} → ${best}\n`,
  )
}

const { found, wrong, open } = sums
const total = questions.value.length
process.stdout.write(
  values.json
    ? `${JSON.stringify({ total, found, wrong, open })}\n`
    : `${total} names: ${found} found, ${wrong} wrong, ${open} open\n`,
)
