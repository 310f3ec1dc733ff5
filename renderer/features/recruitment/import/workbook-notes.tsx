import { useTranslation } from 'react-i18next'
import type { WorkbookFacts } from '../../../workers/import/protocol.ts'
import { SwitchField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './import.module.css'

/** Named at most; the rest is counted. */
const NAMED = 5

interface WorkbookNotesProps {
  readonly workbook: WorkbookFacts
  readonly fillsMerged: boolean
  readonly onFill: (fillsMerged: boolean) => void
}

/** What a workbook shows otherwise than a list has it: merged cells, hidden parts, formulas without a result. */
export function WorkbookNotes({ workbook, fillsMerged, onFill }: WorkbookNotesProps) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const { sheets, merged, hiddenRows, hiddenColumns, uncalculated } = workbook
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  return (
    <>
      {merged.length === 0 ? null : (
        <div className={styles.stack}>
          <p className={styles.notice}>
            {t('format.merged', {
              count: merged.length,
              shown: format.number(merged.length),
              areas: [...merged.slice(0, NAMED), ...(merged.length > NAMED ? ['…'] : [])].join(', '),
            })}
          </p>
          <SwitchField label={t('format.fillMerged')} value={fillsMerged} onChange={onFill} />
        </div>
      )}
      {hidden.length === 0 ? null : (
        <p className={styles.note}>{t('format.hiddenSheets', { names: format.listOf(hidden) })}</p>
      )}
      {hiddenRows + hiddenColumns === 0 ? null : (
        <p className={styles.notice}>
          {t('format.hiddenParts', { rows: format.number(hiddenRows), columns: format.number(hiddenColumns) })}
        </p>
      )}
      {uncalculated === 0 ? null : (
        <p className={styles.notice}>{t('format.uncalculated', { shown: format.number(uncalculated) })}</p>
      )}
    </>
  )
}
