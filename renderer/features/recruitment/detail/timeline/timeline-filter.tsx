import { useTranslation } from 'react-i18next'
import { activityKinds, type ActivityKind } from '../../../../../shared/model/activity.ts'
import type { TimelineFilter } from '../../../../../shared/timeline/timeline-view.ts'
import { SearchField } from '../../../../ui/fields.tsx'
import styles from '../timeline.module.css'

interface TimelineFilterBarProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  /** Only these have a button. */
  readonly present: ReadonlySet<ActivityKind>
}

/** Words and kinds by which a timeline is narrowed. */
export function TimelineFilterBar({ filter, onChange, present }: TimelineFilterBarProps) {
  const { t } = useTranslation(['working', 'recruitment'])
  const { kinds, text } = filter
  const toggle = (kind: ActivityKind) =>
    onChange({ ...filter, kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind] })
  return (
    <div className={styles.filter}>
      <div className={styles.text}>
        <SearchField
          label={t('filter.text')}
          isLabelHidden
          placeholder={t('filter.text')}
          value={text}
          onChange={(next) => onChange({ ...filter, text: next })}
        />
      </div>
      <div role="group" aria-label={t('filter.kinds')} className={styles.kinds}>
        {activityKinds
          .filter((kind) => present.has(kind))
          .map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles.kind}
              aria-pressed={kinds.includes(kind)}
              onClick={() => toggle(kind)}
            >
              {t(`recruitment:timeline.kind.${kind}`)}
            </button>
          ))}
      </div>
    </div>
  )
}
