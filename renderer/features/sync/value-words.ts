import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { choiceFields, useRecordWords } from './field-words.ts'

const moneyFields: ReadonlySet<string> = new Set(['listFee', 'netFee', 'amountPaid'])
const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T/

/** A field's value as a person reads it. Plain text: what it is compared by, word for word. */
export function useValueWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation(['sync', 'common'])
  const words = useRecordWords()
  const format = useFormat()

  const say = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('decide.nothing')
    if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no')
    if (typeof value === 'number') return moneyFields.has(field) ? format.money(value) : format.number(value)
    if (typeof value === 'string') {
      if (choiceFields.has(field)) return words.choice(value)
      const answer = words.answer(field, value)
      if (answer !== undefined) return answer
      if (day.test(value)) return format.date(value)
      return instant.test(value) ? format.dateTime(value) : plain(value)
    }
    if (Array.isArray(value)) {
      if (value.length === 0) return t('decide.nothing')
      return value.map((item) => say(field, item)).join(field === 'blocks' ? '\n' : ', ')
    }
    return sayObject(field, value, say)
  }
  return say
}

function sayObject(field: string, value: object, say: (field: string, value: unknown) => string): string {
  if ('markup' in value) return plain(String(value.markup))
  if ('value' in value) return say(field, value.value)
  if ('name' in value && typeof value.name === 'string') return value.name
  return Object.entries(value)
    .map(([, item]) => say(field, item))
    .join(', ')
}

/** Inline codes and markup left out: they are not words. */
function plain(text: string): string {
  return text
    .replaceAll(/<\/?[A-Za-z0-9][^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
