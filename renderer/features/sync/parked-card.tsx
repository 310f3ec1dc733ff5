import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../../shared/result.ts'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useRecordWords } from './field-words.ts'
import styles from './sync.module.css'
import { useTitleWords } from './use-title-words.ts'
import { ChangeWords } from './waiting-card.tsx'
import { waitingItems, type WaitingItem } from './waiting-items.ts'

const SHOWN = 200

/** What the secretariat refused, why, and what to do. Not there while nothing is refused. */
export function ParkedCard() {
  const { t } = useTranslation('sync')
  const { db } = useDesk()
  const { parked } = useSyncState()
  const items = useLive(() => waitingItems(db, 'parked', SHOWN), [db, parked])
  if (!items || items.length === 0) return null
  return (
    <Card title={t('parked.title')} flush>
      <p className={styles.nothing}>{t('parked.text')}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <ParkedRow key={item.key} item={item} />
        ))}
      </ul>
    </Card>
  )
}

function ParkedRow({ item }: { readonly item: WaitingItem }) {
  const { t } = useTranslation('sync')
  const { sync } = useDesk()
  const reason = useReasonWords()
  const name = useTitleWords()(item.title)
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.note}>
          <ChangeWords item={item} />
        </span>
        {item.parked ? <span>{reason(item.type, item.parked)}</span> : null}
      </div>
      <Button
        size="small"
        aria-label={t('parked.againLabel', { name })}
        onPress={() => void sync.retryParked(item.type, item.id)}
      >
        {t('parked.again')}
      </Button>
    </li>
  )
}

const reasons = {
  'op.invalid': 'invalid',
  'op.unknown-type': 'unknown_type',
  'op.out-of-scope': 'out_of_scope',
  'op.private': 'private',
} as const

function useReasonWords(): (type: string, error: DeskError) => string {
  const { t } = useTranslation('sync')
  const words = useRecordWords()
  return (type, { code, params }) => {
    const key = Object.hasOwn(reasons, code) ? (code as keyof typeof reasons) : undefined
    const why = key ? t(`parked.reasons.${reasons[key]}`) : t('parked.other')
    if (params?.field === undefined) return why
    return `${why} ${t('parked.field', { field: words.field(type, String(params.field)) })}`
  }
}
