import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filteredTimeline, type TimelineFilter } from '../../../../shared/timeline/timeline-view.ts'
import { useMembers } from '../../../data/use-members.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import styles from './timeline.module.css'
import { NewEntry } from './timeline/new-entry.tsx'
import { TaskItem } from './timeline/task-item.tsx'
import { TimelineFilterBar } from './timeline/timeline-filter.tsx'
import { TimelineList } from './timeline/timeline-list.tsx'
import { useTimeline, type OrganisationWork } from './timeline/use-timeline.ts'

/** From this many entries on there is something to search in. */
const WORTH_FILTERING = 5
const DONE_SHOWN = 3

const everything: TimelineFilter = { kinds: [], text: '' }

/** What is to do, what happened, newest first, and one line to add to either. */
export function Timeline({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['recruitment', 'working'])
  const work = useTimeline(organisationId)
  return (
    <div data-section="timeline">
      <Card title={t('timeline.title')} flush>
        {work === undefined ? (
          <Spinner label={t('detail.loading')} />
        ) : (
          <>
            <NewEntry organisationId={organisationId} contacts={work.contacts} />
            <Entries work={work} />
          </>
        )}
      </Card>
    </div>
  )
}

function Entries({ work }: { readonly work: OrganisationWork }) {
  const { t } = useTranslation(['recruitment', 'working'])
  const members = useMembers() ?? []
  const [filter, setFilter] = useState(everything)
  const [allDone, setAllDone] = useState(false)
  const { activities, open, done, contacts, documents } = work
  if (activities.length + open.length + done.length === 0) return <p className={styles.none}>{t('timeline.none')}</p>
  const isFiltered = filter.kinds.length > 0 || filter.text.trim() !== ''
  const found = filteredTimeline(activities, filter, ({ id, contactId }) => [
    contacts.find((contact) => contact.id === contactId)?.name,
    ...documents.filter(({ activityId }) => activityId === id).map(({ name }) => name),
  ])
  const shownDone = allDone ? done : done.slice(0, DONE_SHOWN)
  return (
    <>
      {isFiltered ? null : (
        <ul>
          {[...open, ...shownDone].map((task) => (
            <TaskItem key={task.id} task={task} members={members} />
          ))}
        </ul>
      )}
      {isFiltered || shownDone.length === done.length ? null : (
        <p className={styles.more}>
          <Button size="small" variant="quiet" onPress={() => setAllDone(true)}>
            {t('working:timeline.allDone', { count: done.length - shownDone.length })}
          </Button>
        </p>
      )}
      {activities.length < WORTH_FILTERING ? null : (
        <TimelineFilterBar filter={filter} onChange={setFilter} present={new Set(activities.map(({ kind }) => kind))} />
      )}
      <p role="status" className={found.length === 0 && isFiltered ? styles.none : styles.silent}>
        {isFiltered ? t('working:filter.found', { count: found.length }) : ''}
      </p>
      {found.length === 0 && isFiltered ? (
        <p className={styles.more}>
          <Button size="small" onPress={() => setFilter(everything)}>
            {t('working:filter.clear')}
          </Button>
        </p>
      ) : null}
      <TimelineList key={`${filter.kinds.join(' ')} ${filter.text}`} activities={found} work={work} members={members} />
    </>
  )
}
