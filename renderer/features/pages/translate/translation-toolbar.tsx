import { ArrowDownToDot } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { LocaleProgress } from '../../../../shared/translation/progress.ts'
import { translationRules } from '../../../../shared/translation/translation-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { filterTests, segmentFilters, type SegmentFilter } from './segment-filter.ts'
import type { SegmentItem } from './use-segments.ts'
import styles from './translate.module.css'

interface TranslationToolbarProps {
  readonly items: readonly SegmentItem[]
  readonly progress: LocaleProgress
  readonly role: MemberRole
  readonly filter: SegmentFilter
  readonly onFilter: (filter: SegmentFilter) => void
  readonly onNextOpen: () => void
  readonly onMany: (action: 'review' | 'approve', ids: readonly string[]) => void
  /** Search, and what else is done with the page. */
  readonly children?: ReactNode
}

/** What is shown, how far it is, and the steps for many at once. */
export function TranslationToolbar({
  items,
  progress,
  role,
  filter,
  onFilter,
  onNextOpen,
  onMany,
  children,
}: TranslationToolbarProps) {
  const { t } = useTranslation('pages')
  const format = useFormat()
  const idsOf = (choice: SegmentFilter) =>
    items
      .filter((item) => filterTests[choice](item) && !item.status.hasBlockingFinding)
      .map(({ segment }) => segment.id)
  const toReview = translationRules.review.roles.includes(role) ? idsOf('toReview') : []
  const toApprove = translationRules.approve.roles.includes(role) ? idsOf('toApprove') : []
  return (
    <div className={styles.toolbar}>
      <SelectField
        label={t('translation.filter')}
        isLabelHidden
        options={segmentFilters.map((id) => ({
          id,
          label: `${t(`translation.filters.${id}`)} (${format.number(items.filter(filterTests[id]).length)})`,
        }))}
        value={filter}
        onChange={(id) => onFilter(id as SegmentFilter)}
      />
      <Button size="small" onPress={onNextOpen}>
        <ArrowDownToDot aria-hidden="true" />
        {t('action.nextOpen')}
      </Button>
      <span className={styles.progress}>
        <progress max={100} value={progress.percent} aria-hidden="true" />
        {t('translation.progress', { percent: format.percent(progress.percent / 100) })}
      </span>
      {toReview.length > 0 ? (
        <Button size="small" onPress={() => onMany('review', toReview)}>
          {t('action.reviewAll', { count: toReview.length })}
        </Button>
      ) : null}
      {toApprove.length > 0 ? (
        <Button size="small" onPress={() => onMany('approve', toApprove)}>
          {t('action.approveAll', { count: toApprove.length })}
        </Button>
      ) : null}
      {children}
    </div>
  )
}
