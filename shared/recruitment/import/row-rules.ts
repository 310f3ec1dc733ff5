import type { CustomField } from '../../model/custom-field.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { LegalType } from '../legal-types.ts'
import type { DateStyle } from './dates.ts'
import type { ColumnMapping } from './mapping.ts'
import type { NumberStyle } from './numbers.ts'
import type { ValueProblem } from './values.ts'

/** What was decided about a file before its rows are read. */
export interface RowRules {
  readonly labels: readonly string[]
  readonly mapping: ColumnMapping
  /** By column; absent where the person need not choose. */
  readonly numberStyles: Readonly<Record<number, NumberStyle>>
  readonly dateStyles?: Readonly<Record<number, DateStyle>>
  /** Columns of figures whose zeros in front mean nothing: `001001` is 1,001. */
  readonly plainZeros?: readonly number[]
  readonly defaultCountry: string | undefined
  readonly defaultLegalType: LegalType | undefined
  /** Where figures come from: the name of the file. */
  readonly source: string
  readonly customFields?: readonly CustomField[]
}

/** One thing wrong with one cell. `line` is the physical line its record starts on. */
export interface RowProblem {
  readonly line: number
  readonly column?: string
  readonly problem: ValueProblem
  readonly value?: string
}

/** The fields of an organisation that a row filled; values of own fields lie under their keys. */
export type OrganisationDraft = Omit<
  Organisation,
  'id' | 'createdAt' | 'updatedAt' | 'rev' | 'sharing' | 'importBatchId'
>

/** The person of a row. */
export interface PersonDraft {
  readonly name: string
  readonly role?: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly language?: string
}

export type CheckedRow =
  | {
      readonly ok: true
      readonly draft: OrganisationDraft
      readonly person?: PersonDraft
      /** Field → text of the file, where the value kept is written otherwise. */
      readonly originals?: Readonly<Record<string, string>>
      /** Fields whose cells were there and empty: an update may be asked to empty them. */
      readonly empty?: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly RowProblem[] }
