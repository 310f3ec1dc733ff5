import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_RETENTION_MONTHS } from '../../../../shared/privacy/retention.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useFocalPoint } from '../../../data/use-focal-point.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { NumberField } from '../../../ui/fields.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import { useRun } from '../../../ui/use-run.ts'
import { setRetention } from '../commands/retention.ts'
import styles from '../privacy.module.css'
import { readReview } from './read-review.ts'
import { ReviewActions } from './review-actions.tsx'
import { ReviewRow } from './review-row.tsx'

const STEP = 100

/** Prospects whose people have been kept without a reason to, to keep for one or to let go. */
export function RetentionPanel() {
  const { db, door, workspace } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const run = useRun()
  const months = useFocalPoint()?.retentionMonths ?? DEFAULT_RETENTION_MONTHS
  const reviews = useLive(() => readReview(db, months, today()), [db, months])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState(STEP)
  if (!reviews) return <Spinner label={t('common:loading')} />
  const selected = reviews.filter(({ organisation }) => chosen.has(organisation.id))
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)))
  const setting = (
    <div className={styles.narrow}>
      <NumberField
        label={t('retention.months')}
        description={t('retention.monthsHint')}
        value={months}
        minValue={1}
        maxValue={240}
        onChange={(value) => {
          if (value !== undefined && value !== months) void run(setRetention(door, workspace.focalPointId, value))
        }}
      />
    </div>
  )
  if (reviews.length === 0) {
    return (
      <div className={styles.panel}>
        <EmptyState
          icon={<CalendarClock />}
          title={t('retention.emptyTitle')}
          text={t('retention.emptyText', { count: months })}
        />
        <Card>{setting}</Card>
      </div>
    )
  }
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{t('retention.lead', { count: months })}</p>
      <Card
        title={t('retention.title', { count: reviews.length })}
        flush
        actions={
          <Button
            size="small"
            variant="quiet"
            onPress={() =>
              setChosen(
                chosen.size === reviews.length ? new Set() : new Set(reviews.map((each) => each.organisation.id)),
              )
            }
          >
            {t(chosen.size === reviews.length ? 'retention.none' : 'retention.all')}
          </Button>
        }
      >
        <ul>
          {reviews.slice(0, shown).map((review) => (
            <ReviewRow
              key={review.organisation.id}
              review={review}
              isChosen={chosen.has(review.organisation.id)}
              onChoose={(isChosen) => toggle(review.organisation.id, isChosen)}
            />
          ))}
        </ul>
        {reviews.length > shown ? (
          <p className={styles.none}>
            <Button size="small" onPress={() => setShown(shown + STEP)}>
              {t('retention.more', { count: reviews.length - shown })}
            </Button>
          </p>
        ) : null}
      </Card>
      <ReviewActions selected={selected} onDone={() => setChosen(new Set())} />
      <Card title={t('retention.setting')}>{setting}</Card>
    </div>
  )
}
