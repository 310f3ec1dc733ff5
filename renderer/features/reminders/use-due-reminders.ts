import { useEffect, useState } from 'react'
import type { Task } from '../../../shared/model/task.ts'
import { dueReminders } from '../../../shared/tasks/reminders.ts'
import { wallNow } from '../../data/clock.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'

export interface DueReminder {
  readonly task: Task
  readonly organisation: { readonly id: string; readonly name: string } | undefined
}

/** How often to look at the clock: a reminder is at most this late. */
const LOOK_EVERY_MS = 20_000

/** The minute it is now, `YYYY-MM-DDTHH:MM`, also after the computer has slept. */
function useWallNow(): string {
  const [now, setNow] = useState(wallNow)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(wallNow()), LOOK_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return now
}

/** Reminders of this member that have come and wait for an answer. */
export function useDueReminders(): readonly DueReminder[] {
  const { db, workspace } = useDesk()
  const now = useWallNow()
  const found = useLive(async () => {
    const tasks = dueReminders(await db.task.where('remindAt').belowOrEqual(now).toArray(), now, workspace.memberId)
    const organisations = await db.organisation.bulkGet(tasks.flatMap(({ organisationId }) => organisationId ?? []))
    const names = new Map(organisations.flatMap((each) => (each === undefined ? [] : [[each.id, each.name] as const])))
    return tasks.map((task): DueReminder => {
      const name = task.organisationId === undefined ? undefined : names.get(task.organisationId)
      const organisation =
        task.organisationId === undefined || name === undefined ? undefined : { id: task.organisationId, name }
      return { task, organisation }
    })
  }, [db, now, workspace.memberId])
  return found ?? []
}
