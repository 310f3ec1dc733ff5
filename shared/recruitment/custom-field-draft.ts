import type { CustomField, CustomFieldKind, CustomOption } from '../model/custom-field.ts'
import { fold } from '../text/fold.ts'
import { isOptionLabel } from './custom-values.ts'
import { tidy } from './import/values.ts'

/** A field as it is being written. */
export interface CustomFieldDraft {
  /** Absent while it is new. */
  readonly id?: string
  readonly name: string
  readonly kind: CustomFieldKind
  readonly help: string
  readonly options: readonly CustomOption[]
}

export const draftMistakes = {
  'name-missing': 'nobody could choose it',
  'name-taken': 'two columns of one name cannot be told apart, in the table or in a file',
  'options-missing': 'a choice needs answers',
  'option-invalid': 'marks that separate answers in a cell cannot be part of one',
  'option-twice': 'a file could not tell them apart',
} as const
export type DraftMistake = keyof typeof draftMistakes

export function hasOptions(kind: CustomFieldKind): boolean {
  return kind === 'choice' || kind === 'multiChoice'
}

/** What is still wrong with a field; `undefined`: it can be saved. `others`: all fields there are. */
export function draftMistake(draft: CustomFieldDraft, others: readonly CustomField[]): DraftMistake | undefined {
  const name = tidy(draft.name)
  if (name === '') return 'name-missing'
  if (others.some((other) => other.id !== draft.id && fold(other.name) === fold(name))) return 'name-taken'
  if (!hasOptions(draft.kind)) return undefined
  if (draft.options.length === 0) return 'options-missing'
  if (draft.options.some(({ label }) => !isOptionLabel(label))) return 'option-invalid'
  const labels = draft.options.map(({ label }) => fold(label))
  return new Set(labels).size < labels.length ? 'option-twice' : undefined
}

/** The fields of the record that a draft becomes. */
export function fieldOfDraft(draft: CustomFieldDraft): Pick<CustomField, 'name' | 'kind' | 'options' | 'help'> {
  const help = tidy(draft.help)
  const options = hasOptions(draft.kind)
    ? draft.options.map((option, order) => ({ ...option, label: tidy(option.label), order }))
    : []
  return { name: tidy(draft.name), kind: draft.kind, options, ...(help === '' ? {} : { help }) }
}

/** A list with the item at `index` moved by `step`, where it can move. */
export function moved<T>(items: readonly T[], index: number, step: 1 | -1): readonly T[] {
  const to = index + step
  const item = items[index]
  const other = items[to]
  if (item === undefined || other === undefined) return items
  return items.map((each, at) => (at === index ? other : at === to ? item : each))
}
