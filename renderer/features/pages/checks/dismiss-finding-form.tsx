import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import styles from './checks.module.css'

/** As long as a reason may be (`checkDismissalSchema`). */
const LONGEST_REASON = 500

/** Asks why a finding is none. Enter sends it. */
export function DismissFindingForm({ onDismiss }: { readonly onDismiss: (reason: string) => void }) {
  const { t } = useTranslation('checks')
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== ''
  return (
    <form
      className={styles.dismiss}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onDismiss(reason)
      }}
    >
      <TextField
        label={t('reason')}
        description={t('dismissHint')}
        placeholder={t('reasonPlaceholder')}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REASON}
        autoFocus
      />
      <Button type="submit" variant="primary" size="small" isDisabled={!isReady}>
        {t('dismissButton')}
      </Button>
    </form>
  )
}
