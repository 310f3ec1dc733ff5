import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { RadioField, TextField } from '../../../ui/fields.tsx'
import type { KeepDecision } from '../commands/keep-translation.ts'
import styles from './changes.module.css'

interface DecideDialogProps {
  readonly language: string
  /** What the class of the change suggests. */
  readonly reason: string
  readonly onDecide: (decision: KeepDecision) => void
  readonly onClose: () => void
}

/** "No retranslation needed": for whom, and why. Name and date are added by themselves. */
export function DecideDialog({ language, reason: suggested, onDecide, onClose }: DecideDialogProps) {
  const { t } = useTranslation(['workbench', 'common'])
  const [scope, setScope] = useState('language')
  const [reason, setReason] = useState(suggested)
  const form = useId()
  return (
    <Dialog
      title={t('decide.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={reason.trim() === ''}>
            {t('decide.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') return
          onDecide({ isForAll: scope === 'all', reason: reason.trim() })
          onClose()
        }}
      >
        <p>{t('decide.text')}</p>
        <RadioField
          label={t('decide.scope')}
          value={scope}
          onChange={setScope}
          options={[
            { id: 'language', label: t('decide.language', { language }) },
            { id: 'all', label: t('decide.all'), description: t('decide.allHint') },
          ]}
        />
        <TextField label={t('decide.reason')} value={reason} onChange={setReason} maxLength={500} autoFocus />
      </form>
    </Dialog>
  )
}
