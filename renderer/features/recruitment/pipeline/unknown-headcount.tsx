import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ForecastEntry } from '../../../../shared/recruitment/pipeline/forecast.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'

/** As many as one looks through. */
const SHOWN = 100

/** Organisations without a headcount: counted, linked, and in no figure. */
export function UnknownHeadcount({ entries }: { readonly entries: readonly ForecastEntry[] }) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  if (entries.length === 0) return null
  return (
    <details className={styles.unknown}>
      <summary>
        {t('forecast.unknownCount', { count: entries.length, shown: format.number(entries.length) })}{' '}
        <span className={styles.more}>{t('forecast.unknownShow')}</span>
      </summary>
      <ul>
        {entries.slice(0, SHOWN).map(({ organisationId, name }) => (
          <li key={organisationId}>
            <Link to="/recruitment" search={{ org: organisationId }}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
