/**
 * THE contract between the page and its host. The page calls `window.desk.call(name, input)` and listens with
 * `window.desk.on(name, listener)`; it knows neither Electron nor Node. Each host runs the same services behind the same
 * dispatcher (`electron/dispatch.ts`), which parses every input and every output with these schemas.
 *
 * A new call: one row here, one service method in `electron/services/`, one line in `electron/services/handlers.ts`.
 */
import * as z from 'zod'
import { localeTag } from './model/entity.ts'
import type { Result } from './result.ts'
import {
  changesResponse,
  digestResponse,
  enrolRequest,
  enrolResponse,
  publishedResponse,
  pushRequest,
  pushResponse,
  sessionResponse,
} from './sync/wire.ts'

/** What only some hosts can do. The page asks; it never guesses from the host's name. */
export const capabilities = z.object({
  /** Secrets are kept by the operating system; false: in a file only this user may read. */
  systemKeychain: z.boolean(),
  /** The host can show a link in the person's own browser or mail program. */
  openExternal: z.boolean(),
  /** The host has a menu of its own. */
  nativeMenu: z.boolean(),
  /** The host can make a PDF of a document; false: the page offers to print instead. */
  pdf: z.boolean(),
})
export type Capabilities = z.infer<typeof capabilities>

export const hostInfo = z.object({
  host: z.enum(['electron', 'loopback']),
  version: z.string(),
  platform: z.string(),
  /** The operating system's language, BCP 47. */
  locale: z.string(),
  capabilities,
})

/** One committed command, as the journal keeps it: the state of each record it touched; `null`: deleted. */
export const journalEntry = z.object({
  at: z.iso.datetime(),
  workspaceId: z.string(),
  changes: z.array(
    z.object({ type: z.string(), id: z.string(), record: z.record(z.string(), z.unknown()).nullable() }),
  ),
})
export type JournalEntry = z.infer<typeof journalEntry>

export const snapshotReasons = ['scheduled', 'manual', 'beforeMigration', 'beforeRestore', 'beforeRemoval'] as const
export const snapshotInfo = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  reason: z.enum(snapshotReasons),
  /** Dexie version the records have. */
  schemaVersion: z.int(),
  workspaceName: z.string(),
  counts: z.record(z.string(), z.int()),
  bytes: z.int(),
  /** False when the file's checksum no longer fits: it is shown, but cannot be restored. */
  intact: z.boolean(),
})
export type SnapshotInfo = z.infer<typeof snapshotInfo>

export const connection = z.object({
  state: z.enum(['unconnected', 'enrolled', 'revoked']),
  address: z.string().optional(),
  deviceId: z.string().optional(),
  memberId: z.string().optional(),
  focalPointId: z.string().optional(),
  focalPointName: z.string().optional(),
})
export type Connection = z.infer<typeof connection>

const nothing = z.object({}).strict()
const done = z.object({})
const snapshotId = z.string().regex(/^[0-9A-Za-z-]{1,80}$/)
const tableName = z.string().regex(/^[A-Za-z]{1,40}$/)
/** Records are handed over as one JSON array in a string: the host stores text and need not parse it. */
const recordsJson = z.string().max(16 * 1024 * 1024)

export const calls = {
  'host.info': { input: nothing, output: hostInfo },
  'host.openExternal': { input: z.object({ url: z.string().max(2_000) }), output: done },

  /** Appends and fsyncs; answers when the entries are on the disk. */
  'journal.append': {
    input: z.object({ entries: z.array(journalEntry).min(1).max(200) }),
    output: z.object({ entries: z.int() }),
  },
  'journal.status': {
    input: nothing,
    output: z.object({ entries: z.int(), bytes: z.int(), folder: z.string(), lastAt: z.iso.datetime().optional() }),
  },

  /** A snapshot is written in parts and appears, checksummed, only at `snapshot.commit`. */
  'snapshot.begin': {
    input: z.object({ reason: z.enum(snapshotReasons), schemaVersion: z.int(), workspaceName: z.string().max(200) }),
    output: z.object({ id: snapshotId }),
  },
  'snapshot.write': {
    input: z.object({ id: snapshotId, table: tableName, count: z.int().nonnegative(), records: recordsJson }),
    output: done,
  },
  'snapshot.commit': { input: z.object({ id: snapshotId }), output: snapshotInfo },
  'snapshot.abort': { input: z.object({ id: snapshotId }), output: done },
  'snapshot.list': { input: nothing, output: z.object({ folder: z.string(), snapshots: z.array(snapshotInfo) }) },
  /** Reads part `index` (from 0) of an intact snapshot; `done` after the last. */
  'snapshot.read': {
    input: z.object({ id: snapshotId, index: z.int().nonnegative() }),
    output: z.union([
      z.object({ done: z.literal(false), table: tableName, records: recordsJson }),
      z.object({ done: z.literal(true) }),
    ]),
  },

  'secretariat.connection': { input: nothing, output: connection },
  /** The practice secretariat that came up with the desk, if one did, with a fresh one-time code. */
  'secretariat.practice': {
    input: nothing,
    output: z.object({ offered: z.boolean(), address: z.string().optional(), code: z.string().optional() }),
  },
  'secretariat.enrol': {
    input: enrolRequest.omit({ deviceKey: true }).extend({ address: z.string().max(300) }),
    output: enrolResponse.omit({ refreshToken: true }),
  },
  'secretariat.disconnect': { input: nothing, output: done },
  'secretariat.session': { input: nothing, output: sessionResponse },
  'secretariat.changes': {
    input: z.object({ since: z.string().max(500).optional(), limit: z.int().min(1).max(1_000) }),
    output: changesResponse,
  },
  'secretariat.push': { input: pushRequest.extend({ idempotencyKey: z.string().max(80) }), output: pushResponse },
  'secretariat.digest': { input: nothing, output: digestResponse },
  'secretariat.published': {
    input: z.object({ slug: z.string().max(200), locale: z.string().max(20) }),
    output: publishedResponse,
  },

  /** A whole HTML document of our own as PDF. It is shown without scripts and without a network. */
  'document.pdf': {
    input: z.object({
      html: z
        .string()
        .min(1)
        .max(6 * 1024 * 1024),
      title: z.string().max(300),
      lang: localeTag,
    }),
    output: z.object({ base64: z.string() }),
  },

  /** A line in the host's log: a code and numbers, never words of a person. */
  'log.report': {
    input: z.object({
      level: z.enum(['info', 'warn', 'error']),
      code: z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/),
      params: z.record(z.string(), z.number()).optional(),
    }),
    output: done,
  },
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>
export const callNames = Object.keys(calls) as readonly CallName[]

export const events = {
  /** The secretariat can, or can no longer, be reached. A hint: sync tries all the same. */
  'connection.changed': z.object({ reachable: z.boolean() }),
  /** The host's menu asks the page to do something; the ids are those of the command palette. */
  'command.invoked': z.object({ id: z.string() }),
  /** The window is about to close: the page flushes its journal and calls nothing afterwards. */
  'host.closing': z.object({}),
} as const satisfies Record<string, z.ZodType>

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

/** What each host puts at `window.desk`. A call never throws: what went wrong is in the result. */
export interface DeskBridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
