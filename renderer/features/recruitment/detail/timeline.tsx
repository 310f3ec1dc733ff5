import { ArrowRight, CalendarDays, Check, FileText, Mail, MessageSquare, Phone, StickyNote, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity, ActivityKind } from '../../../../shared/model/activity.ts'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import type { Task } from '../../../../shared/model/task.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { cx } from '../../../ui/cx.ts'
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { addActivity, addTask, finishTask, removeActivity } from '../commands/timeline.ts'
import { today } from '../../../data/clock.ts'
import { useRun } from '../use-run.ts'
import styles from './timeline.module.css'

/** What can be noted; a task is what is still to happen. */
const noted = ['call', 'email', 'meeting', 'event', 'letter', 'note', 'task'] as const
type Noted = (typeof noted)[number]

const icons: Readonly<Record<ActivityKind, ReactNode>> = {
  call: <Phone aria-hidden="true" />,
  email: <Mail aria-hidden="true" />,
  meeting: <MessageSquare aria-hidden="true" />,
  event: <CalendarDays aria-hidden="true" />,
  letter: <FileText aria-hidden="true" />,
  note: <StickyNote aria-hidden="true" />,
  stage: <ArrowRight aria-hidden="true" />,
}

/** What is to do, what happened, newest first, and one line to add to either. */
export function Timeline({ organisationId }: { readonly organisationId: string }) {
  const { db } = useDesk()
  const { t } = useTranslation('recruitment')
  const found = useLive(async () => {
    const [activities, tasks] = await Promise.all([
      db.activity.where('organisationId').equals(organisationId).toArray(),
      db.task.where('organisationId').equals(organisationId).toArray(),
    ])
    return {
      activities: activities.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
      open: tasks
        .filter(({ doneAt }) => doneAt === undefined)
        .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)),
      done: tasks
        .filter(({ doneAt }) => doneAt !== undefined)
        .toSorted((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? 1 : -1)),
    }
  }, [db, organisationId])
  const empty = found !== undefined && found.activities.length + found.open.length + found.done.length === 0
  return (
    <Card title={t('timeline.title')} flush>
      <QuickAdd organisationId={organisationId} />
      {empty ? <p className={styles.none}>{t('timeline.none')}</p> : null}
      <ul>
        {found?.open.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
        {found?.activities.map((activity) => (
          <ActivityItem key={activity.id} activity={activity} />
        ))}
        {found?.done.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
      </ul>
    </Card>
  )
}

function QuickAdd({ organisationId }: { readonly organisationId: string }) {
  const { door } = useDesk()
  const { t } = useTranslation(['recruitment', 'common'])
  const run = useRun()
  const [kind, setKind] = useState<Noted>('call')
  const [text, setText] = useState('')
  const [due, setDue] = useState<string>()
  const add = async () => {
    const words = text.trim()
    if (words === '') return
    const added =
      kind === 'task'
        ? await run(addTask(door, { organisationId, title: words, ...(due === undefined ? {} : { due }) }))
        : await run(addActivity(door, { organisationId, kind, subject: words }))
    if (added !== undefined) setText('')
  }
  return (
    <div className={styles.add}>
      <SelectField
        label={t('timeline.kindLabel')}
        isLabelHidden
        value={kind}
        onChange={(id) => setKind(noted.find((each) => each === id) ?? 'note')}
        options={noted.map((id) => ({ id, label: t(`timeline.kind.${id}`) }))}
      />
      <div className={styles.text}>
        <TextField
          label={t('timeline.what')}
          isLabelHidden
          placeholder={t(kind === 'task' ? 'timeline.taskHint' : 'timeline.hint')}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
          }}
        />
      </div>
      {kind === 'task' ? <DateField label={t('timeline.due')} isLabelHidden value={due} onChange={setDue} /> : null}
      <Button isDisabled={text.trim() === ''} onPress={() => void add()}>
        {t('common:add')}
      </Button>
    </div>
  )
}

function TaskItem({ task }: { readonly task: Task }) {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const run = useRun()
  const isDone = task.doneAt !== undefined
  const late = !isDone && task.due !== undefined && task.due < today()
  const title = task.kind === 'custom' ? (task.title ?? '') : t(`task.${task.kind}`)
  return (
    <li className={cx(styles.item, isDone && styles.done)}>
      <button
        type="button"
        role="checkbox"
        aria-checked={isDone}
        aria-label={t('timeline.done', { title })}
        className={styles.tick}
        onClick={() => void run(finishTask(door, task.id, !isDone))}
      >
        {isDone ? <Check aria-hidden="true" /> : null}
      </button>
      <div className={styles.words}>
        <p>{title}</p>
        {task.due === undefined || isDone ? null : (
          <p className={late ? styles.late : styles.when}>
            {t(late ? 'timeline.late' : 'timeline.dueOn', {
              date: format.date(task.due),
              relative: format.relative(task.due),
            })}
          </p>
        )}
      </div>
    </li>
  )
}

function ActivityItem({ activity }: { readonly activity: Activity }) {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const run = useRun()
  const stage = (name: string | undefined) => {
    const known = recruitmentStages.find((each) => each === name)
    return known === undefined ? (name ?? '') : t(`stage.${known}`)
  }
  return (
    <li className={styles.item}>
      <span className={styles.icon}>{icons[activity.kind]}</span>
      <div className={styles.words}>
        <p>
          {activity.kind === 'stage'
            ? t('timeline.moved', { from: stage(activity.fromStage), to: stage(activity.toStage) })
            : activity.subject}
        </p>
        {activity.note === undefined ? null : <p className={styles.note}>{activity.note}</p>}
        <p className={styles.when}>
          {t('timeline.when', { kind: t(`timeline.kind.${activity.kind}`), at: format.dateTime(activity.at) })}
        </p>
      </div>
      {activity.kind === 'stage' ? null : (
        <IconButton
          size="small"
          label={t('timeline.remove')}
          icon={<X />}
          onPress={() => void run(removeActivity(door, activity.id), () => t('timeline.removed'))}
        />
      )}
    </li>
  )
}
