import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { returnSegment } from '../commands/return-segment.ts'
import { MAX_COMMENT } from '../commands/segment-comments.ts'
import type { Place } from '../commands/translate-segment.ts'
import { useRun } from '../use-run.ts'

interface ReturnDialogProps {
  readonly place: Place
  /** Place of the sentence on the page, from 1. */
  readonly n: number
  readonly onClose: () => void
}

const SEND = 'Mod+Enter'

/** Sends a sentence back to its translator, with what is to be done about it. */
export function ReturnDialog({ place, n, onClose }: ReturnDialogProps) {
  const { t } = useTranslation(['review', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const [reason, setReason] = useState('')
  const isEmpty = reason.trim() === ''

  async function send() {
    if (isEmpty || !(await run(returnSegment(door, place, reason)))) return
    showToast({ text: t('return.done', { n }), tone: 'good' })
    onClose()
  }
  useCommands([{ id: 'review.return', label: t('return.send'), keys: SEND, scope: 'modal', run: () => void send() }])

  return (
    <Dialog
      title={t('return.title', { n })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={() => void send()}>
            {t('return.send')} <Kbd keys={SEND} />
          </Button>
        </>
      }
    >
      <TextField
        label={t('return.reason')}
        description={t('return.hint')}
        value={reason}
        onChange={setReason}
        maxLength={MAX_COMMENT}
        multiline
        isRequired
        autoFocus
      />
    </Dialog>
  )
}
