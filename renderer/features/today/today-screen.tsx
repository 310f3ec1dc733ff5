import { useNavigate } from '@tanstack/react-router'
import { Sunrise } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { maySeeScreen } from '../../../shared/roles/screens.ts'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useRole } from '../../data/use-role.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { AssignedCard } from './assigned-card.tsx'
import { assignedWork } from './assigned-work.ts'
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

  const assigned = useLive(() => assignedWork(db, workspace.memberId), [db, workspace.memberId])
  const role = useRole()

  const loaded = tasks && follow && pages && assigned && role && organisations !== undefined
  // Tasks and follow-ups are about authorities: those who do not work on them see what is theirs.
  const isOfficer = role !== undefined && maySeeScreen(role, '/recruitment')
  // What merely waits to be sent is no work: the line at the foot of the window says it as well.
  const waits = loaded && sync.conflictsOpen + sync.parked + pages.awaitingApproval.length + pages.outdated.length > 0
  const hasDue = loaded && isOfficer && tasks.due.length + follow.length > 0
  const nothing = loaded && assigned.length === 0 && !hasDue && !waits

  const body = () => {
    if (!loaded) return <Spinner label={t('common:loading')} />
    if (nothing && isOfficer && organisations === 0) {
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
          text={t(isOfficer ? 'clear.text' : 'clear.textPages')}
          action={
            <Button onPress={() => void navigate({ to: isOfficer ? '/recruitment' : '/pages' })}>
              {t(isOfficer ? 'clear.action' : 'clear.actionPages')}
            </Button>
          }
        />
      )
    }
    return (
      <div className={styles.columns}>
        {isOfficer ? <TasksCard tasks={tasks} /> : <AssignedCard work={assigned} today={today} />}
        <div className={styles.side}>
          {isOfficer && assigned.length > 0 ? <AssignedCard work={assigned} today={today} /> : null}
          <WaitingCard sync={workspace.sample ? { ...sync, waiting: 0 } : sync} pages={pages} />
          {isOfficer ? <FollowUpsCard followUps={follow} /> : null}
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
