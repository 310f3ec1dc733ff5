import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import type { SyncState } from '../../data/sync-types.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar, Spinner } from '../../ui/progress.tsx'
import { daysSince, isLate } from './days.ts'
import styles from './sync.module.css'

/** The state of sync in sentences, and how far a running one has come. */
export function StateCard() {
  const { t } = useTranslation('sync')
  const { workspace } = useDesk()
  const state = useSyncState()
  const format = useFormat()
  const { error, lastSyncAt, retryAt, oldestWaiting, journalBehind } = state
  const days = oldestWaiting === undefined ? 0 : daysSince(oldestWaiting)
  return (
    <Card title={t('state.title')}>
      <div className={styles.state}>
        {workspace.sample ? <p>{t('state.sample')}</p> : <Now state={state} />}
        {error && !workspace.sample ? <ErrorNotice error={error} /> : null}
        {isLate(state) && !workspace.sample ? (
          <>
            <p className={styles.late}>{t('state.late', { count: days })}</p>
            <p className={styles.ways}>
              <Link to="/settings" search={{ tab: 'connection' }}>
                {t('state.lateConnection')}
              </Link>
              <Link to="/settings" search={{ tab: 'data' }}>
                {t('state.lateCopy')}
              </Link>
            </p>
          </>
        ) : null}
        {journalBehind > 0 ? <p className={styles.late}>{t('state.journal')}</p> : null}
        {workspace.sample || state.phase === 'off' || state.phase === 'starting' ? null : (
          <p className={styles.note}>
            {lastSyncAt ? t('state.last', { when: format.dateTime(lastSyncAt) }) : t('state.never')}{' '}
            {retryAt ? t('state.retry', { when: format.relative(retryAt) }) : ''}
          </p>
        )}
      </div>
    </Card>
  )
}

function Now({ state }: { readonly state: SyncState }) {
  const { t } = useTranslation('sync')
  const { sync } = useDesk()
  const { phase, progress, waiting } = state
  switch (phase) {
    case 'starting':
      return null
    case 'off':
      return (
        <p>
          {t('state.off')}{' '}
          <Link to="/settings" search={{ tab: 'connection' }}>
            {t('state.connect')}
          </Link>
        </p>
      )
    case 'idle':
      return <p>{waiting > 0 ? t('state.idleWaiting', { count: waiting }) : t('state.idle')}</p>
    case 'waiting':
      return waiting > 0 ? <p>{t('state.idleWaiting', { count: waiting })}</p> : null
    case 'session':
    case 'digest':
      return <Asking label={t(`state.${phase}`)} />
    case 'pull':
    case 'push': {
      const label = `${t(`state.${phase}`)} · ${t('state.records', { count: progress.done })}`
      // The bar says something once the secretariat has answered.
      if (progress.done === 0 && phase === 'pull') return <Asking label={t('state.session')} />
      const known = progress.total === undefined ? {} : { value: progress.done, max: progress.total }
      return <ProgressBar label={label} {...known} onCancel={() => sync.cancel()} />
    }
  }
}

function Asking({ label }: { readonly label: string }) {
  const { t } = useTranslation('common')
  const { sync } = useDesk()
  return (
    <div className={styles.asking}>
      <Spinner label={label} />
      <Button size="small" onPress={() => sync.cancel()}>
        {t('cancel')}
      </Button>
    </div>
  )
}
