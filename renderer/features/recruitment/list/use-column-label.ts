import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { customFieldIdOf } from '../../../../shared/recruitment/custom-values.ts'
import type { Column, PlainColumn } from '../../../workers/search/columns.ts'

/** The words over a column: those of the language, or the name a focal point gave its own field. */
export function useColumnLabel(customFields: readonly CustomField[]): (column: Column) => string {
  const { t } = useTranslation('finding')
  return useCallback(
    (column) => {
      const fieldId = customFieldIdOf(column)
      if (fieldId === undefined) return t(`column.${column as PlainColumn}`)
      return customFields.find(({ id }) => id === fieldId)?.name ?? t('column.gone')
    },
    [t, customFields],
  )
}
