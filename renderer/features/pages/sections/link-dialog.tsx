import type { EditorState } from 'prosemirror-state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toSafeHref } from '../../../../shared/translation/links.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { linkAt } from '../editor/section-commands.ts'

interface LinkDialogProps {
  readonly state: EditorState
  readonly onSet: (address: string) => void
  readonly onClose: () => void
}

export function LinkDialog({ state, onSet, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['pages', 'common'])
  const before = linkAt(state)
  const [address, setAddress] = useState(before ?? '')
  const isUnsafe = address.trim() !== '' && toSafeHref(address) === undefined
  const set = () => {
    if (!isUnsafe) onSet(address)
  }
  return (
    <Dialog
      title={t('link.title')}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          {before === undefined ? null : <Button onPress={() => onSet('')}>{t('link.remove')}</Button>}
          <Button variant="primary" isDisabled={isUnsafe || address.trim() === ''} onPress={set}>
            {t('link.apply')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('link.address')}
        description={t('link.hint')}
        errorMessage={isUnsafe ? t('link.invalid') : undefined}
        value={address}
        onChange={setAddress}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && address.trim() !== '') set()
        }}
        autoFocus
      />
    </Dialog>
  )
}
