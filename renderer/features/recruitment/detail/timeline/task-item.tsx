import { AlarmClock, Check, Repeat as RepeatIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../../../shared/model/member.ts'
import type { Task } from '../../../../../shared/model/task.ts'
import { finishTask, reopenTask } from '../../../../data/commands/finish-task.ts'
import { removeTask } from '../../../../data/commands/tasks.ts'
import { useDesk } from '../../../../data/desk-context.tsx'
import { useToday } from '../../../../data/use-today.ts'
import { cx } from '../../../../ui/cx.ts'
import { useFormat } from '../../../../ui/format.ts'
import { MenuButton } from '../../../../ui/menu.tsx'
import styles from '../timeline.module.css'
import { TaskDialog } from './task-dialog.tsx'
import { useDoorStep } from './use-door-step.ts'

/** A task with its box to tick, when it is due, whether it reminds and comes back, and whose it is. */
export function TaskItem({ task, members }: { readonly task: Task; readonly members: readonly Member[] }) {
  const { workspace } = useDesk()
  const { t } = useTranslation(['recruitment', 'working'])
  const format = useFormat()
  const today = useToday()
  const act = useDoorStep()
  const [editing, setEditing] = useState(false)
  const { due, remindAt, repeat, ownerId, note } = task
  const isDone = task.doneAt !== undefined
  const late = !isDone && due !== undefined && due < today
  const title = task.kind === 'custom' ? (task.title ?? '') : t(`task.${task.kind}`)
  const owner = ownerId === workspace.memberId ? undefined : members.find(({ id }) => id === ownerId)?.name
  const tick = () =>
    void (isDone
      ? act((door) => reopenTask(door, task.id))
      : act(
          (door) => finishTask(door, task.id),
          () => t(repeat === undefined ? 'working:task.done' : 'working:task.doneAgain', { title }),
        ))
  const remove = () =>
    void act(
      (door) => removeTask(door, task.id),
      () => t('working:task.removed', { title }),
    )
  return (
    <li className={cx(styles.item, isDone && styles.done)}>
      <button
        type="button"
        role="checkbox"
        aria-checked={isDone}
        aria-label={t('timeline.done', { title })}
        className={styles.tick}
        onClick={tick}
      >
        {isDone ? <Check aria-hidden="true" /> : null}
      </button>
      <div className={styles.words}>
        <p>{title}</p>
        {note === undefined || isDone ? null : <p className={styles.note}>{note}</p>}
        {due === undefined || isDone ? null : (
          <p className={late ? styles.late : styles.when}>
            {t(late ? 'timeline.late' : 'timeline.dueOn', { date: format.date(due), relative: format.relative(due) })}
          </p>
        )}
        {isDone || (remindAt === undefined && repeat === undefined && owner === undefined) ? null : (
          <p className={styles.facts}>
            {remindAt === undefined ? null : (
              <span>
                <AlarmClock aria-hidden="true" /> {t('working:task.reminds', { at: format.dateTime(remindAt) })}
              </span>
            )}
            {repeat === undefined ? null : (
              <span>
                <RepeatIcon aria-hidden="true" /> {t(`working:repeat.${repeat.unit}`, { count: repeat.every })}
              </span>
            )}
            {owner === undefined ? null : <span>{t('working:task.of', { name: owner })}</span>}
          </p>
        )}
      </div>
      <MenuButton
        label={t('working:task.actions', { title })}
        icon={<span aria-hidden="true">⋯</span>}
        size="small"
        items={[
          { id: 'edit', label: t('working:task.edit') },
          { id: 'remove', label: t('working:task.remove'), isDanger: true },
        ]}
        onAction={(id) => (id === 'edit' ? setEditing(true) : remove())}
      />
      {editing ? <TaskDialog task={task} title={title} members={members} onClose={() => setEditing(false)} /> : null}
    </li>
  )
}
