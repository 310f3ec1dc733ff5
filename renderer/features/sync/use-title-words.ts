import { useTranslation } from 'react-i18next'
import { useRecordWords } from './field-words.ts'
import type { RecordTitle } from './record-titles.ts'

/** "Authority: Bonn", "Contact of Bonn", "Translation of SPP in Bonn". */
export function useTitleWords(): (title: RecordTitle) => string {
  const { t } = useTranslation('sync')
  const words = useRecordWords()
  return ({ type, name, parent }) => {
    const kind = words.type(type)
    const named =
      name === undefined ? kind : t('record.named', { type: kind, name: type === 'task' ? words.choice(name) : name })
    return parent === undefined || parent === name ? named : t('record.of', { type: named, name: parent })
  }
}
