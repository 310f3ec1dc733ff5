import { parseArgs } from 'node:util'
import { commands, restoreFlags, serveFlags, type CliCommand, type Flags } from './commands.ts'
import type { AdminCommandName } from '../admin/registry.ts'
import { storageOf, type Environment } from './storage.ts'
import { EXIT, flagLines, UsageError } from './usage.ts'

type FlagTable = CliCommand['flags']

const dataFlag = {
  data: { value: 'FOLDER', help: 'where the embedded database is; without it DATABASE_URL, else the usual folder' },
} as const

const own: Readonly<Record<string, { readonly summary: string; readonly flags: FlagTable }>> = {
  serve: { summary: 'run the service', flags: serveFlags },
  restore: { summary: 'start from a backup; every desk reads anew', flags: restoreFlags },
}

/** Answers the exit code: 0 done, 1 failed, 2 not understood. */
export async function main(args: readonly string[], environment: Environment): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview())
    return name === undefined ? EXIT.usage : EXIT.done
  }
  try {
    return await run(name, rest, environment)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return EXIT.usage
  }
}

async function run(name: string, args: readonly string[], environment: Environment): Promise<number> {
  const admin = isAdmin(name) ? commands[name] : undefined
  const table = admin?.flags ?? (Object.hasOwn(own, name) ? own[name]?.flags : undefined)
  if (!table) throw new UsageError(`There is no command "${name}". \`npm run secretariat -- help\` lists them.`)
  const { flags, operand, help } = parse(name, args, { ...table, ...dataFlag }, admin?.operand !== undefined)
  if (help) {
    process.stdout.write(helpOf(name, { ...table, ...dataFlag }, admin))
    return EXIT.done
  }
  return carryOut(name, flags, operand, environment)
}

/** The service and the database are loaded only here: a mistyped flag is answered at once. */
async function carryOut(
  name: string,
  flags: Flags,
  operand: string | undefined,
  environment: Environment,
): Promise<number> {
  if (name === 'serve') return (await import('./serve.ts')).serve(flags, environment)
  const storage = storageOf(flags.data, environment)
  if (!isAdmin(name)) return (await import('./restore.ts')).restore(storage, flags.from)
  const command = commands[name]
  requireNeeded(command, flags, operand)
  const input = await command.input(flags, operand)
  return (await import('./run-admin.ts')).runAdmin(storage, name, input)
}

function isAdmin(name: string): name is AdminCommandName {
  return Object.hasOwn(commands, name)
}

function parse(name: string, args: readonly string[], table: FlagTable, operands: boolean) {
  const options = Object.fromEntries(
    Object.entries(table).map(([flag, { value }]) => [flag, { type: value === '' ? 'boolean' : 'string' }] as const),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: operands,
    })
    if (positionals.length > 1) throw new UsageError(`\`${name}\` takes one word, not ${positionals.length}.`)
    const flags: Flags = Object.fromEntries(
      Object.entries(values).map(([flag, value]) => [flag, typeof value === 'string' ? value : '']),
    )
    return { flags, operand: positionals[0], help: values.help === true }
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error
    throw new UsageError(`${error.message.split('. ')[0]}. \`${name} --help\` explains.`)
  }
}

function requireNeeded(command: CliCommand, flags: Flags, operand: string | undefined): void {
  for (const [name, flag] of Object.entries(command.flags)) {
    if (flag.needed && (flags[name] ?? '') === '')
      throw new UsageError(`--${name} ${flag.value} is needed: ${flag.help}.`)
  }
  if (command.operand?.needed && operand === undefined) {
    throw new UsageError(`${command.operand.value} is needed: ${command.operand.help}.`)
  }
}

function overview(): string {
  const all = Object.entries({ ...own, ...commands })
  const width = Math.max(...all.map(([name]) => name.length))
  const lines = all.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`).join('')
  return `The secretariat: receives what desks send and gives every desk of a focal point the same records.

npm run secretariat -- <command> [flags]

${lines}
Each command explains itself with --help. Data: --data FOLDER, or PostgreSQL by DATABASE_URL.
`
}

function helpOf(name: string, flags: FlagTable, admin: CliCommand | undefined): string {
  const summary = admin?.summary ?? own[name]?.summary ?? ''
  const operand = admin?.operand ? ` ${admin.operand.value}` : ''
  const operandLine = admin?.operand ? `  ${admin.operand.value}  ${admin.operand.help}\n` : ''
  return `npm run secretariat -- ${name}${operand} [flags]: ${summary}\n\n${operandLine}${flagLines(flags)}`
}
