import type { CallName, CallOutput } from '../shared/bridge.ts'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isChange(item: unknown): boolean {
  if (!isObject(item) || typeof item.type !== 'string' || typeof item.id !== 'string') return false
  if (item.outOfScope === true) return true
  return Number.isSafeInteger(item.rev) && (item.destroyed === true || isObject(item.data))
}

/** The shape of a page of changes, without a look into the records: those are the page's to check, type by type. */
export function isChangesPage(value: unknown): value is CallOutput<'secretariat.changes'> {
  return (
    isObject(value) &&
    typeof value.newState === 'string' &&
    typeof value.hasMore === 'boolean' &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange)
  )
}

/**
 * Answers whose full schema is too dear for their number: a page of 1,000 records costs more to validate, field by field
 * and once per end, than to fetch. A check here stands for the schema when it says yes; when it says no, the schema decides.
 */
export const quickOutputs: { readonly [N in CallName]?: (value: unknown) => boolean } = {
  'secretariat.changes': isChangesPage,
}
