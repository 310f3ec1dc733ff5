import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskEvent } from '../../../shared/model/event.ts'
import { attend } from '../../data/commands/write-event.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { namedStep } from '../../data/undo-step.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { SearchField } from '../../ui/fields.tsx'
import styles from './calendar.module.css'
import { useStep } from '../../ui/use-step.ts'
import { useOrganisationNames } from './use-organisation-names.ts'

/** Who attended an event: found by name, each a line on its own timeline. */
export function Attendance({ event }: { readonly event: DeskEvent }) {
  const { db, door } = useDesk()
  const { t } = useTranslation('calendar')
  const run = useStep(() => namedStep(door))
  const [typed, setTyped] = useState('')
  const found = useOrganisationNames(typed)
  const attended = useLive(async () => {
    const activities = await db.activity.where('eventId').equals(event.id).toArray()
    const organisations = await db.organisation.bulkGet(activities.map(({ organisationId }) => organisationId))
    return organisations
      .flatMap((organisation) => (organisation === undefined ? [] : [{ id: organisation.id, name: organisation.name }]))
      .toSorted((a, b) => a.name.localeCompare(b.name))
  }, [db, event.id])
  const isThere = (id: string) => attended?.some((each) => each.id === id) === true
  const choices = found?.filter(({ id }) => !isThere(id))
  return (
    <section className={styles.attendance} aria-label={t('attendance.title')}>
      <h3>{t('attendance.title')}</h3>
      {attended === undefined || attended.length === 0 ? (
        <p className={styles.muted}>{t('attendance.none')}</p>
      ) : (
        <>
          <p className={styles.muted}>{t('attendance.count', { count: attended.length })}</p>
          <ul className={styles.people}>
            {attended.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
                <IconButton
                  size="small"
                  icon={<X />}
                  label={t('attendance.remove', { name })}
                  onPress={() => void run((own) => attend(own, event, { remove: [id] }))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <SearchField label={t('attendance.find')} value={typed} onChange={setTyped} />
      {choices === undefined ? null : (
        <ul className={styles.choices}>
          {choices.map(({ id, name, place }) => (
            <li key={id}>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('attendance.add', { name })}
                onPress={() => void run((own) => attend(own, event, { add: [id] }))}
              >
                <Plus aria-hidden="true" />
                <bdi>{place === undefined ? name : `${name}, ${place}`}</bdi>
              </Button>
            </li>
          ))}
          {choices.length === 0 && found?.length === 0 ? <li role="status">{t('attendance.nothing')}</li> : null}
        </ul>
      )}
    </section>
  )
}
