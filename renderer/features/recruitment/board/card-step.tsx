import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import styles from './board.module.css'
import type { CardFacts } from './use-card-facts.ts'

interface CardStepProps {
  readonly row: OrganisationRow
  readonly facts: CardFacts
}

/** What is next, by when, and what is missing or late about it. */
export function CardStep({ row, facts }: CardStepProps) {
  const { t } = useTranslation(['recruitment', 'pipeline'])
  const format = useFormat()
  const { nextStep, nextStepDue } = row
  const { attentions, idle, due } = facts
  const isLate = attentions.includes('overdue')
  return (
    <span className={styles.step}>
      {nextStep === undefined || nextStep === '' ? null : <bdi className={styles.what}>{nextStep}</bdi>}
      <span className={styles.marks}>
        {nextStepDue === undefined || due === undefined ? null : (
          <span className={isLate ? styles.late : styles.muted} title={format.date(nextStepDue)}>
            {t(isLate ? 'board.late' : 'board.due', { date: due })}
          </span>
        )}
        {attentions.includes('noStep') ? <Badge tone="warn">{t('pipeline:needs.noStep')}</Badge> : null}
        {attentions.includes('stale') ? (
          <span title={t('pipeline:needs.staleFor', { count: idle })}>
            <Badge tone="warn">{t('pipeline:needs.stale')}</Badge>
          </span>
        ) : null}
      </span>
    </span>
  )
}
