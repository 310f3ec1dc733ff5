import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AdminCommandName } from '../admin/registry.ts'
import { UsageError } from './usage.ts'

/** Flags by name; `true` for those without a value. */
export type Flags = Readonly<Record<string, string | undefined>>

interface Flag {
  readonly value: string
  readonly help: string
  readonly needed?: boolean
}

export interface CliCommand {
  readonly summary: string
  readonly flags: Readonly<Record<string, Flag>>
  /** Words after the command. */
  readonly operand?: Flag
  /** The input of the admin command of the same name. Throws `UsageError`. */
  input(flags: Flags, operand: string | undefined): Promise<Readonly<Record<string, unknown>>>
}

const focalPoint = { value: 'KEY|ID', help: 'a published focal point (cles, cscp, …) or the id of another' } as const

/** The two that are no admin commands: they need the data for themselves. */
export const serveFlags = {
  port: { value: 'PORT', help: 'default 8460; 0 takes any free one' },
  host: { value: 'ADDRESS', help: 'default 127.0.0.1; desks elsewhere need https, so put a proxy in front' },
  practice: { value: '', help: 'let whoever enrols say who they are; only on this computer' },
  log: { value: 'LEVEL', help: 'error, warn, info (default) or debug; JSON lines on standard error' },
} as const

export const restoreFlags = {
  from: { value: 'FILE', help: 'a backup of the embedded database; for PostgreSQL restore first, then leave it out' },
} as const

/** How each admin command is said on the command line. */
export const commands: Readonly<Record<AdminCommandName, CliCommand>> = {
  enrol: {
    summary: 'print a one-time code that enrols one device of one member',
    flags: {
      'focal-point': { ...focalPoint, help: `${focalPoint.help}, or "new"`, needed: true },
      member: { value: 'NAME', help: 'who will use the device', needed: true },
      role: { value: 'ROLE', help: 'officer (default), translator or reviewer' },
      name: { value: 'NAME', help: 'name of a focal point that is not published' },
      hours: { value: 'N', help: 'how long the code is good for (default 72)' },
    },
    input: async (flags) => ({
      focalPoint: flags['focal-point'],
      member: flags.member,
      role: flags.role ?? 'officer',
      hours: wholeNumber('hours', flags.hours ?? '72'),
      ...(flags.name === undefined ? {} : { name: flags.name }),
    }),
  },
  devices: {
    summary: 'list the devices that are enrolled',
    flags: { 'focal-point': focalPoint },
    input: async (flags) => (flags['focal-point'] === undefined ? {} : { focalPoint: flags['focal-point'] }),
  },
  revoke: {
    summary: 'withdraw a device: a computer was lost, or a person left',
    flags: {},
    operand: { value: 'DEVICE', help: 'its id, as `devices` prints it', needed: true },
    input: async (_flags, operand) => ({ device: operand }),
  },
  'publish-news': {
    summary: 'send a news item to the desks of one focal point, or of all',
    flags: {
      title: { value: 'TEXT', help: 'one line', needed: true },
      file: { value: 'FILE', help: 'the text, plain or Markdown, UTF-8' },
      text: { value: 'TEXT', help: 'the text itself, instead of a file' },
      locale: { value: 'TAG', help: 'its language (default en)' },
      url: { value: 'URL', help: 'where to read on, https' },
      'focal-point': { ...focalPoint, help: `${focalPoint.help}; all when absent` },
    },
    input: async (flags) => ({
      title: flags.title,
      body: await newsText(flags),
      locale: flags.locale ?? 'en',
      ...(flags.url === undefined ? {} : { url: flags.url }),
      ...(flags['focal-point'] === undefined ? {} : { focalPoint: flags['focal-point'] }),
    }),
  },
  export: {
    summary: "write a focal point's records and published pages as files",
    flags: {
      'focal-point': { ...focalPoint, needed: true },
      out: { value: 'FOLDER', help: 'an empty or new folder', needed: true },
    },
    input: async (flags) => ({ focalPoint: flags['focal-point'], out: resolve(flags.out ?? '') }),
  },
  backup: {
    summary: 'write the embedded database into one file, while the service runs',
    flags: { out: { value: 'FILE', help: 'a new file, e.g. secretariat.tar.gz', needed: true } },
    input: async (flags) => ({ out: resolve(flags.out ?? '') }),
  },
}

async function newsText(flags: Flags): Promise<string> {
  if ((flags.file === undefined) === (flags.text === undefined)) throw new UsageError('Give either --file or --text.')
  if (flags.file === undefined) return flags.text ?? ''
  try {
    const bytes = await readFile(flags.file)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${flags.file} is not UTF-8 text.`)
    throw new UsageError(`${flags.file} cannot be read.`)
  }
}

export function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--${flag} takes a whole number, not "${text}".`)
  return Number(text)
}
