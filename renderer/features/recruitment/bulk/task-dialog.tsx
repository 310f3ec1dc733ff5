import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '../../../../shared/recruitment/finding/bulk-change.ts'
import { tidy } from '../../../../shared/recruitment/import/values.ts'
import { DateField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { BulkDialog } from './bulk-dialog.tsx'

interface TaskDialogProps {
  readonly count: number
  readonly onApply: (change: BulkChange) => void
  readonly onClose: () => void
}

/** The same task for each of many organisations. */
export function TaskDialog({ count, onApply, onClose }: TaskDialogProps) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const [title, setTitle] = useState('')
  const [due, setDue] = useState<string>()
  return (
    <BulkDialog
      title={t('bulk.taskTitle', { count, shown: format.number(count) })}
      canApply={tidy(title) !== ''}
      onApply={() => onApply({ kind: 'task', title: tidy(title), ...(due === undefined ? {} : { due }) })}
      onClose={onClose}
    >
      <TextField label={t('bulk.taskWords')} value={title} onChange={setTitle} isRequired autoFocus maxLength={300} />
      <DateField label={t('bulk.taskDue')} value={due} onChange={setDue} />
    </BulkDialog>
  )
}
