import { useTranslation } from 'react-i18next'
import { delimiters, type Delimiter } from '../../../../shared/recruitment/import/dialect.ts'
import { fileEncodings } from '../../../../shared/recruitment/import/encoding.ts'
import type { FileFormat } from '../../../workers/import/protocol.ts'
import { Card } from '../../../ui/card.tsx'
import { NumberField, SelectField, SwitchField } from '../../../ui/fields.tsx'
import type { InspectedList } from './import-choices.ts'
import styles from './import.module.css'
import { PreviewTable } from './preview-table.tsx'
import { WorkbookNotes } from './workbook-notes.tsx'

const delimiterWord: Readonly<Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

interface FormatCardProps {
  readonly inspection: InspectedList
  readonly onChange: (chosen: Partial<FileFormat>) => void
}

/** How the file is read: guessed, shown with the reason, and open to correction; the first rows follow at once. */
export function FormatCard({ inspection, onChange }: FormatCardProps) {
  const { t } = useTranslation(['recruitment', 'importing'])
  const { format, because, duplicates, workbook } = inspection
  const kind = format.kind ?? 'text'
  return (
    <Card title={t('import.format.title')}>
      <div className={styles.stack}>
        {kind === 'cards' ? <p>{t('importing:format.cards')}</p> : null}
        <div className={styles.fields}>
          {workbook === undefined ? (
            <SelectField
              label={t('import.format.encoding')}
              description={t(`import.format.because.${because}`)}
              value={format.encoding}
              onChange={(id) => onChange({ encoding: fileEncodings.find((each) => each === id) ?? 'utf-8' })}
              options={fileEncodings.map((id) => ({ id, label: t(`import.encoding.${id}`) }))}
            />
          ) : (
            <SelectField
              label={t('importing:format.sheet')}
              value={format.sheet}
              onChange={(sheet) => onChange({ sheet })}
              options={workbook.sheets.map(({ name, isHidden }) => ({
                id: name,
                label: isHidden ? t('importing:format.hiddenSheet', { name }) : name,
              }))}
            />
          )}
          {kind === 'text' ? (
            <SelectField
              label={t('import.format.delimiter')}
              value={format.delimiter}
              onChange={(id) => onChange({ delimiter: delimiters.find((each) => each === id) ?? ',' })}
              options={delimiters.map((id) => ({ id, label: t(`import.delimiter.${delimiterWord[id]}`) }))}
            />
          ) : null}
          {kind === 'cards' ? null : (
            <>
              <NumberField
                label={t('importing:format.skip')}
                description={t('importing:format.skipHint')}
                minValue={0}
                maxValue={200}
                value={format.skip ?? 0}
                onChange={(skip) => onChange({ skip: skip ?? 0 })}
              />
              <SwitchField
                label={t('import.format.header')}
                value={format.hasHeader}
                onChange={(hasHeader) => onChange({ hasHeader })}
              />
            </>
          )}
        </div>
        {workbook === undefined ? null : (
          <WorkbookNotes
            workbook={workbook}
            fillsMerged={format.fillsMerged === true}
            onFill={(fillsMerged) => onChange({ fillsMerged })}
          />
        )}
        {duplicates.length > 0 ? (
          <p className={styles.notice}>{t('import.format.duplicates', { names: duplicates.join(', ') })}</p>
        ) : null}
        <PreviewTable inspection={inspection} />
      </div>
    </Card>
  )
}
