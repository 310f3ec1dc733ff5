import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mentionedIn } from '../../../shared/notes/mentions.ts'
import { readCapture, type CaptureKind } from '../../../shared/tasks/capture.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { useMembers } from '../../data/use-members.ts'
import { useToday } from '../../data/use-today.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { useStep } from '../../ui/use-step.ts'
import styles from './capture.module.css'
import { OrganisationPicker } from './organisation-picker.tsx'
import { saveCapture } from './save-capture.ts'
import { useCaptureDraft } from './use-capture-draft.ts'

const kinds: readonly CaptureKind[] = ['call', 'email', 'meeting', 'letter', 'note', 'task']

/** One line from anywhere: what it is and when are read from its words, and can be set otherwise. Escape keeps it. */
export function CaptureDialog({ onClose }: { readonly onClose: () => void }) {
  const { door, workspace } = useDesk()
  const { t } = useTranslation(['working', 'recruitment', 'common'])
  const format = useFormat()
  const today = useToday()
  const members = useMembers() ?? []
  const act = useStep(() => namedStep(door))
  const { draft, change, clear } = useCaptureDraft(workspace.id)
  const [round, setRound] = useState(0)
  const [tried, setTried] = useState(false)
  const { line, organisation } = draft

  const captured = readCapture(
    line,
    today,
    kinds.find((each) => each === draft.kind),
  )
  const { kind } = captured
  const lacksOrganisation = kind !== 'task' && organisation === undefined
  const save = async () => {
    setTried(true)
    if (line.trim() === '' || lacksOrganisation) return
    const saved = await act(
      (own) => saveCapture(own, captured, organisation?.id, mentionedIn(line, members)),
      () =>
        organisation === undefined
          ? t('capture.saved', { kind: t(`recruitment:timeline.kind.${kind}`) })
          : t('capture.savedAt', { kind: t(`recruitment:timeline.kind.${kind}`), name: organisation.name }),
    )
    if (saved === undefined) return
    clear()
    onClose()
  }
  const when =
    kind !== 'task' || captured.date === undefined
      ? undefined
      : t(captured.time === undefined ? 'capture.due' : 'capture.dueAt', {
          date: format.date(captured.date),
          relative: format.relative(captured.date),
          time: captured.time,
        })
  return (
    <Dialog
      isOpen
      title={t('capture.title')}
      onClose={onClose}
      actions={
        <>
          {line === '' ? null : (
            <Button
              variant="quiet"
              onPress={() => {
                clear()
                setRound(round + 1)
              }}
            >
              {t('capture.discard')}
            </Button>
          )}
          <Button onPress={onClose}>{t(line === '' ? 'common:cancel' : 'capture.later')}</Button>
          <Button variant="primary" isDisabled={line.trim() === ''} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div key={round} className={styles.form}>
        <TextField
          label={t('capture.line')}
          description={t('capture.lineHint')}
          value={line}
          onChange={(next) => change({ line: next })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
          }}
          autoFocus
          autoComplete="off"
        />
        <OrganisationPicker
          chosen={organisation}
          onChoose={(next) => change({ organisation: next })}
          onEnter={() => void save()}
        />
        {tried && lacksOrganisation ? (
          <p role="alert" className={styles.problem}>
            {t('capture.whose')}
          </p>
        ) : null}
        <div className={styles.kind}>
          <SelectField
            label={t('capture.kind')}
            value={kind}
            onChange={(id) => change({ kind: id })}
            options={kinds.map((id) => ({ id, label: t(`recruitment:timeline.kind.${id}`) }))}
          />
          <p className={styles.muted} role="status">
            {when ?? ''}
          </p>
        </div>
      </div>
    </Dialog>
  )
}
