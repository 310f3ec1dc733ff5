import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivacyRequest } from '../../../../shared/model/privacy-request.ts'
import { extendedDue } from '../../../../shared/privacy/requests.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../../../ui/use-run.ts'
import { extendRequest } from '../commands/requests.ts'

/** Two months more, and why. */
export function ExtendDialog({ request, onClose }: { readonly request: PrivacyRequest; readonly onClose: () => void }) {
  const { door } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const format = useFormat()
  const run = useRun()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = tried && reason.trim() === ''
  const extend = async () => {
    setTried(true)
    if (reason.trim() !== '' && (await run(extendRequest(door, request.id, reason.trim())))) onClose()
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={t('requests.extendTitle', { due: format.date(extendedDue(request)) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void extend()}>
            {t('requests.extend')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('requests.reason')}
        description={t('requests.reasonHint')}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        multiline
        errorMessage={isMissing ? t('common:required') : undefined}
      />
    </Dialog>
  )
}
