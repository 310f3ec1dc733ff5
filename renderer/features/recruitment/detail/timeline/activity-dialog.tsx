import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activityKinds, type Activity } from '../../../../../shared/model/activity.ts'
import type { DeskDocument } from '../../../../../shared/model/document.ts'
import type { Member } from '../../../../../shared/model/member.ts'
import { mentionedIn } from '../../../../../shared/notes/mentions.ts'
import { noteLines, writtenNote } from '../../../../../shared/notes/note-format.ts'
import { editActivity } from '../../../../data/commands/activities.ts'
import { useDesk } from '../../../../data/desk-context.tsx'
import { useLive } from '../../../../data/use-live.ts'
import { Button } from '../../../../ui/button.tsx'
import { useCommands } from '../../../../ui/commands.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { DateField, SelectField, TextField } from '../../../../ui/fields.tsx'
import { NoteEditor } from '../../../../ui/rich-note/note-editor.tsx'
import { TimeField } from '../../../../ui/time-field.tsx'
import styles from '../timeline.module.css'
import { AddFiles } from './add-files.tsx'
import { FileList } from './file-list.tsx'
import { instantOf, wallTimeOf } from './instants.ts'
import { useDoorStep } from './use-door-step.ts'

interface ActivityDialogProps {
  readonly activity: Activity
  readonly documents: readonly DeskDocument[]
  readonly members: readonly Member[]
  readonly onClose: () => void
}

const changeable = activityKinds.filter((kind) => kind !== 'stage')
const NOBODY = 'nobody'

/** An entry of the timeline with all there is to it: what, when, with whom, a note, files. */
export function ActivityDialog({ activity, documents, members, onClose }: ActivityDialogProps) {
  const { db } = useDesk()
  const { t } = useTranslation(['working', 'recruitment', 'common'])
  const act = useDoorStep()
  const was = wallTimeOf(activity.at)
  const [kind, setKind] = useState(activity.kind)
  const [subject, setSubject] = useState(activity.subject)
  const [day, setDay] = useState<string | undefined>(was.day)
  const [time, setTime] = useState<string | undefined>(was.time)
  const [contactId, setContactId] = useState(activity.contactId)
  const [lines, setLines] = useState(noteLines(activity.note ?? '', activity.noteFormat))
  const [first] = useState(lines)
  const contacts =
    useLive(
      () => db.contact.where('organisationId').equals(activity.organisationId).toArray(),
      [db, activity.organisationId],
    ) ?? []
  // What was written to people from here stays as it was written.
  const isWritten = activity.purpose !== undefined
  const empty = subject.trim() === '' || day === undefined
  const save = async () => {
    if (empty) return
    const { text, format } = writtenNote(lines)
    const moved = day !== was.day || time !== was.time
    const mentions = mentionedIn(`${subject}\n${text}`, members)
    const saved = await act(
      (door) =>
        editActivity(door, activity.id, {
          kind,
          subject: subject.trim(),
          contactId: contactId ?? null,
          mentions: mentions.length === 0 ? null : [...mentions],
          ...(moved ? { at: instantOf(day, time ?? '12:00') } : {}),
          ...(isWritten ? {} : { note: text.trim() === '' ? null : text, noteFormat: format ?? null }),
        }),
      () => t('entry.saved'),
    )
    if (saved !== undefined) onClose()
  }
  useCommands([
    {
      id: 'timeline.saveEntry',
      label: t('common:save'),
      keys: 'Mod+Enter',
      group: t('keys.group'),
      scope: 'modal',
      run: () => void save(),
    },
  ])
  return (
    <Dialog
      isOpen
      title={t('entry.edit')}
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
        <TextField label={t('recruitment:timeline.what')} value={subject} onChange={setSubject} autoFocus />
        <div className={styles.pair}>
          <SelectField
            label={t('recruitment:timeline.kindLabel')}
            value={kind}
            onChange={(id) => setKind(changeable.find((each) => each === id) ?? 'note')}
            options={changeable.map((id) => ({ id, label: t(`recruitment:timeline.kind.${id}`) }))}
            isDisabled={isWritten || activity.eventId !== undefined}
          />
          <SelectField
            label={t('call.who')}
            value={contactId ?? NOBODY}
            onChange={(id) => setContactId(id === NOBODY ? undefined : id)}
            options={[
              { id: NOBODY, label: t('entry.nobody') },
              ...contacts.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        </div>
        <div className={styles.pair}>
          <DateField label={t('entry.day')} value={day} onChange={setDay} />
          <TimeField label={t('entry.time')} value={time} onChange={setTime} />
        </div>
        {isWritten ? null : (
          <NoteEditor
            label={t('entry.note')}
            lines={first}
            onChange={setLines}
            names={members.map(({ name }) => name)}
          />
        )}
        <FileList documents={documents} />
        <AddFiles organisationId={activity.organisationId} activityId={activity.id} />
      </div>
    </Dialog>
  )
}
