import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkChange } from '../../../../shared/recruitment/finding/bulk-change.ts'
import { useFormat } from '../../../ui/format.ts'
import { useValueOptions } from '../finding/use-value-options.ts'
import { ValuesField } from '../finding/values-field.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import styles from './bulk.module.css'

interface TagsDialogProps {
  readonly count: number
  readonly onApply: (change: BulkChange) => void
  readonly onClose: () => void
}

/** Tags to add and to take away; all others stay. */
export function TagsDialog({ count, onApply, onClose }: TagsDialogProps) {
  const { t } = useTranslation('finding')
  const format = useFormat()
  const options = useValueOptions('tags', [])
  const [add, setAdd] = useState<readonly string[]>([])
  const [remove, setRemove] = useState<readonly string[]>([])
  return (
    <BulkDialog
      title={t('bulk.tagsTitle', { count, shown: format.number(count) })}
      canApply={add.length + remove.length > 0}
      onApply={() => onApply({ kind: 'tags', add, remove })}
      onClose={onClose}
    >
      <div className={styles.part}>
        <span className={styles.label}>{t('bulk.addTags')}</span>
        <ValuesField label={t('bulk.addTags')} options={options} values={add} onChange={setAdd} allowsOthers />
      </div>
      <div className={styles.part}>
        <span className={styles.label}>{t('bulk.removeTags')}</span>
        <ValuesField
          label={t('bulk.removeTags')}
          options={options}
          values={remove}
          onChange={setRemove}
          allowsOthers={false}
        />
      </div>
      <p className={styles.note}>{t('bulk.tagsHelp')}</p>
    </BulkDialog>
  )
}
