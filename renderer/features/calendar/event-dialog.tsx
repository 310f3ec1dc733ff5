import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskEvent } from '../../../shared/model/event.ts'
import { createEvent, editEvent, removeEvent } from '../../data/commands/write-event.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { namedStep } from '../../data/undo-step.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Attendance } from './attendance.tsx'
import styles from './calendar.module.css'
import { draftOf, fieldsOf, newDraft, type EventDraft } from './event-draft.ts'
import { EventFieldset } from './event-fieldset.tsx'
import { useStep } from '../../ui/use-step.ts'

/** What the dialog is open for: a new event on a day, or one that is there. */
export type EventInHand = { readonly day: string } | { readonly event: DeskEvent }

interface EventDialogProps {
  readonly inHand: EventInHand
  readonly onClose: () => void
}

/** Adds, changes or deletes an event, and says who attended it. */
export function EventDialog({ inHand, onClose }: EventDialogProps) {
  const { db, door } = useDesk()
  const { t } = useTranslation(['calendar', 'common'])
  const run = useStep(() => namedStep(door))
  const known = 'event' in inHand ? inHand.event : undefined
  const [draft, setDraft] = useState<EventDraft>(
    known === undefined ? newDraft('day' in inHand ? inHand.day : '') : draftOf(known),
  )
  const [isTried, setTried] = useState(false)
  // Another desk may have deleted it meanwhile; it is kept in the form, and saving says so.
  const event = useLive(async () => db.event.get(known?.id ?? ''), [db, known?.id])
  const checked = fieldsOf(draft)

  const save = async () => {
    setTried(true)
    if ('problem' in checked) return
    const { fields } = checked
    const written =
      known === undefined
        ? await run(
            (own) => createEvent(own, fields),
            () => t('event.created', { name: fields.name }),
          )
        : await run(
            (own) => editEvent(own, known.id, fields),
            () => t('event.saved', { name: fields.name }),
          )
    if (written !== undefined) onClose()
  }
  const remove = async () => {
    if (known === undefined) return
    const { name } = known
    const removed = await run(
      (own) => removeEvent(own, known),
      (count) => (count === 0 ? t('event.removed', { name }) : t('event.removedAttended', { name, count })),
    )
    if (removed !== undefined) onClose()
  }

  return (
    <Dialog
      isOpen
      title={known === undefined ? t('event.new') : t('event.edit')}
      onClose={onClose}
      actions={
        <>
          {known === undefined ? null : (
            <span className={styles.apart}>
              <Button variant="quiet" onPress={() => void remove()}>
                {t('event.remove')}
              </Button>
            </span>
          )}
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(known === undefined ? 'event.create' : 'event.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void save()
        }}
      >
        <EventFieldset
          draft={draft}
          problem={isTried && 'problem' in checked ? checked.problem : undefined}
          onChange={setDraft}
        />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
      {event === undefined ? null : <Attendance event={event} />}
    </Dialog>
  )
}
