import { useTranslation } from 'react-i18next'
import type { FoundRecord } from '../../../data/person-data.ts'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from '../privacy.module.css'

const SHOWN = 100

interface FoundRecordsProps {
  readonly title: string
  readonly empty: string
  readonly records: readonly FoundRecord[]
}

/** Records in which a person occurs, with the words around. */
export function FoundRecords({ title, empty, records }: FoundRecordsProps) {
  const { t } = useTranslation(['privacy', 'sync'])
  const format = useFormat()
  return (
    <Card title={title} flush>
      {records.length === 0 ? <p className={styles.none}>{empty}</p> : null}
      <ul>
        {records.slice(0, SHOWN).map(({ type, record, quotes }) => (
          <li key={`${type} ${record.id}`} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.title}>
                <strong>{t(`sync:types.${type}`)}</strong>
                <span className={styles.muted}>{format.date(record.updatedAt)}</span>
              </p>
              {[...new Set(quotes)].map((quote) => (
                <p key={quote} className={styles.quote} dir="auto">
                  {quote}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {records.length > SHOWN ? (
        <p className={styles.none}>{t('people.more', { count: records.length - SHOWN })}</p>
      ) : null}
    </Card>
  )
}
