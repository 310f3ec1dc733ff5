import { useNavigate, useSearch } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { readWork } from '../../../data/erasure-work.ts'
import { useLive } from '../../../data/use-live.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Spinner } from '../../../ui/progress.tsx'
import styles from '../privacy.module.css'
import { BlockCard } from './block-card.tsx'
import { CertificateDialog } from './certificate-dialog.tsx'
import { UnreadableNotice } from './unreadable-notice.tsx'

const SHOWN = 100

/** What was erased, with a certificate each, and whether an address is blocked. */
export function ErasuresPanel() {
  const { db } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const found = useLive(async () => ({ erasures: await db.erasure.toArray(), work: await readWork(db) }), [db])
  if (!found) return <Spinner label={t('common:loading')} />
  const { work } = found
  const erasures = found.erasures.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const opened = erasures.find(({ id }) => id === search.certificate)
  const open = (certificate: string | undefined) =>
    void navigate({ to: '/privacy', search: { tab: 'erasures', certificate }, replace: true })
  const unreadable = new Set(Object.values(work).flatMap((each) => each.unreadable ?? [])).size
  return (
    <div className={styles.panel}>
      {unreadable > 0 ? <UnreadableNotice count={unreadable} /> : null}
      {erasures.length === 0 ? (
        <EmptyState icon={<ShieldCheck />} title={t('erasures.emptyTitle')} text={t('erasures.emptyText')} />
      ) : (
        <Card title={t('erasures.title')} flush>
          <ul>
            {erasures.slice(0, SHOWN).map((erasure) => {
              const waits = work[erasure.id]?.places.length ?? 0
              return (
                <li key={erasure.id} className={styles.row}>
                  <div className={styles.words}>
                    <p className={styles.title}>
                      <strong>{format.dateTime(erasure.createdAt)}</strong>
                      <Badge tone={waits > 0 ? 'warn' : 'good'}>
                        {waits > 0 ? t('erasures.waits', { count: waits }) : t('erasures.complete')}
                      </Badge>
                    </p>
                    <p className={styles.muted}>{t('erasures.people', { count: erasure.people })}</p>
                  </div>
                  <Button
                    size="small"
                    aria-label={t('erasures.certificateOf', { date: format.dateTime(erasure.createdAt) })}
                    onPress={() => open(erasure.id)}
                  >
                    {t('erasures.certificate')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      <BlockCard />
      {opened ? <CertificateDialog erasure={opened} work={work[opened.id]} onClose={() => open(undefined)} /> : null}
    </div>
  )
}
