import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PrivacyRequest } from '../../../shared/model/privacy-request.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './today.module.css'

/** What people asked about their data, with the day the law wants an answer by. Shown while any is open. */
export function RequestsCard({ requests }: { readonly requests: readonly PrivacyRequest[] }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  return (
    <Card title={t('requests.open')} flush>
      <ul className={styles.list}>
        {requests.map(({ id, kind, state, due }) => (
          <li key={id} className={styles.row}>
            <span className={styles.what}>
              <Link to="/privacy" className={styles.main}>
                {t(`requests.kind.${kind}`)}
              </Link>
              <span className={styles.where}>{t(`requests.state.${state}`)}</span>
            </span>
            <time className={styles.when} dateTime={due} title={format.date(due)}>
              {format.relative(due)}
            </time>
          </li>
        ))}
      </ul>
    </Card>
  )
}
