import { useTranslation } from 'react-i18next'
import { columnLabels } from '../../../../shared/recruitment/import/mapping.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { countryCodes, countryName } from '../../../../shared/text/countries.ts'
import { Card } from '../../../ui/card.tsx'
import { ComboField, SelectField } from '../../../ui/fields.tsx'
import { ColumnQuestionField } from './column-question-field.tsx'
import type { ImportChoices } from './import-choices.ts'
import styles from './import.module.css'
import type { ColumnQuestion } from './open-questions.ts'

interface QuestionsCardProps {
  readonly header: readonly string[]
  readonly choices: ImportChoices
  readonly questions: readonly ColumnQuestion[]
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

const NONE = 'none'

/** What the file itself does not say: the country and kind of its authorities, and how its columns write figures and days. */
export function QuestionsCard({ header, choices, questions, onChoose }: QuestionsCardProps) {
  const { t, i18n } = useTranslation(['recruitment', 'codes'])
  const labels = columnLabels(header)
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
        {questions.map((question) => (
          <ColumnQuestionField
            key={`${question.kind} ${question.column}`}
            question={question}
            label={labels[question.column] ?? ''}
            choices={choices}
            onChoose={onChoose}
          />
        ))}
      </div>
    </Card>
  )
}
