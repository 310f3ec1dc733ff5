import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { termStatuses } from '../../../shared/model/glossary-term.ts'
import { LONGEST_TERM } from '../../../shared/translation/glossary/exchange/term-draft.ts'
import { IconButton } from '../../ui/button.tsx'
import type { Option } from '../../ui/field-parts.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import type { DraftTerm } from './concept-draft.ts'
import styles from './glossary.module.css'

interface TermFieldsProps {
  readonly term: DraftTerm
  /** From 1; how a screen reader tells one from the next. */
  readonly number: number
  readonly languages: readonly Option[]
  readonly autoFocus: boolean
  readonly errorMessage: string | undefined
  readonly onChange: (change: Partial<DraftTerm>) => void
  readonly onRemove: () => void
}

/** One term of a concept: its language, its words, and whether it may be said. */
export function TermFields({ term, number, languages, autoFocus, errorMessage, onChange, onRemove }: TermFieldsProps) {
  const { t } = useTranslation('glossary')
  return (
    <div role="group" aria-label={t('edit.term', { number })} className={styles.termFields}>
      <SelectField
        label={t('edit.language')}
        isLabelHidden
        options={languages}
        value={term.locale}
        onChange={(locale) => onChange({ locale })}
      />
      <TextField
        label={t('edit.text')}
        isLabelHidden
        placeholder={t('edit.text')}
        lang={term.locale}
        maxLength={LONGEST_TERM}
        value={term.text}
        onChange={(text) => onChange({ text })}
        autoFocus={autoFocus}
        errorMessage={errorMessage}
      />
      <SelectField
        label={t('edit.status')}
        isLabelHidden
        options={termStatuses.map((id) => ({ id, label: t(`status.${id}`) }))}
        value={term.status}
        onChange={(id) => onChange({ status: termStatuses.find((status) => status === id) ?? term.status })}
      />
      <IconButton label={t('edit.removeTerm', { number })} icon={<Trash2 />} onPress={onRemove} />
    </div>
  )
}
