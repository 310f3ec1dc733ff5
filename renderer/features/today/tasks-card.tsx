import { Link, useNavigate } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Task } from '../../../shared/model/task.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useCommands } from '../../ui/commands.ts'
import { useErrorWords } from '../../ui/error-words.ts'
import { useFormat } from '../../ui/format.ts'
import { showToast } from '../../ui/toast.tsx'
import { finishTask } from '../../data/commands/finish-task.ts'
import type { DueTasks } from './queries.ts'
import styles from './today.module.css'

function useTaskWords(): (task: Task) => string {
  const { t } = useTranslation('today')
  return (task) => task.title ?? t(`task.${task.kind}`)
}

function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-task]') ?? [])]
}

/** The button of a row, or of the last one past the end. */
function rowButton(list: HTMLElement | null, at: number): HTMLElement | null {
  const rows = rowsOf(list)
  return rows[Math.max(0, Math.min(at, rows.length - 1))]?.querySelector('button') ?? null
}

/** Tasks that are due, the overdue first. `j` and `k` go through them, `x` marks the one in hand done. */
export function TasksCard({ tasks }: { readonly tasks: DueTasks }) {
  const { door } = useDesk()
  const { t } = useTranslation(['today', 'common'])
  const words = useTaskWords()
  const errorWords = useErrorWords()
  const format = useFormat()
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)

  const takeUp = useRef<number>(undefined)

  const rows = () => rowsOf(list.current)
  const inHand = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focusRow = (at: number) => {
    rowButton(list.current, at)?.focus()
  }
  useEffect(() => {
    const at = takeUp.current
    takeUp.current = undefined
    if (at !== undefined) rowButton(list.current, at)?.focus()
  }, [tasks])
  const finish = async (task: Task) => {
    const at = inHand()
    const step = namedStep(door)
    const done = await finishTask(step.door, task.id)
    if (!done.ok) return showToast({ text: errorWords(done.error).title, tone: 'bad' })
    showToast({
      text: t('tasks.doneToast', { task: words(task) }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void step.undo() },
    })
    // The row goes; the next one takes its place in hand.
    if (at >= 0) takeUp.current = at
  }
  const current = () => tasks.due[inHand()]

  const group = t('keys.group')
  useCommands([
    { id: 'today.next', label: t('keys.next'), keys: 'j', group, run: () => focusRow(inHand() + 1) },
    { id: 'today.previous', label: t('keys.previous'), keys: 'k', group, run: () => focusRow(inHand() - 1) },
    {
      id: 'today.done',
      label: t('keys.done'),
      keys: 'x',
      group,
      run: () => {
        const row = current()
        if (row) void finish(row.task)
      },
    },
    {
      id: 'today.open',
      label: t('keys.open'),
      keys: 'o',
      group,
      run: () => {
        const organisation = current()?.organisation
        if (organisation) void navigate({ to: '/recruitment', search: { org: organisation.id } })
      },
    },
  ])

  return (
    <Card title={t('tasks.title')} flush>
      {tasks.due.length === 0 ? <p className={styles.nothing}>{t('tasks.empty')}</p> : null}
      <ul ref={list} className={styles.list}>
        {tasks.due.map(({ task, organisation, isOverdue }) => (
          <li key={task.id} data-task={task.id} className={styles.row}>
            <IconButton
              label={t('tasks.markDone', { task: words(task) })}
              icon={<Check />}
              size="small"
              onPress={() => void finish(task)}
            />
            <span className={styles.what}>
              <span>{words(task)}</span>
              {organisation ? (
                <Link to="/recruitment" search={{ org: organisation.id }} className={styles.where}>
                  {organisation.name}
                </Link>
              ) : null}
            </span>
            <span className={styles.end}>
              {isOverdue ? <Badge tone="bad">{t('tasks.overdue')}</Badge> : null}
              <time className={styles.when} dateTime={task.due} title={format.date(task.due ?? '')}>
                {format.relative(task.due ?? '')}
              </time>
            </span>
          </li>
        ))}
      </ul>
      {tasks.later > 0 ? <p className={styles.note}>{t('tasks.later', { count: tasks.later })}</p> : null}
    </Card>
  )
}
