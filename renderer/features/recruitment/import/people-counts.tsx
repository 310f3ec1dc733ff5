import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { ImportReport } from '../../../workers/import/protocol.ts'
import styles from './import.module.css'

/** Named at most; the rest is counted. */
const NAMED = 20

/** How many people come along, and the lines of those who must not come back: never who they are. */
export function PeopleCounts({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const { contacts, suppressedCount, suppressedLines } = report
  const lines = suppressedLines.slice(0, NAMED).map((line) => format.number(line))
  return (
    <>
      {contacts === 0 ? null : <p>{t('outlook.contacts', { count: contacts, shown: format.number(contacts) })}</p>}
      {suppressedCount === 0 ? null : (
        <p className={styles.notice}>
          {t('outlook.suppressed', {
            count: suppressedCount,
            shown: format.number(suppressedCount),
            lines: [...lines, ...(suppressedCount > NAMED ? ['…'] : [])].join(', '),
          })}
        </p>
      )}
    </>
  )
}
