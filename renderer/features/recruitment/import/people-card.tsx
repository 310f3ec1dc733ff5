import { useTranslation } from 'react-i18next'
import { lawfulBases } from '../../../../shared/model/legal-basis.ts'
import { Card } from '../../../ui/card.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import type { ImportChoices } from './import-choices.ts'
import styles from './import.module.css'

interface PeopleCardProps {
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** On what grounds the data of the people in the list is kept, and what they are told. */
export function PeopleCard({ choices, onChoose }: PeopleCardProps) {
  const { t } = useTranslation(['importing', 'recruitment'])
  return (
    <Card title={t('people.title')}>
      <div className={styles.stack}>
        <p>{t('people.hint')}</p>
        <div className={styles.fields}>
          <TextField
            label={t('people.evidence')}
            description={t('people.evidenceHint')}
            isRequired
            value={choices.evidence}
            errorMessage={choices.evidence.trim() === '' ? t('people.evidenceMissing') : undefined}
            onChange={(evidence) => onChoose({ evidence })}
          />
          <SelectField
            label={t('people.basis')}
            value={choices.basis}
            options={lawfulBases.map((id) => ({ id, label: t(`recruitment:contact.basis.${id}`) }))}
            onChange={(id) => onChoose({ basis: lawfulBases.find((each) => each === id) ?? choices.basis })}
          />
        </div>
      </div>
    </Card>
  )
}
