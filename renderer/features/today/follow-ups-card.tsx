import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import type { FollowUp } from './queries.ts'
import styles from './today.module.css'

/** Organisations whose next step, or whose date to look again, has come. */
export function FollowUpsCard({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <Card title={t('followUps.title')} flush>
      {followUps.length === 0 ? <p className={styles.nothing}>{t('followUps.empty')}</p> : null}
      <ul className={styles.list}>
        {followUps.map(({ recruitment, organisation, why, on }) => (
          <li key={`${recruitment.id} ${why}`} className={styles.row}>
            <span className={styles.what}>
              <Link to="/recruitment" search={{ org: organisation.id }} className={styles.main}>
                {organisation.name}
              </Link>
              <span className={styles.where}>
                {why === 'nextStep' ? (recruitment.nextStep ?? t('followUps.nextStep')) : t('followUps.revisit')}
              </span>
            </span>
            <time className={styles.when} dateTime={on} title={format.date(on)}>
              {format.relative(on)}
            </time>
          </li>
        ))}
      </ul>
    </Card>
  )
}
