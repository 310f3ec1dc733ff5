import type { Organisation } from '../../../model/organisation.ts'
import { isContent } from '../../../sync/patch.ts'
import { sameValue } from '../../../sync/same-value.ts'
import { fold } from '../../../text/fold.ts'

export type Side = 'survivor' | 'merged'
export type Fields = Readonly<Record<string, unknown>>

/** Fields of an organisation that are joined rather than chosen. */
const JOINED: ReadonlySet<string> = new Set(['aliases', 'tags', 'note', 'sharing'])
/** The batch an organisation came with is no fact about it: taking that batch back must not take the survivor. */
const NOT_TAKEN: ReadonlySet<string> = new Set(['importBatchId'])

/** Fields in which both have a value and the values differ: what a person may choose. In the order of the record. */
export function choosableFields(survivor: Organisation, merged: Organisation): readonly string[] {
  const [a, b] = [survivor as Fields, merged as Fields]
  return Object.keys(a).filter(
    (field) => isChosen(field) && !Array.isArray(a[field]) && b[field] !== undefined && !sameValue(a[field], b[field]),
  )
}

/** All content fields of either, for a comparison side by side. */
export function comparedFields(survivor: Organisation, merged: Organisation): readonly string[] {
  return [...new Set([...Object.keys(survivor), ...Object.keys(merged)])].filter(
    (field) => isChosen(field) || (JOINED.has(field) && field !== 'sharing'),
  )
}

function isChosen(field: string): boolean {
  return isContent(field) && !field.startsWith('$') && !JOINED.has(field) && !NOT_TAKEN.has(field)
}

/**
 * The survivor's content after the merge: chosen values, gaps filled, sets joined, both notes, shared when either was. The
 * other's names become aliases, so that it is found by them.
 */
export function mergeFields(
  survivor: Organisation,
  merged: Organisation,
  chosen: Readonly<Record<string, Side>>,
): Fields {
  const [a, b] = [survivor as Fields, merged as Fields]
  const result: Record<string, unknown> = { ...a }
  for (const field of Object.keys(b)) {
    if (!isChosen(field)) continue
    if (isTexts(a[field]) && isTexts(b[field])) result[field] = union(a[field], b[field])
    else if (a[field] === undefined || chosen[field] === 'merged') result[field] = b[field]
  }
  result.aliases = joinAliases(survivor, merged, String(result.name), result.localName)
  result.tags = union(survivor.tags, merged.tags)
  const note = joinNotes(survivor.note, merged.note)
  if (note !== undefined) result.note = note
  if (merged.sharing === 'shared') result.sharing = 'shared'
  return result
}

function joinAliases(
  survivor: Organisation,
  merged: Organisation,
  name: string,
  localName: unknown,
): readonly string[] {
  const known = new Set([fold(name), ...(typeof localName === 'string' ? [fold(localName)] : [])])
  const names = [
    ...survivor.aliases,
    survivor.name,
    survivor.localName,
    merged.name,
    merged.localName,
    ...merged.aliases,
  ]
  return names.filter((each): each is string => {
    if (each === undefined || known.has(fold(each))) return false
    known.add(fold(each))
    return true
  })
}

function joinNotes(a: string | undefined, b: string | undefined): string | undefined {
  const texts = [a, b].filter((text): text is string => text !== undefined && text.trim() !== '')
  return texts.length === 2 && texts[0]?.includes(texts[1] ?? '') ? texts[0] : texts.join('\n\n') || undefined
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])]
}
