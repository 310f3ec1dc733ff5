import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../../shared/model/activity.ts'
import type { DeskDocument } from '../../../../../shared/model/document.ts'
import type { Member } from '../../../../../shared/model/member.ts'
import { recruitmentStages } from '../../../../../shared/model/recruitment.ts'
import { mentionRuns } from '../../../../../shared/notes/mentions.ts'
import { removeActivity } from '../../../../data/commands/activities.ts'
import { useFormat } from '../../../../ui/format.ts'
import { MenuButton } from '../../../../ui/menu.tsx'
import { NoteView } from '../../../../ui/rich-note/note-view.tsx'
import { showToast } from '../../../../ui/toast.tsx'
import { WrittenLine } from '../../writing/written-line.tsx'
import styles from '../timeline.module.css'
import { ActivityDialog } from './activity-dialog.tsx'
import { activityIcons } from './activity-icons.tsx'
import { FileList } from './file-list.tsx'
import { useDoorStep } from './use-door-step.ts'

interface ActivityItemProps {
  readonly activity: Activity
  readonly documents: readonly DeskDocument[]
  readonly members: readonly Member[]
  /** Who it was with. */
  readonly contactName: string | undefined
}

/** One entry of the timeline: what it was, with whom, its note and files. */
export function ActivityItem({ activity, documents, members, contactName }: ActivityItemProps) {
  const { t } = useTranslation(['recruitment', 'working'])
  const format = useFormat()
  const act = useDoorStep()
  const [editing, setEditing] = useState(false)
  const { kind, note, subject } = activity
  const stage = (name: string | undefined) => {
    const known = recruitmentStages.find((each) => each === name)
    return known === undefined ? (name ?? '') : t(`stage.${known}`)
  }
  const named = (text: string) =>
    mentionRuns(text, members).map((run, at) =>
      run.memberId === undefined ? run.text : <strong key={`${run.memberId} ${String(at)}`}>{run.text}</strong>,
    )
  const remove = () =>
    void act(
      (door) => removeActivity(door, activity.id),
      () => t('timeline.removed'),
    )
  const copy = async () => {
    await navigator.clipboard.writeText([subject, note].filter((text) => text !== undefined).join('\n\n'))
    showToast({ text: t('working:entry.copied') })
  }
  const actions: Readonly<Record<string, () => void>> = {
    edit: () => setEditing(true),
    copy: () => void copy(),
    remove,
  }
  return (
    <li className={styles.item} data-activity={kind}>
      <span className={styles.icon}>{activityIcons[kind]}</span>
      <div className={styles.words}>
        <p>
          {kind === 'stage'
            ? t('timeline.moved', { from: stage(activity.fromStage), to: stage(activity.toStage) })
            : named(subject)}
        </p>
        {note === undefined ? null : <NoteView text={note} format={activity.noteFormat} words={named} />}
        <FileList documents={documents} />
        <WrittenLine activity={activity} />
        <p className={styles.when}>
          {t('timeline.when', { kind: t(`timeline.kind.${kind}`), at: format.dateTime(activity.at) })}
          {contactName === undefined ? null : ` · ${t('working:entry.with', { name: contactName })}`}
        </p>
      </div>
      {kind === 'stage' ? null : (
        <MenuButton
          label={t('working:entry.actions', { subject })}
          icon={<span aria-hidden="true">⋯</span>}
          size="small"
          items={[
            { id: 'edit', label: t('working:entry.edit') },
            { id: 'copy', label: t('working:entry.copy') },
            { id: 'remove', label: t('timeline.remove'), isDanger: true },
          ]}
          onAction={(id) => actions[id]?.()}
        />
      )}
      {editing ? (
        <ActivityDialog activity={activity} documents={documents} members={members} onClose={() => setEditing(false)} />
      ) : null}
    </li>
  )
}
