import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from '../move/move-dialog.module.css'

interface BulkDialogProps {
  readonly title: string
  readonly children: ReactNode
  readonly canApply: boolean
  readonly apply?: string
  readonly isDanger?: boolean
  readonly onApply: () => void
  readonly onClose: () => void
}

/** What is to be done to many organisations, and the button that does it. Enter applies. */
export function BulkDialog({ title, children, canApply, apply, isDanger = false, onApply, onClose }: BulkDialogProps) {
  const { t } = useTranslation(['finding', 'common'])
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant={isDanger ? 'danger' : 'primary'} isDisabled={!canApply} onPress={onApply}>
            {apply ?? t('bulk.apply')}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (canApply) onApply()
        }}
      >
        {children}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
