import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/translation/checks.ts'
import styles from './translate.module.css'

/** What the checks say about a translation. Blocking findings keep it from being reviewed. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('pages')
  if (findings.length === 0) return null
  return (
    <span className={styles.findings} role="group" aria-label={t('findings.label')}>
      {findings.map(({ code, severity, about }) => (
        <span key={code} data-severity={severity}>
          {severity === 'blocking' ? <CircleAlert aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          {t(`findings.${code}`, { about: about ?? '' })}
        </span>
      ))}
    </span>
  )
}
