import { Columns3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { CheckboxField } from '../../../ui/fields.tsx'
import { Popover } from '../../../ui/popover.tsx'
import type { Column } from '../../../workers/search/columns.ts'
import styles from './column-menu.module.css'
import { choosableColumns, usualColumns } from './table-columns.ts'
import { useColumnLabel } from './use-column-label.ts'

interface ColumnMenuProps {
  readonly columns: readonly Column[]
  readonly customFields: readonly CustomField[]
  /** `undefined`: the usual ones. */
  readonly onChange: (columns: readonly Column[] | undefined) => void
}

/** Which columns the table has beside the name. */
export function ColumnMenu({ columns, customFields, onChange }: ColumnMenuProps) {
  const { t } = useTranslation('finding')
  const label = useColumnLabel(customFields)
  return (
    <Popover
      label={t('columns.label')}
      placement="bottom end"
      trigger={<IconButton label={t('columns.button')} icon={<Columns3 />} />}
    >
      <div className={styles.columns}>
        {choosableColumns(customFields).map((column) => (
          <CheckboxField
            key={column}
            label={label(column)}
            value={columns.includes(column)}
            onChange={(isShown) => onChange(isShown ? [...columns, column] : columns.filter((each) => each !== column))}
          />
        ))}
        <Button size="small" isDisabled={columns === usualColumns} onPress={() => onChange(undefined)}>
          {t('columns.usual')}
        </Button>
      </div>
    </Popover>
  )
}
