import type { Activity } from '../../../../../shared/model/activity.ts'
import type { Contact } from '../../../../../shared/model/contact.ts'
import type { DeskDocument } from '../../../../../shared/model/document.ts'
import type { Task } from '../../../../../shared/model/task.ts'
import { useDesk } from '../../../../data/desk-context.tsx'
import { useLive } from '../../../../data/use-live.ts'

export interface OrganisationWork {
  readonly activities: readonly Activity[]
  /** By due date; those without one last. */
  readonly open: readonly Task[]
  /** The last done first. */
  readonly done: readonly Task[]
  readonly contacts: readonly Contact[]
  readonly documents: readonly DeskDocument[]
}

/** Everything that happened with an organisation and is still to do, kept current; `undefined` until it is read. */
export function useTimeline(organisationId: string): OrganisationWork | undefined {
  const { db } = useDesk()
  return useLive(async () => {
    const [activities, tasks, contacts, documents] = await Promise.all([
      db.activity.where('organisationId').equals(organisationId).toArray(),
      db.task.where('organisationId').equals(organisationId).toArray(),
      db.contact.where('organisationId').equals(organisationId).toArray(),
      db.document.where('organisationId').equals(organisationId).toArray(),
    ])
    const isDone = ({ doneAt }: Task) => doneAt !== undefined
    return {
      activities,
      open: tasks.filter((task) => !isDone(task)).toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9')),
      done: tasks.filter(isDone).toSorted((a, b) => (b.doneAt ?? '').localeCompare(a.doneAt ?? '')),
      contacts: contacts.toSorted(
        (a, b) => Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined) || a.name.localeCompare(b.name),
      ),
      documents: documents.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    }
  }, [db, organisationId])
}
