import { Link } from '@tanstack/react-router'
import { CloudUpload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk, useSyncState } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Spinner } from '../../../ui/progress.tsx'
import styles from '../privacy.module.css'
import { aboutPeople, readShared } from './read-shared.ts'

/** What the secretariat has of ours, and what stays here. */
export function SharingPanel() {
  const { db } = useDesk()
  const { t } = useTranslation(['privacy', 'sync', 'common'])
  const format = useFormat()
  const { lastSyncAt } = useSyncState()
  const shared = useLive(() => readShared(db), [db])
  if (!shared) return <Spinner label={t('common:loading')} />
  const { counts, sharedAuthorities, localAuthorities } = shared
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{t('sharing.lead')}</p>
      <Card title={t('sharing.authorities')}>
        <ul className={styles.form}>
          <li>
            <Link to="/recruitment" search={{ sharing: 'shared' }}>
              {t('sharing.shared', { count: sharedAuthorities, shown: format.number(sharedAuthorities) })}
            </Link>
          </li>
          <li>
            <Link to="/recruitment" search={{ sharing: 'local' }}>
              {t('sharing.local', { count: localAuthorities, shown: format.number(localAuthorities) })}
            </Link>
          </li>
        </ul>
      </Card>
      {counts.length === 0 ? (
        <EmptyState icon={<CloudUpload />} title={t('sharing.emptyTitle')} text={t('sharing.emptyText')} />
      ) : (
        <Card title={t('sharing.records')} flush>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('sharing.records')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sharing.kind')}</th>
                <th scope="col" className={styles.number}>
                  {t('sharing.there')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('sharing.waiting')}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ type, there, waiting }) => (
                <tr key={type}>
                  <th scope="row">
                    {t(`sync:types.${type}`)}{' '}
                    {aboutPeople.has(type) ? <Badge tone="info">{t('sharing.personal')}</Badge> : null}
                  </th>
                  <td className={styles.number}>{format.number(there)}</td>
                  <td className={styles.number}>{format.number(waiting)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.none}>
            {lastSyncAt === undefined ? t('sharing.never') : t('sharing.asOf', { when: format.dateTime(lastSyncAt) })}
          </p>
        </Card>
      )}
    </div>
  )
}
