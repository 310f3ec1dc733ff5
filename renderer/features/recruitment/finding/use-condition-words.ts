import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import {
  conditionFields,
  conditionKind,
  isOperator,
  operatorsOf,
  type ConditionFieldName,
} from '../../../../shared/recruitment/finding/condition-fields.ts'
import { customFieldIdOf, customKey } from '../../../../shared/recruitment/custom-values.ts'
import type { Option } from '../../../ui/field-parts.tsx'

export interface ConditionWords {
  /** The fields one can ask for. */
  readonly fields: readonly Option[]
  readonly fieldLabel: (field: string) => string
  readonly operators: (field: string) => readonly Option[]
  /** How the desk finds out, where that is not plain. */
  readonly how: (field: string) => string | undefined
}

/** The words of the builder, with the focal point's own fields among the others. */
export function useConditionWords(customFields: readonly CustomField[]): ConditionWords {
  const { t } = useTranslation('finding')
  return useMemo(() => {
    const names = Object.keys(conditionFields) as ConditionFieldName[]
    const fieldLabel = (field: string): string => {
      const customId = customFieldIdOf(field)
      if (customId !== undefined) return customFields.find(({ id }) => id === customId)?.name ?? t('field.gone')
      return names.includes(field as ConditionFieldName) ? t(`field.${field as ConditionFieldName}`) : t('field.gone')
    }
    const hows: Readonly<Record<string, string>> = {
      award: t('filter.awardHow'),
      event: t('filter.eventHow'),
      like: t('filter.likeHow'),
      nuts: t('filter.regionHow'),
    }
    return {
      fields: [
        ...names.map((id) => ({ id, label: t(`field.${id}`) })),
        ...customFields.map(({ id, name }) => ({ id: customKey(id), label: name })),
      ],
      fieldLabel,
      operators: (field) => {
        const kind = conditionKind(field, customFields)
        if (kind === undefined) return []
        return operatorsOf[kind].filter((is) => isOperator(kind, is)).map((id) => ({ id, label: t(`is.${id}`) }))
      },
      how: (field) => hows[field],
    }
  }, [t, customFields])
}
