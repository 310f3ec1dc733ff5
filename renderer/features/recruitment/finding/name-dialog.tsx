import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tidy } from '../../../../shared/recruitment/import/values.ts'
import { fold } from '../../../../shared/text/fold.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import styles from '../move/move-dialog.module.css'

interface NameDialogProps {
  readonly title: string
  readonly initial: string
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** Asks for the name of a list. */
export function NameDialog({ title, initial, taken, onClose, onName }: NameDialogProps) {
  const { t } = useTranslation(['finding', 'common'])
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const name = tidy(draft)
  const isTaken = taken.some((other) => fold(other) === fold(name))
  const mistake = name === '' ? t('common:required') : isTaken ? t('views.nameTaken') : undefined
  const save = () => {
    setTried(true)
    if (mistake === undefined) onName(name)
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('views.create')}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('views.name')}
          description={t('views.what')}
          value={draft}
          onChange={setDraft}
          isRequired
          autoFocus
          maxLength={100}
          errorMessage={tried ? mistake : undefined}
        />
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
