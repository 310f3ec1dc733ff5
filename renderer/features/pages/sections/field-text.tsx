import { useTranslation } from 'react-i18next'
import type { PageSection } from '../../../../shared/model/page.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'
import { plainText } from '../../../../shared/translation/markup.ts'
import { fieldBlock } from '../../../../shared/translation/section-fields.ts'
import { MAX_FIELD_CHARACTERS } from '../../../../shared/translation/section-size.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { editSection } from '../commands/edit-section.ts'
import { useEditedText } from '../use-edited-text.ts'
import { useRun } from '../use-run.ts'

interface FieldTextProps {
  readonly section: PageSection
  readonly field: string
  readonly label: string
  readonly locale: string
  readonly description?: string
  readonly isRequired?: boolean
}

/** A short translatable value of a section. */
export function FieldText({ section, field, label, locale, description, isRequired = false }: FieldTextProps) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const stored = plainText(fieldBlock(section, field)?.markup ?? '')
  const edited = useEditedText(stored, (text) =>
    run(editSection(door, section.id, { kind: 'field', field, markup: escapeText(text.trim()) })),
  )
  return (
    <TextField
      label={label}
      lang={locale}
      description={isRequired && edited.value.trim() === '' ? t('invalid.alt') : description}
      isRequired={isRequired}
      maxLength={MAX_FIELD_CHARACTERS}
      {...edited}
    />
  )
}
