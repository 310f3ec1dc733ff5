/**
 * The three-way merge of one record, per field (sync.md §3). Desk and secretariat run this same function: the secretariat
 * on every op whose base is behind, the desk when a newer version arrives under an edit that was not sent yet.
 *
 * Order of the rules for a field that both sides changed: bookkeeping, consent, fields that move with another one, then the
 * field's policy in `shared/model/entities.ts`.
 */
import { mergePolicy } from '../model/entities.ts'
import { canonical, isAbsent, mergeSet, mergeText, sameSet, sameField } from './merge-values.ts'
import { stageChooser, type Winner } from './merge-stages.ts'

export type Fields = Readonly<Record<string, unknown>>

export interface MergeInput {
  readonly type: string
  /** The values both sides started from. At least those of the fields in `mine`; absent where there was none. */
  readonly base: Fields
  /** The patch: field → new value, `null` removes the field. */
  readonly mine: Fields
  /** The record as it stands. */
  readonly theirs: Fields
  /**
   * Whether the other side changed a field since the base, asked for fields that `mine` does not hold. Without it `base`
   * must be the whole record.
   */
  readonly theirsChanged?: (field: string) => boolean
}

export interface FieldClash {
  readonly field: string
  readonly base: unknown
  /** The value that was not applied. `null`: the field was removed. */
  readonly mine: unknown
  /** The value that stands. `undefined`: the field is absent. */
  readonly theirs: unknown
}

export interface MergeOutcome {
  /** `theirs` with everything of `mine` that could be applied: a whole record. */
  readonly merged: Fields
  readonly conflicts: readonly FieldClash[]
  /** Fields in which `merged` differs from `theirs`. */
  readonly changed: readonly string[]
}

/** Never merged: the identity, the secretariat's revision, and what a computer derives for itself (`$sort`). */
export function isLocalField(field: string): boolean {
  return field === 'id' || field === 'rev' || field === '__proto__' || field.startsWith('$')
}

/**
 * Fields that describe another one and are true only beside it: they are taken, or left, with their head. An approval
 * belongs to the text that was read; `stageSince` to its stage.
 */
const heads: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  recruitment: { stageSince: 'stage' },
  segment: { sourceHash: 'source', codes: 'source' },
  translation: {
    state: 'text',
    reviewerId: 'text',
    origin: 'text',
    memberId: 'text',
    sourceHash: 'text',
    sourceText: 'text',
    sourceCodes: 'text',
  },
  segmentComment: { resolvedBy: 'resolvedAt' },
  // An edition is approved as a whole; the later approval is what the website shows.
  pageEdition: { html: 'approvedAt', title: 'approvedAt', slug: 'approvedAt', approvedBy: 'approvedAt' },
}

/** Of two instants or dates both are true, and which one counts does not depend on who comes second. */
const instants: Readonly<Record<string, 'earlier' | 'later'>> = {
  createdAt: 'earlier',
  updatedAt: 'later',
  'recruitment.stageSince': 'earlier',
  'pageEdition.approvedAt': 'later',
  'segmentComment.resolvedAt': 'earlier',
  'segmentationRules.chosenAt': 'later',
}

/** Types and fields come over the wire: `constructor` is a name like any other. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function headOf(type: string, field: string): string | undefined {
  return own(own(heads, type) ?? {}, field)
}

type Decision = Winner | { readonly value: unknown }

/**
 * Laws, held by tests: a patch that went in without a conflict changes nothing when it comes again; the order in which two
 * patches arrive decides no value, except which side of a conflict stands; every value of a patch is in the outcome, in a
 * conflict, or gave way to a rule of this folder.
 */
export function mergeFields(input: MergeInput): MergeOutcome {
  const decided = new Map<string, Decision>()
  const decide = (field: string): Decision => {
    const known = decided.get(field)
    if (known !== undefined) return known
    const decision = decideField(input, field, decide)
    decided.set(field, decision)
    return decision
  }

  const merged: Record<string, unknown> = { ...input.theirs }
  const conflicts: FieldClash[] = []
  for (const [field, mine] of Object.entries(input.mine)) {
    if (isLocalField(field)) continue
    const decision = decide(field)
    if (decision === 'conflict') {
      conflicts.push({ field, base: input.base[field], mine, theirs: input.theirs[field] })
    } else if (decision !== 'theirs') {
      put(merged, field, decision === 'mine' ? mine : decision.value)
    }
  }
  withdrawUnreadApproval(input, decide, merged)
  const fields = new Set([...Object.keys(merged), ...Object.keys(input.theirs)])
  return { merged, conflicts, changed: [...fields].filter((field) => !sameField(merged[field], input.theirs[field])) }
}

