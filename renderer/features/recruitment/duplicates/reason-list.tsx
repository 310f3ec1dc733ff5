import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MatchReason } from '../../../../shared/recruitment/matching/compare-organisations.ts'
import styles from './duplicates.module.css'
import { useReasonWords } from './use-reason-words.ts'

/** What speaks for and against two records being one organisation. */
export function ReasonList({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('duplicates')
  const words = useReasonWords()
  return (
    <ul className={styles.reasons} aria-label={t('reasons')}>
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.a ?? ''} ${reason.b ?? ''}`} data-speaks={reason.speaks}>
          {reason.speaks === 'for' ? (
            <Plus role="img" aria-label={t('speaksFor')} />
          ) : (
            <Minus role="img" aria-label={t('speaksAgainst')} />
          )}
          <bdi>{words(reason)}</bdi>
        </li>
      ))}
    </ul>
  )
}
