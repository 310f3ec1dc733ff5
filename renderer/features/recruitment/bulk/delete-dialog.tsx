import { useTranslation } from 'react-i18next'
import type { BulkChange } from '../../../../shared/recruitment/finding/bulk-change.ts'
import { useFormat } from '../../../ui/format.ts'
import { BulkDialog } from './bulk-dialog.tsx'

interface DeleteDialogProps {
  readonly count: number
  readonly onApply: (change: BulkChange) => void
  readonly onClose: () => void
}

/** Says what goes along before many organisations are deleted. */
export function DeleteDialog({ count, onApply, onClose }: DeleteDialogProps) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  return (
    <BulkDialog
      title={t('bulk.deleteTitle', { count, shown: format.number(count) })}
      canApply
      isDanger
      apply={t('bulk.delete')}
      onApply={() => onApply({ kind: 'delete' })}
      onClose={onClose}
    >
      <p>{t('bulk.deleteText')}</p>
    </BulkDialog>
  )
}
