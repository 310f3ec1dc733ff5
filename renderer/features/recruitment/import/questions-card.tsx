import { useTranslation } from 'react-i18next'
import { columnLabels } from '../../../../shared/recruitment/import/mapping.ts'
import { mustAsk, readNumber, type NumberStyle } from '../../../../shared/recruitment/import/numbers.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { countryCodes, countryName } from '../../../../shared/text/countries.ts'
import { Card } from '../../../ui/card.tsx'
import { ComboField, RadioField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { ImportReport } from '../../../workers/import/protocol.ts'
import styles from './import.module.css'
import type { ImportChoices } from './use-import.ts'

interface QuestionsCardProps {
  readonly header: readonly string[]
  readonly choices: ImportChoices
  readonly evidence: ImportReport['evidence']
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

const NONE = 'none'

/** What the file itself does not say: the country and kind of its authorities, and how it writes figures. */
export function QuestionsCard({ header, choices, evidence: found, onChoose }: QuestionsCardProps) {
  const { t, i18n } = useTranslation(['recruitment', 'codes'])
  const format = useFormat()
  const labels = columnLabels(header)
  const asked = Object.entries(found).filter(
    ([column, evidence]) => mustAsk(evidence) && choices.mapping[Number(column)],
  )
  const reading = (example: string, style: NumberStyle) => {
    const read = readNumber(example, style)
    return read.kind === 'number' ? format.number(read.value) : '–'
  }
  return (
    <Card title={t('import.questions.title')}>
      <div className={styles.fields}>
        <ComboField
          label={t('import.questions.country')}
          description={t('import.questions.countryHint')}
          value={choices.country}
          onChange={(country) => onChoose({ country })}
          options={countryCodes.map((code) => ({ id: code, label: countryName(code, i18n.language) }))}
        />
        <SelectField
          label={t('import.questions.legalType')}
          description={t('import.questions.legalTypeHint')}
          value={choices.legalType ?? NONE}
          onChange={(id) => onChoose({ legalType: legalTypes.find((code) => code === id) })}
          options={[
            { id: NONE, label: t('import.questions.none') },
            ...legalTypes.map((code) => ({ id: code, label: t(`codes:legalType.${code}`) })),
          ]}
        />
        {asked.map(([column, { example = '', ambiguous }]) => (
          <RadioField
            key={column}
            label={t('import.questions.numbers', { column: labels[Number(column)] ?? '', example })}
            description={t('import.questions.numbersHint', { count: ambiguous, shown: format.number(ambiguous) })}
            value={choices.numberStyles[Number(column)]}
            onChange={(id) =>
              onChoose({
                numberStyles: {
                  ...choices.numberStyles,
                  [column]: id === 'decimalComma' ? 'decimalComma' : 'decimalPoint',
                },
              })
            }
            options={(['decimalComma', 'decimalPoint'] as const).map((style) => ({
              id: style,
              label: t(`import.questions.${style}`, { example, value: reading(example, style) }),
            }))}
          />
        ))}
      </div>
    </Card>
  )
}
