import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../../shared/model/activity.ts'
import type { Member } from '../../../../../shared/model/member.ts'
import { byMonth } from '../../../../../shared/timeline/timeline-view.ts'
import { dayHere } from '../../../../data/calendar.ts'
import { Button } from '../../../../ui/button.tsx'
import { useFormat } from '../../../../ui/format.ts'
import styles from '../timeline.module.css'
import { ActivityItem } from './activity-item.tsx'
import type { OrganisationWork } from './use-timeline.ts'

interface TimelineListProps {
  /** In the order in which they are shown. */
  readonly activities: readonly Activity[]
  readonly work: OrganisationWork
  readonly members: readonly Member[]
}

/** Entries that are shown at first, and added with each step. */
const STEP = 40

/** Entries by month. Of a long timeline only as much exists as was asked for. */
export function TimelineList({ activities, work, members }: TimelineListProps) {
  const { t } = useTranslation('working')
  const format = useFormat()
  const [most, setMost] = useState(STEP)
  const monthWords = new Intl.DateTimeFormat(format.locale, { month: 'long', year: 'numeric' })
  const contacts = new Map(work.contacts.map(({ id, name }) => [id, name]))
  const left = activities.length - most
  return (
    <>
      {byMonth(activities.slice(0, most), dayHere).map(({ month, activities: entries }) => (
        <section key={month} className={styles.month}>
          <h3 className={styles.monthName}>{monthWords.format(new Date(`${month}-15T12:00:00`))}</h3>
          <ul>
            {entries.map((activity) => (
              <ActivityItem
                key={activity.id}
                activity={activity}
                documents={work.documents.filter(({ activityId }) => activityId === activity.id)}
                members={members}
                contactName={activity.contactId === undefined ? undefined : contacts.get(activity.contactId)}
              />
            ))}
          </ul>
        </section>
      ))}
      {left <= 0 ? null : (
        <p className={styles.more}>
          <Button size="small" onPress={() => setMost(most + STEP)}>
            {t('timeline.earlier', { count: left, shown: format.number(left) })}
          </Button>
        </p>
      )}
    </>
  )
}
