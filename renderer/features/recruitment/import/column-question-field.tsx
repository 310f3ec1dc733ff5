import { useTranslation } from 'react-i18next'
import { dateStyles, readDate } from '../../../../shared/recruitment/import/dates.ts'
import { readNumber, type NumberStyle } from '../../../../shared/recruitment/import/numbers.ts'
import { RadioField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { ImportChoices } from './import-choices.ts'
import type { ColumnQuestion } from './open-questions.ts'

interface ColumnQuestionFieldProps {
  readonly question: ColumnQuestion
  /** Of the column. */
  readonly label: string
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** One question about a column, with what each answer makes of its first doubtful cell. */
export function ColumnQuestionField(props: ColumnQuestionFieldProps) {
  if (props.question.kind === 'numbers') return <NumberQuestion {...props} />
  return props.question.kind === 'zeros' ? <ZerosQuestion {...props} /> : <DateQuestion {...props} />
}

function NumberQuestion({ question, label, choices, onChoose }: ColumnQuestionFieldProps) {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const { column, example, count } = question
  const reading = (style: NumberStyle) => {
    const read = readNumber(example, style)
    return read.kind === 'number' ? format.number(read.value) : '–'
  }
  return (
    <RadioField
      label={t('import.questions.numbers', { column: label, example })}
      description={t('import.questions.numbersHint', { count, shown: format.number(count) })}
      value={choices.numberStyles[column]}
      onChange={(id) =>
        onChoose({
          numberStyles: { ...choices.numberStyles, [column]: id === 'decimalComma' ? 'decimalComma' : 'decimalPoint' },
        })
      }
      options={(['decimalComma', 'decimalPoint'] as const).map((style) => ({
        id: style,
        label: t(`import.questions.${style}`, { example, value: reading(style) }),
      }))}
    />
  )
}

function ZerosQuestion({ question, label, choices, onChoose }: ColumnQuestionFieldProps) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const { column, example, count } = question
  const read = readNumber(example, choices.numberStyles[column])
  return (
    <RadioField
      label={t('questions.zeros', { column: label, example })}
      description={t('questions.zerosHint', { count, shown: format.number(count) })}
      value={choices.plainZeros.includes(column) ? 'figure' : undefined}
      onChange={(id) =>
        onChoose(
          id === 'figure'
            ? { plainZeros: [...choices.plainZeros, column] }
            : { mapping: choices.mapping.with(column, undefined) },
        )
      }
      options={[
        {
          id: 'figure',
          label: t('questions.zerosFigure', {
            example,
            value: read.kind === 'number' ? format.number(read.value) : '–',
          }),
        },
        { id: 'code', label: t('questions.zerosCode') },
      ]}
    />
  )
}

function DateQuestion({ question, label, choices, onChoose }: ColumnQuestionFieldProps) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const { column, example, count } = question
  return (
    <RadioField
      label={t('questions.dates', { column: label, example })}
      description={t('questions.datesHint', { count, shown: format.number(count) })}
      value={choices.dateStyles[column]}
      onChange={(id) =>
        onChoose({ dateStyles: { ...choices.dateStyles, [column]: id === 'monthFirst' ? 'monthFirst' : 'dayFirst' } })
      }
      options={dateStyles.map((style) => {
        const read = readDate(example, style)
        return {
          id: style,
          label: t(`questions.${style}`, { example, value: read.kind === 'date' ? format.date(read.value) : '–' }),
        }
      })}
    />
  )
}
