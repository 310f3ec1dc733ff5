import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { addMonth } from '../../../shared/recruitment/joining.ts'
import { today } from '../../data/clock.ts'
import { finishStep, postponeRevisit } from '../../data/commands/finish-step.ts'
import { finishTask } from '../../data/commands/finish-task.ts'
import { noteAnniversary } from '../../data/commands/note-anniversary.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { useFormat } from '../../ui/format.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { useStep } from '../../ui/use-step.ts'
import { useItemWords } from './use-item-words.ts'
import { useSaveIcs } from './use-save-ics.ts'

export interface ItemActions {
  readonly entries: (item: CalendarItem) => readonly MenuEntry[]
  readonly act: (item: CalendarItem, action: string) => void
  /** What Enter and a click do. */
  readonly open: (item: CalendarItem) => void
  /** What `x` does; nothing for events. */
  readonly done: (item: CalendarItem) => void
}

/** What can be done with an item of the calendar, each undone in one step. */
export function useItemActions(onEvent: (item: Extract<CalendarItem, { kind: 'event' }>) => void): ItemActions {
  const { door } = useDesk()
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const navigate = useNavigate()
  const run = useStep(() => namedStep(door))
  const { what, title } = useItemWords()
  const save = useSaveIcs()

  const open = (item: CalendarItem) => {
    if (item.kind === 'event') onEvent(item)
    else if (item.organisation !== undefined)
      void navigate({ to: '/recruitment', search: { org: item.organisation.id } })
    else if (item.kind === 'task' && item.task.pageId !== undefined) {
      void navigate({ to: '/pages/$pageId', params: { pageId: item.task.pageId } })
    } else void navigate({ to: '/today' })
  }
  const done = (item: CalendarItem) => {
    const { organisation } = item
    if (item.kind === 'task')
      void run(
        (own) => finishTask(own, item.task.id),
        () => t('done.task', { name: what(item) }),
      )
    if (organisation === undefined) return
    if (item.kind === 'nextStep') {
      void run(
        (own) => finishStep(own, organisation.id, t('kind.nextStep')),
        () => t('done.nextStep', { name: what(item) }),
      )
    }
    if (item.kind === 'revisit') {
      const on = addMonth(item.day > today() ? item.day : today())
      void run(
        (own) => postponeRevisit(own, organisation.id, on),
        () => t('done.revisit', { date: format.date(on) }),
      )
    }
    if (item.kind === 'anniversary') {
      const { participationId, years } = item
      const marked = { organisationId: organisation.id, participationId, years, subject: what(item) }
      void run(
        (own) => noteAnniversary(own, marked),
        () => t('done.anniversary', { name: organisation.name }),
      )
    }
  }
  const doneWords = {
    task: 'item.done',
    nextStep: 'item.done',
    revisit: 'item.later',
    anniversary: 'item.noted',
  } as const
  return {
    open,
    done,
    entries: (item) => [
      ...(item.kind === 'event' || item.organisation !== undefined
        ? [{ id: 'open', label: t(item.kind === 'event' ? 'item.edit' : 'item.open') }]
        : []),
      ...(item.kind === 'event' ? [] : [{ id: 'done', label: t(doneWords[item.kind]) }]),
      { id: 'save', label: t('item.save') },
    ],
    act: (item, action) => {
      if (action === 'open') open(item)
      else if (action === 'done') done(item)
      else save([item], fileName(title(item)))
    },
  }
}

/** A title as the name of a file on any system. */
function fileName(title: string): string {
  return (
    title
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'item'
  )
}
