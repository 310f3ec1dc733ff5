import { useTranslation } from 'react-i18next'
import styles from './duplicates.module.css'
import type { PairSide } from './load-pair.ts'

/** What hangs on each of the two, and that all of it is kept. */
export function SideFacts({ stays, goes }: { readonly stays: PairSide; readonly goes: PairSide }) {
  const { t } = useTranslation(['duplicates', 'recruitment'])
  return (
    <div className={styles.facts}>
      {[stays, goes].map((side) => (
        <p key={side.organisation.id}>
          <bdi>{side.organisation.name}</bdi>
          {': '}
          {[
            t(`recruitment:stage.${side.stage}`),
            t('people', { count: side.people }),
            t('entries', { count: side.entries }),
            t('tasks', { count: side.tasks }),
          ].join(' · ')}
        </p>
      ))}
      <p>{t('allKept')}</p>
    </div>
  )
}
