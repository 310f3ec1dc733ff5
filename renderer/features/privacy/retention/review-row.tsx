import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ForReview } from '../../../../shared/privacy/retention.ts'
import { CheckboxField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from '../privacy.module.css'

interface ReviewRowProps {
  readonly review: ForReview
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** One prospect: whose people, and since when nothing happened. */
export function ReviewRow({ review: { organisation, people, since }, isChosen, onChoose }: ReviewRowProps) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  return (
    <li className={styles.row}>
      <CheckboxField
        label={t('retention.choose', { name: organisation.name })}
        isLabelHidden
        value={isChosen}
        onChange={onChoose}
      />
      <div className={styles.words}>
        <Link to="/recruitment" search={{ org: organisation.id }}>
          {organisation.name}
        </Link>
        <p className={styles.muted}>
          {people.map(({ name }) => name).join(', ')} · {t('retention.since', { date: format.date(since) })}
        </p>
        {organisation.keptBecause === undefined ? null : (
          <p className={styles.muted}>{t('retention.keptBefore', { reason: organisation.keptBecause })}</p>
        )}
      </div>
    </li>
  )
}