/** `record` with the fields of a patch that nobody else touched; `null` removes a field. */
export function applyFields(record: Fields, patch: Fields): Record<string, unknown> {
  const next = { ...record }
  for (const [field, value] of Object.entries(patch)) if (!isLocalField(field)) put(next, field, value)
  return next
}

function put(record: Record<string, unknown>, field: string, value: unknown): void {
  if (isAbsent(value)) delete record[field]
  else record[field] = value
}

function decideField(input: MergeInput, field: string, decide: (field: string) => Decision): Decision {
  const { type } = input
  const base = input.base[field]
  const mine = input.mine[field]
  const theirs = input.theirs[field]
  const same = mergePolicy(type, field) === 'set' ? sameSet : sameField
  if (same(mine, theirs)) return 'theirs'

  const head = headOf(type, field)
  if (head !== undefined) {
    const mineMoved = Object.hasOwn(input.mine, head) && !sameField(input.mine[head], input.base[head])
    if (mineMoved && !sameField(input.mine[head], input.theirs[head]))
      return decide(head) === 'mine' ? 'mine' : 'theirs'
    // Said about a value that is gone. A state is a person's decision, so a person hears of it; the rest gives way.
    if (!mineMoved && changedByTheirs(input, head)) return stageChooser(type, field) ? 'conflict' : 'theirs'
  }

  if (same(mine, base)) return 'theirs'
  if (same(theirs, base)) return 'mine'
  return decideClash(input, field)
}

/** Both sides changed the field, differently. */
function decideClash({ type, ...input }: MergeInput, field: string): Decision {
  const base = input.base[field]
  const mine = input.mine[field]
  const theirs = input.theirs[field]
  if (type === 'legalBasis' && field === 'withdrawnOn') return chooseWithdrawal(mine, theirs)
  const pick = own(instants, field) ?? own(instants, `${type}.${field}`)
  if (pick && typeof mine === 'string' && typeof theirs === 'string') {
    return isBefore(mine, theirs) === (pick === 'earlier') ? 'mine' : 'theirs'
  }
  const chooser = stageChooser(type, field)
  if (chooser) return chooser(base, mine, theirs)
  switch (mergePolicy(type, field)) {
    case 'set':
      return mergeSet(base, mine, theirs)
    case 'text':
      return mergeText(base, mine, theirs)
    case 'furthest':
    case 'scalar':
      // Said by both about the same head, such as who translated it: either will do, but on every side the same.
      if (headOf(type, field) === undefined) return 'conflict'
      return canonical(mine) < canonical(theirs) ? 'mine' : 'theirs'
  }
}

/** A withdrawn consent stays withdrawn, from the earlier of two dates (GDPR Art. 7(3)). */
function chooseWithdrawal(mine: unknown, theirs: unknown): Winner {
  if (isAbsent(mine) || isAbsent(theirs)) return isAbsent(mine) ? 'theirs' : 'mine'
  return isBefore(canonical(mine), canonical(theirs)) ? 'mine' : 'theirs'
}

/** By the instant, since `…00Z` and `…00.500Z` do not sort as text; equal or unreadable ones by text. */
function isBefore(a: string, b: string): boolean {
  const [left, right] = [Date.parse(a), Date.parse(b)]
  return left === right || Number.isNaN(left - right) ? a < b : left < right
}

function changedByTheirs(input: MergeInput, field: string): boolean {
  return input.theirsChanged ? input.theirsChanged(field) : !sameField(input.base[field], input.theirs[field])
}

/** My new text under a review or approval the other side gave the old one: nobody has read it, so it is translated only. */
function withdrawUnreadApproval(
  input: MergeInput,
  decide: (field: string) => Decision,
  merged: Record<string, unknown>,
): void {
  const { type, mine, theirs } = input
  if (
    type !== 'translation' ||
    !Object.hasOwn(mine, 'text') ||
    Object.hasOwn(mine, 'state') ||
    decide('text') !== 'mine'
  )
    return
  if (!changedByTheirs(input, 'state') || (theirs.state !== 'reviewed' && theirs.state !== 'approved')) return
  merged.state = 'translated'
  delete merged.reviewerId
}
