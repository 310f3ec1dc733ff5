import { useTranslation } from 'react-i18next'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { useRecordWords } from './field-words.ts'
import styles from './sync.module.css'
import { useTitleWords } from './use-title-words.ts'
import { waitingItems, type WaitingItem } from './waiting-items.ts'

/** More than these nobody reads; the rest is counted. */
const SHOWN = 100

/** What will be sent, record by record, before it is sent. */
export function WaitingCard() {
  const { t } = useTranslation('sync')
  const { db, workspace } = useDesk()
  const { waiting } = useSyncState()
  const items = useLive(() => waitingItems(db, 'waiting', SHOWN), [db])
  if (workspace.sample || !items) return null
  const more = waiting - items.length
  return (
    <Card title={t('waiting.title')} flush>
      {items.length === 0 ? (
        <p className={styles.nothing}>{t('waiting.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <WaitingRow key={item.key} item={item} />
          ))}
        </ul>
      )}
      {more > 0 ? <p className={styles.nothing}>{t('waiting.more', { count: more })}</p> : null}
    </Card>
  )
}

function WaitingRow({ item }: { readonly item: WaitingItem }) {
  const { t } = useTranslation('sync')
  const { sync } = useDesk()
  const format = useFormat()
  const titleWords = useTitleWords()
  const name = titleWords(item.title)
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.note}>
          <ChangeWords item={item} /> · {t('waiting.since', { when: format.dateTime(item.at) })}
        </span>
      </div>
      {item.personal ? (
        <span title={t('waiting.personalText')}>
          <Badge tone="warn">{t('waiting.personal')}</Badge>
        </span>
      ) : null}
      {item.held ? <Badge tone="info">{t('waiting.held')}</Badge> : null}
      {item.onWay ? (
        <Badge>{t('waiting.onWay')}</Badge>
      ) : (
        <Button
          size="small"
          variant="quiet"
          aria-label={item.held ? t('waiting.releaseLabel', { name }) : t('waiting.holdLabel', { name })}
          onPress={() => void sync.hold(item.type, item.id, !item.held)}
        >
          {item.held ? t('waiting.release') : t('waiting.hold')}
        </Button>
      )}
    </li>
  )
}

/** "New", "Removed", "Changed: name, place". */
export function ChangeWords({ item }: { readonly item: WaitingItem }) {
  const { t } = useTranslation('sync')
  const words = useRecordWords()
  const format = useFormat()
  if (item.what !== 'changed') return t(`waiting.${item.what}`)
  return t('waiting.changed', { fields: format.listOf(words.fields(item.type, item.fields)) })
}
