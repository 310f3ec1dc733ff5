/**
 * THE contract between the page and its host. The page calls `window.desk.call(name, input)` and listens with
 * `window.desk.on(name, listener)`; it knows neither Electron nor Node. Each host runs the same services behind the same
 * dispatcher (`electron/dispatch.ts`), which parses every input and every output with these schemas.
 *
 * A new call: one row here, one service method in `electron/services/`, one line in `electron/services/handlers.ts`.
 */
import * as z from 'zod'
import { localeTag } from './model/entity.ts'
import { forgetting } from './model/erasure.ts'
import type { Result } from './result.ts'
import {
  changesResponse,
  digestResponse,
  enrolRequest,
  enrolResponse,
  eraseRequest,
  eraseResponse,
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
  /** The host shows notices of the operating system; false: the page asks the browser, or reminds within its window. */
  notices: z.boolean(),
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

/** No line ends: a header ends with one. */
const mailbox = z.object({
  name: z
    .string()
    .max(300)
    .regex(/^[^\r\n]*$/),
  address: z
    .string()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/),
})
/** 12 MiB of files: what most mail servers take. */
const MAX_ATTACHED_BASE64 = 16 * 1024 * 1024

/** 10 MiB of file. */
const MAX_FILE_BASE64 = 14 * 1024 * 1024
const fileHash = z.string().regex(/^[0-9a-f]{64}$/)
/** Names a folder, so it is nothing but letters, digits and dashes. */
const workspaceFolder = z.string().regex(/^[0-9A-Za-z-]{1,80}$/)

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

  /** Rewrites the journal without what is to be forgotten. A line that a power cut tore goes as well: nobody can look into it. */
  'journal.forget': {
    input: z.object({ workspaceId: z.string(), forget: forgetting }),
    output: z.object({ removed: z.int(), replaced: z.int() }),
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

  /** Rewrites every snapshot without what is to be forgotten. `unreadable`: damaged, or newer than this desk; left as they are. */
  'snapshot.forget': {
    input: z.object({ forget: forgetting }),
    output: z.object({ rewritten: z.int(), removed: z.int(), replaced: z.int(), unreadable: z.array(snapshotId) }),
  },
  'snapshot.remove': { input: z.object({ id: snapshotId }), output: done },

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
  'secretariat.erase': { input: eraseRequest, output: eraseResponse },
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

  /** An e-mail as the bytes of an `.eml` draft (RFC 5322). Nothing is sent. */
  'mail.compose': {
    input: z.object({
      from: mailbox.optional(),
      to: mailbox,
      subject: z.string().max(1_000),
      text: z.string().max(200_000),
      html: z.string().max(400_000),
      attachments: z
        .array(
          z.object({
            name: z.string().min(1).max(200),
            type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/),
            base64: z.string(),
          }),
        )
        .max(20)
        .refine((all) => all.reduce((sum, { base64 }) => sum + base64.length, 0) <= MAX_ATTACHED_BASE64),
      calendar: z.object({ method: z.enum(['REQUEST', 'PUBLISH']), text: z.string().max(100_000) }).optional(),
    }),
    output: z.object({ base64: z.string() }),
  },

  /** Keeps the bytes of a file under their hash; the same bytes twice are kept once. */
  'file.keep': {
    input: z.object({ workspaceId: workspaceFolder, base64: z.base64().max(MAX_FILE_BASE64) }),
    output: z.object({ hash: fileHash, bytes: z.int() }),
  },
  'file.read': {
    input: z.object({ workspaceId: workspaceFolder, hash: fileHash }),
    output: z.object({ base64: z.string() }),
  },
  /** Removes files that have not been in use for 90 days. */
  'file.sweep': {
    input: z.object({ workspaceId: workspaceFolder, inUse: z.array(fileHash).max(100_000) }),
    output: z.object({ removed: z.int() }),
  },

  /** A notice of the operating system, where the host has them (`notices`). */
  'host.notify': {
    input: z.object({ id: z.string().max(80), title: z.string().min(1).max(300), body: z.string().max(600) }),
    output: done,
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
  /** A person clicked a notice of the operating system; the id is the one it was shown with. */
  'notice.opened': z.object({ id: z.string() }),
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
