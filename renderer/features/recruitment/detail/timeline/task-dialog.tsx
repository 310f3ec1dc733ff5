import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../../../shared/model/member.ts'
import type { Task } from '../../../../../shared/model/task.ts'
import { repeatUnits, type RepeatUnit } from '../../../../../shared/tasks/recurrence.ts'
import { editTask } from '../../../../data/commands/tasks.ts'
import { useToday } from '../../../../data/use-today.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../ui/fields.tsx'
import { TimeField } from '../../../../ui/time-field.tsx'
import styles from '../timeline.module.css'
import { useDoorStep } from './use-door-step.ts'

interface TaskDialogProps {
  readonly task: Task
  /** In words, also of a task that the desk made. */
  readonly title: string
  readonly members: readonly Member[]
  readonly onClose: () => void
}

const NEVER = 'never'

/** Everything about a task: what, by when, the reminder, whether it comes back, whose it is. */
export function TaskDialog({ task, title: given, members, onClose }: TaskDialogProps) {
  const { t } = useTranslation(['working', 'recruitment', 'common'])
  const today = useToday()
  const act = useDoorStep()
  const [title, setTitle] = useState(given)
  const [note, setNote] = useState(task.note ?? '')
  const [due, setDue] = useState(task.due)
  const [day, setDay] = useState(task.remindAt?.slice(0, 10))
  const [time, setTime] = useState<string | undefined>(task.remindAt?.slice(11))
  const [unit, setUnit] = useState<RepeatUnit | undefined>(task.repeat?.unit)
  const [every, setEvery] = useState<number | undefined>(task.repeat?.every ?? 1)
  const [ownerId, setOwnerId] = useState(task.ownerId)
  const isOwn = task.kind === 'custom'
  const empty = isOwn && title.trim() === ''

  const save = async () => {
    if (empty) return
    const remindAt = day === undefined ? null : `${day}T${time ?? '09:00'}`
    const first = due ?? today
    const same = task.repeat?.unit === unit && task.repeat?.every === every && task.due === due
    const repeat = same ? (task.repeat ?? null) : unit === undefined ? null : { every: every ?? 1, unit, from: first }
    const saved = await act(
      (door) =>
        editTask(door, task.id, {
          ...(isOwn ? { title: title.trim() } : {}),
          note: note.trim() || null,
          // What comes back has a day to count from.
          due: due ?? (unit === undefined ? null : first),
          remindAt,
          repeat,
          ownerId: ownerId ?? null,
        }),
      () => t('task.saved'),
    )
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('task.edit')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={empty} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={t('task.title')} value={title} onChange={setTitle} isDisabled={!isOwn} autoFocus={isOwn} />
        <div className={styles.pair}>
          <DateField label={t('recruitment:timeline.due')} value={due} onChange={setDue} />
          <SelectField
            label={t('task.owner')}
            value={ownerId}
            onChange={setOwnerId}
            options={members.map(({ id, name }) => ({ id, label: name }))}
          />
        </div>
        <div className={styles.pair}>
          <DateField
            label={t('task.remindOn')}
            value={day}
            onChange={(next) => {
              setDay(next)
              if (next !== undefined && time === undefined) setTime('09:00')
            }}
          />
          <TimeField label={t('task.remindTime')} value={time} onChange={setTime} isDisabled={day === undefined} />
        </div>
        <div className={styles.pair}>
          <SelectField
            label={t('task.repeats')}
            value={unit ?? NEVER}
            onChange={(id) => setUnit(repeatUnits.find((each) => each === id))}
            options={[
              { id: NEVER, label: t('repeat.never') },
              ...repeatUnits.map((id) => ({ id, label: t(`repeat.${id}`, { count: 1 }) })),
            ]}
          />
          <NumberField
            label={t('task.every')}
            description={unit === undefined ? undefined : t(`repeat.${unit}`, { count: every ?? 1 })}
            value={every}
            onChange={setEvery}
            minValue={1}
            maxValue={99}
            isDisabled={unit === undefined}
          />
        </div>
        <TextField label={t('task.note')} value={note} onChange={setNote} multiline rows={3} />
      </div>
    </Dialog>
  )
}
