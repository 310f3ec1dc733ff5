import { useNavigate } from '@tanstack/react-router'
import { Sunrise } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { FollowUpsCard } from './follow-ups-card.tsx'
import { dueTasks, followUps, pageWork } from './queries.ts'
import { TasksCard } from './tasks-card.tsx'
import styles from './today.module.css'
import { useToday } from './use-today.ts'
import { WaitingCard } from './waiting-card.tsx'

/** What is due, what waits, each one click from where it is done. */
export function TodayScreen() {
  const { db, workspace } = useDesk()
  const { t } = useTranslation(['today', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const today = useToday()
  const sync = useSyncState()
  const tasks = useLive(() => dueTasks(db, today), [db, today])
  const follow = useLive(() => followUps(db, today), [db, today])
  const pages = useLive(() => pageWork(db), [db])
  const organisations = useLive(() => db.organisation.limit(1).count(), [db])

  const loaded = tasks && follow && pages && organisations !== undefined
  // What merely waits to be sent is no work: the line at the foot of the window says it as well.
  const waits = loaded && sync.conflictsOpen + sync.parked + pages.awaitingApproval.length + pages.outdated.length > 0
  const nothing = loaded && tasks.due.length === 0 && follow.length === 0 && !waits

  const body = () => {
    if (!loaded) return <Spinner label={t('common:loading')} />
    if (nothing && organisations === 0) {
      return (
        <EmptyState
          icon={<Sunrise />}
          title={t('first.title')}
          text={t('first.text')}
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/recruitment/import' })}>
              {t('first.action')}
            </Button>
          }
        />
      )
    }
    if (nothing) {
      return (
        <EmptyState
          icon={<Sunrise />}
          title={t('clear.title')}
          text={t('clear.text')}
          action={<Button onPress={() => void navigate({ to: '/recruitment' })}>{t('clear.action')}</Button>}
        />
      )
    }
    return (
      <div className={styles.columns}>
        <TasksCard tasks={tasks} />
        <div className={styles.side}>
          <WaitingCard sync={workspace.sample ? { ...sync, waiting: 0 } : sync} pages={pages} />
          <FollowUpsCard followUps={follow} />
        </div>
      </div>
    )
  }

  return (
    <Screen layout="flow">
      <PageHeader title={t('title')} subtitle={format.date(today)} />
      <ScreenBody>{body()}</ScreenBody>
    </Screen>
  )
}
