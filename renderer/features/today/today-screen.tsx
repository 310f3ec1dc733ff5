import { useNavigate } from '@tanstack/react-router'
import { Sunrise } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openRequests } from '../../../shared/privacy/requests.ts'
import { maySeeScreen } from '../../../shared/roles/screens.ts'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useRole } from '../../data/use-role.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { AssignedCard } from './assigned-card.tsx'
import { assignedWork } from './assigned-work.ts'
import { FollowUpsCard } from './follow-ups-card.tsx'
import { MentionsCard } from './mentions-card.tsx'
import { mentionsOf } from './mentions.ts'
import { RequestsCard } from './requests-card.tsx'
import { dueTasks, followUps, pageWork, weekAhead } from './queries.ts'
import { TasksCard } from './tasks-card.tsx'
import styles from './today.module.css'
import { useToday } from '../../data/use-today.ts'
import { StaleCard } from './stale-card.tsx'
import { useStale } from './use-stale.ts'
import { WeekCard } from './week-card.tsx'
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
  const week = useLive(() => weekAhead(db, today), [db, today])
  const stale = useStale()
  const requests = useLive(async () => openRequests(await db.privacyRequest.toArray()), [db]) ?? []

  const mentions = useLive(() => mentionsOf(db, workspace.memberId), [db, workspace.memberId]) ?? []

  const loaded = tasks && follow && pages && assigned && week && role && organisations !== undefined
  // Tasks and follow-ups are about authorities: those who do not work on them see what is theirs.
  const isOfficer = role !== undefined && maySeeScreen(role, '/recruitment')
  // What merely waits to be sent is no work: the line at the foot of the window says it as well.
  const waits = loaded && sync.conflictsOpen + sync.parked + pages.awaitingApproval.length + pages.outdated.length > 0
  const hasDue =
    loaded &&
    isOfficer &&
    tasks.due.length + follow.length + week.length + requests.length + mentions.length + (stale?.total ?? 0) > 0
  const nothing = loaded && assigned.length === 0 && !hasDue && !waits

  const toCalendar = () => void navigate({ to: '/calendar' })
  useCommands(
    isOfficer
      ? [{ id: 'today.calendar', label: t('week.calendar'), keys: 'c', group: t('title'), run: toCalendar }]
      : [],
  )

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
          {isOfficer && mentions.length > 0 ? <MentionsCard mentions={mentions} /> : null}
          {isOfficer && requests.length > 0 ? <RequestsCard requests={requests} /> : null}
          {isOfficer ? <FollowUpsCard followUps={follow} /> : null}
          {isOfficer && week.length > 0 ? <WeekCard items={week} /> : null}
          {isOfficer && stale !== undefined ? <StaleCard stale={stale} today={today} /> : null}
        </div>
      </div>
    )
  }

  return (
    <Screen layout="flow">
      <PageHeader
        title={t('title')}
        subtitle={format.date(today)}
        actions={isOfficer ? <Button onPress={toCalendar}>{t('week.calendar')}</Button> : null}
      />
      <ScreenBody>{body()}</ScreenBody>
    </Screen>
  )
}
