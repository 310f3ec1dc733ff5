/**
 * What desk and secretariat say to each other under `/v1` (sync.md §2). One set of schemas, parsed on both ends; the
 * secretariat's OpenAPI document is made from them. Errors are problem+json (RFC 9457) with a `code` of ours.
 */
import * as z from 'zod'
import { id, instant } from '../model/entity.ts'
import { forgetting } from '../model/erasure.ts'
import { memberRoles } from '../model/member.ts'

/** Versions of this protocol a peer may speak; a desk outside the range is told to update. */
export const PROTOCOL = { min: 1, max: 1 } as const
/** Raised whenever a record's shape changes in a way that needs converting. */
export const SCHEMA_VERSION = 1

/** Limits of one request, told by `GET /session` so that a desk never has to guess. */
export const LIMITS = { pushOps: 200, pushBytes: 1_048_576, pageSize: 1_000 } as const

const fields = z.record(z.string(), z.unknown())

export const enrolRequest = z.object({
  code: z.string().min(6).max(64).describe('one-time code, as typed: case, spaces and hyphens do not count'),
  deviceName: z.string().max(100),
  deviceKey: z
    .string()
    .max(200)
    .optional()
    .describe('Ed25519 public key of the device, base64url; signs bundles later'),
  /** Who enrols. Honoured only where the code leaves it open (the practice secretariat); else the code decides. */
  focalPoint: z
    .object({ id, name: z.string().min(1).max(200) })
    .optional()
    .describe('only with a practice code'),
  member: z
    .object({ id, name: z.string().min(1).max(200), role: z.enum(memberRoles) })
    .optional()
    .describe('only with a practice code'),
})
export const enrolResponse = z.object({
  deviceId: id,
  memberId: id,
  memberName: z.string(),
  role: z.enum(memberRoles),
  focalPointId: id.describe('the focal point this device works for; its scope'),
  focalPointName: z.string(),
  refreshToken: z.string(),
})

export const tokenRequest = z.object({ refreshToken: z.string().max(500) })
/** Refresh tokens rotate: the answer's replaces the one sent. The access token lives `expiresIn` seconds (600). */
export const tokenResponse = z.object({
  accessToken: z.string(),
  expiresIn: z.int().describe('seconds'),
  refreshToken: z.string(),
})

export const sessionResponse = z.object({
  protocol: z.object({ min: z.int(), max: z.int() }),
  schemaVersion: z.int(),
  limits: z.object({ pushOps: z.int(), pushBytes: z.int(), pageSize: z.int() }),
  epoch: z.string(),
  scopes: z.array(z.string()),
  role: z.string(),
  time: instant,
})

/** Who last wrote a field. */
export const fieldMeta = z.record(
  z.string(),
  z.object({ rev: z.int(), member: z.string(), device: z.string(), at: instant, op: z.string() }),
)

export const changeItem = z.union([
  z.object({ type: z.string(), id, rev: z.int(), data: fields, fieldMeta: fieldMeta.optional() }),
  z.object({ type: z.string(), id, rev: z.int(), destroyed: z.literal(true) }),
  z.object({ type: z.string(), id, outOfScope: z.literal(true) }),
])
export type ChangeItem = z.infer<typeof changeItem>

/** `since` is opaque; absent means from the beginning. `limit` at most the page size. */
export const changesQuery = z.object({
  since: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.pageSize),
})
export const lostRevisions = z.object({
  after: z.int().describe('the last revision that is still known'),
  before: z.int().describe('the first revision given out since'),
})
export type LostRevisions = z.infer<typeof lostRevisions>

export const changesResponse = z.object({
  changes: z.array(changeItem),
  newState: z.string().describe('the next `since`'),
  hasMore: z.boolean(),
  lost: z
    .array(lostRevisions)
    .optional()
    .describe('only without `since`: revisions that a restore of the secretariat undid'),
})
export type ChangesResponse = z.infer<typeof changesResponse>

export const pushOp = z.object({
  opId: id,
  type: z.string().max(60),
  id,
  action: z.enum(['create', 'update', 'delete']),
  baseRev: z.int().nonnegative().describe('the revision the person saw; 0 for a create'),
  schemaVersion: z.int(),
  patch: fields.describe('field → new value; `null` removes the field; a create carries the whole record'),
  /** For every field of the patch, so that a merge works months later. */
  base: fields.describe('field → value the person saw; absent where there was none'),
  at: instant.describe('when the person did it, by the clock of the desk'),
})
export type PushOp = z.infer<typeof pushOp>

export const pushRequest = z.object({
  ops: z.array(pushOp).min(1).max(LIMITS.pushOps),
  state: z
    .string()
    .max(500)
    .optional()
    .describe('the cursor the ops stand on; 409 where it is from before a restore, and nothing is applied'),
})

export const pushOutcomes = ['applied', 'merged', 'conflict', 'rejected', 'duplicate'] as const
export const pushResult = z.object({
  opId: id,
  outcome: z.enum(pushOutcomes),
  rev: z.int().optional(),
  /** For all outcomes but `rejected` and a delete. */
  data: fields.optional().describe("the record after the op: the desk's next base"),
  deleted: z.boolean().optional(),
  conflicts: z.array(z.string()).optional().describe('fields kept apart in a `fieldConflict` record'),
  /** For `rejected`. */
  reason: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
    .optional(),
})
export type PushResult = z.infer<typeof pushResult>
export const pushResponse = z.object({ results: z.array(pushResult) })

export const eraseRequest = z.object({
  id: id.describe('of the erasure; asking again under the same id does no harm'),
  forget: forgetting,
})
export const eraseResponse = z.object({
  at: instant,
  removed: z.int().describe('records that are gone with all their earlier revisions'),
  replaced: z.int().describe('texts, of now and of earlier revisions, in which words were replaced'),
})

/** Per type: how many live records the scope holds, and their hash (`shared/sync/digest.ts`). */
export const digestResponse = z.object({
  state: z.string(),
  types: z.record(z.string(), z.object({ count: z.int(), hash: z.string() })).describe('type → count and hash'),
})
export type DigestResponse = z.infer<typeof digestResponse>

export const publishedResponse = z.object({
  slug: z.string(),
  locale: z.string(),
  title: z.string(),
  html: z.string().describe('a complete, safe fragment'),
  approvedAt: instant,
  locales: z.array(z.string()).describe('every language this page is approved in'),
})

/** RFC 9457 problem details; `code` is ours and is what the page words. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
