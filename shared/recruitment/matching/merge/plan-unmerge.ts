import { mergePolicy } from '../../../model/entities.ts'
import type { AnyRecord } from '../../../model/entity.ts'
import type { MergeChange, MergeLog } from '../../../model/merge-log.ts'
import { sameValue } from '../../../sync/same-value.ts'

/** A field that stays as it is, because somebody changed it after the merge. `*`: the whole record. */
export interface KeptValue {
  readonly type: string
  readonly id: string
  readonly field: string
}

export type UnmergeStep =
  | {
      readonly kind: 'create'
      readonly type: string
      readonly id: string
      readonly fields: Readonly<Record<string, unknown>>
    }
  | {
      readonly kind: 'update'
      readonly type: string
      readonly id: string
      readonly patch: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'remove'; readonly type: string; readonly id: string }

export interface UnmergePlan {
  readonly steps: readonly UnmergeStep[]
  /** What was edited since: it stays with the organisation that stayed. */
  readonly kept: readonly KeptValue[]
}

/**
 * Takes a merge apart, whenever that is: what still is as the merge left it goes back, what was changed since stays and is
 * named. `current` answers what a record is now, on this desk.
 */
export function planUnmerge(
  log: Pick<MergeLog, 'changes'>,
  current: (type: string, id: string) => AnyRecord | undefined,
): UnmergePlan {
  const steps: UnmergeStep[] = []
  const kept: KeptValue[] = []
  for (const change of log.changes) {
    const { type, id, before, after } = change
    const record = current(type, id)
    if (after === null) {
      if (before !== null && record === undefined) steps.push({ kind: 'create', type, id, fields: before })
      else if (record !== undefined) kept.push({ type, id, field: '*' })
    } else if (record === undefined) kept.push({ type, id, field: '*' })
    else if (before === null) {
      const edited = Object.keys(after).some(
        (field) => field !== 'createdAt' && !sameValue(record[field], after[field]),
      )
      if (edited) kept.push({ type, id, field: '*' })
      else steps.push({ kind: 'remove', type, id })
    } else revertFields(change, before, after, record, steps, kept)
  }
  return { steps: inOrder(steps), kept }
}

function revertFields(
  { type, id }: MergeChange,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  record: AnyRecord,
  steps: UnmergeStep[],
  kept: KeptValue[],
): void {
  const patch: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const now = record[field]
    if (sameValue(now, after[field])) patch[field] = before[field] ?? null
    else if (isSet(type, field, now)) {
      // What was added or taken out since stays so; only what the merge itself brought or dropped goes back.
      const brought = texts(after[field]).filter((item) => !texts(before[field]).includes(item))
      const dropped = texts(before[field]).filter((item) => !texts(after[field]).includes(item))
      patch[field] = [...new Set([...texts(now).filter((item) => !brought.includes(item)), ...dropped])]
    } else if (!sameValue(now, before[field])) kept.push({ type, id, field })
  }
  if (Object.keys(patch).length > 0) steps.push({ kind: 'update', type, id, patch })
}

function isSet(type: string, field: string, value: unknown): boolean {
  return mergePolicy(type, field) === 'set' && Array.isArray(value)
}

function texts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Organisations come back before what hangs on them. */
function inOrder(steps: readonly UnmergeStep[]): readonly UnmergeStep[] {
  const rank = (step: UnmergeStep) => (step.type === 'organisation' && step.kind === 'create' ? 0 : 1)
  return steps.toSorted((a, b) => rank(a) - rank(b))
}
