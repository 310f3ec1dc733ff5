import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { ColumnMapping } from '../../../../shared/recruitment/import/mapping.ts'
import type { RowRules } from '../../../../shared/recruitment/import/row-rules.ts'

/** What an import has decided about a file of our own before anybody chose anything. */
export function rulesFor(
  labels: readonly string[],
  mapping: ColumnMapping,
  customFields: readonly CustomField[],
): RowRules {
  return {
    labels,
    mapping,
    customFields,
    numberStyles: {},
    defaultCountry: undefined,
    defaultLegalType: undefined,
    source: 'export.csv',
  }
}
