import { useTranslation } from 'react-i18next'
import { mainActivities } from '../../../../shared/recruitment/main-activities.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { customFieldIdOf } from '../../../../shared/recruitment/custom-values.ts'
import { countryName } from '../../../../shared/text/countries.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { useFormat } from '../../../ui/format.ts'

const knownFields = [
  'name',
  'localName',
  'aliases',
  'legalType',
  'mainActivity',
  'country',
  'nuts',
  'nationalId',
  'place',
  'address',
  'website',
  'email',
  'phone',
  'population',
  'employees',
  'icleiMember',
  'replacedBy',
  'tags',
  'note',
] as const

export interface FieldWords {
  label(field: string): string
  /** Empty where there is no value. */
  value(field: string, value: unknown): string
}

/** What the fields of an organisation are called, and their values as a person reads them. */
export function useFieldWords(): FieldWords {
  const { db } = useDesk()
  const { t, i18n } = useTranslation(['duplicates', 'recruitment', 'codes'])
  const format = useFormat()
  const own = useLive(() => db.customField.toArray(), [db])

  const value = (field: string, given: unknown): string => {
    if (given === undefined || given === null || given === '') return ''
    if (Array.isArray(given)) return given.map((item) => value(field, item)).join(', ')
    if (typeof given === 'number') return format.number(given)
    if (typeof given === 'object') return valueOfObject(given)
    const text = typeof given === 'string' ? given : ''
    const options = own?.find(({ id }) => id === customFieldIdOf(field))?.options
    if (options !== undefined) return options.find(({ id }) => id === text)?.label ?? text
    if (field === 'country') return countryName(text, i18n.language)
    if (field === 'icleiMember')
      return text === 'yes' || text === 'no' ? t(`recruitment:iclei.${text}`) : t('recruitment:iclei.unknown')
    const legalType = legalTypes.find((each) => each === text)
    if (field === 'legalType' && legalType !== undefined) return t(`codes:legalType.${legalType}`)
    const activity = mainActivities.find((each) => each === text)
    if (field === 'mainActivity' && activity !== undefined) return t(`codes:mainActivity.${activity}`)
    return text
  }
  const valueOfObject = (given: object): string => {
    if ('value' in given && typeof given.value === 'number') {
      const date = 'date' in given && typeof given.date === 'string' ? given.date : undefined
      const figure = format.number(given.value)
      return date === undefined ? figure : t('figureOf', { figure, date: format.date(date) })
    }
    return Object.values(given)
      .map((item) => (typeof item === 'number' ? format.number(item) : String(item)))
      .join(', ')
  }
  return {
    label: (field) => {
      const known = knownFields.find((each) => each === field)
      if (known !== undefined) return t(`recruitment:field.${known}`)
      const custom = own?.find(({ id }) => id === customFieldIdOf(field))
      return custom?.name ?? (field === 'location' ? t('location') : t('otherField'))
    },
    value,
  }
}
