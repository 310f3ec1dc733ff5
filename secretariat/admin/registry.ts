import { ok, type Result } from '../../shared/result.ts'
import { backup } from './backup.ts'
import { refuse, type AdminCommand, type AdminContext, type Refusal } from './command.ts'
import { listDevices, revokeDevice } from './devices.ts'
import { enrolCode } from './enrol-code.ts'
import { exportScope } from './export-scope.ts'
import { publishNews } from './publish-news.ts'

/** What an administrator can do. A new one: a file here, a row here, and its flags in `cli/commands.ts`. */
const commands = {
  enrol: enrolCode,
  devices: listDevices,
  revoke: revokeDevice,
  'publish-news': publishNews,
  export: exportScope,
  backup,
} as const

export type AdminCommandName = keyof typeof commands

/** Checks the input and runs. An expected failure is a value in words; files that cannot be written are one too. */
export async function runAdminCommand(
  context: AdminContext,
  name: string,
  input: unknown,
): Promise<Result<readonly string[], Refusal>> {
  if (!Object.hasOwn(commands, name)) return refuse(`There is no command "${name}".`)
  const command = commands[name as AdminCommandName] as unknown as AdminCommand
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse(`--${kebab(String(issue?.path[0] ?? 'input'))}: ${issue?.message ?? 'does not fit'}.`)
  }
  try {
    const result = await command.run(context, parsed.data)
    return result.ok ? ok([...result.value]) : result
  } catch (error) {
    const words = error instanceof Error && 'code' in error ? fileFaults[String(error.code)] : undefined
    if (words === undefined) throw error
    return refuse(`${words}${'path' in (error as object) ? ` (${String((error as { path?: unknown }).path)})` : ''}.`)
  }
}

const fileFaults: Readonly<Record<string, string>> = {
  EEXIST: 'The file is there already, and nothing is overwritten',
  ENOENT: 'The folder does not exist',
  EACCES: 'The folder cannot be written',
  EPERM: 'The folder cannot be written',
  EROFS: 'The folder cannot be written',
  ENOTDIR: 'That is a file, not a folder',
  ENOSPC: 'There is no space left',
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
