import { ArrowDownToDot } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../../shared/model/member.ts'
import { translationRules } from '../../../../shared/translation/translation-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { segmentFilters, type SegmentFilter } from './segment-filter.ts'
import type { KnownTally } from './use-page-tally.ts'
import styles from './translate.module.css'

interface TranslationToolbarProps {
  readonly tally: KnownTally
  readonly role: MemberRole
  readonly filter: SegmentFilter
  readonly onFilter: (filter: SegmentFilter) => void
  readonly onNextOpen: () => void
  /** All that can go to the next state, as they are when it is pressed. */
  readonly onAll: (action: 'review' | 'approve') => void
}

/** What is shown, how far it is, and the steps for many at once. */
export const TranslationToolbar = memo(function TranslationToolbar(props: TranslationToolbarProps) {
  const { tally, role, filter, onFilter, onNextOpen, onAll } = props
  const { t } = useTranslation('pages')
  const format = useFormat()
  const { page, findings } = tally
  const toReview = translationRules.review.roles.includes(role) ? (page?.toReview ?? 0) : 0
  const toApprove = translationRules.approve.roles.includes(role) ? (page?.toApprove ?? 0) : 0
  const label = (id: SegmentFilter) => {
    const count = id === 'withFindings' ? findings?.segments : page?.counts[id]
    const name = t(`translation.filters.${id}`)
    return count === undefined ? name : `${name} (${format.number(count)})`
  }
  const percent = page?.progress.percent
  return (
    <>
      <SelectField
        label={t('translation.filter')}
        isLabelHidden
        options={segmentFilters.map((id) => ({ id, label: label(id) }))}
        value={filter}
        onChange={(id) => onFilter(id as SegmentFilter)}
      />
      <Button size="small" onPress={onNextOpen}>
        <ArrowDownToDot aria-hidden="true" />
        {t('action.nextOpen')}
      </Button>
      <span className={styles.progress}>
        <progress max={100} value={percent ?? 0} aria-hidden="true" />
        {percent === undefined ? null : t('translation.progress', { percent: format.percent(percent / 100) })}
      </span>
      {toReview > 0 ? (
        <Button size="small" onPress={() => onAll('review')}>
          {t('action.reviewAll', { count: toReview })}
        </Button>
      ) : null}
      {toApprove > 0 ? (
        <Button size="small" onPress={() => onAll('approve')}>
          {t('action.approveAll', { count: toApprove })}
        </Button>
      ) : null}
    </>
  )
})
