import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/translation/checks/finding.ts'
import styles from '../checks/checks.module.css'

/** What the checks say about a translation that is not in hand, in short. Blocking findings keep it from being reviewed. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('checks')
  if (findings.length === 0) return null
  return (
    <span className={styles.short} role="group" aria-label={t('label')}>
      {findings.map(({ code, severity, about }) => (
        <span key={code} data-severity={severity} title={t(`name.${code}`)}>
          {severity === 'blocking' ? (
            <CircleAlert role="img" aria-label={t('blocking')} />
          ) : (
            <TriangleAlert role="img" aria-label={t('warning')} />
          )}
          {t(`message.${code}`, { about: about ?? '' })}
        </span>
      ))}
    </span>
  )
}
