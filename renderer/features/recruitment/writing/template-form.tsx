import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  letterChannels,
  letterPurposes,
  MAX_BODY_CHARACTERS,
  MAX_SUBJECT_CHARACTERS,
  type LetterPurpose,
} from '../../../../shared/model/letter-template.ts'
import type { TemplateWords, UsableTemplate } from '../../../../shared/writing/letter-templates.ts'
import { unknownFields } from '../../../../shared/writing/template-text.ts'
import { europeanLanguages } from '../../../data/codes.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ComboField, RadioField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import { useRun } from '../use-run.ts'
import { saveTemplate } from './commands/templates.ts'
import { FieldMenu } from './field-menu.tsx'
import { insertInto } from './insert-into.ts'
import { TemplatePreview } from './template-preview.tsx'
import type { Templates } from './use-templates.ts'
import styles from './writing.module.css'

/** As a person types it. */
const EXAMPLE = '{{contact.name|…}}'

interface TemplateFormProps {
  readonly templates: Templates
  /** Absent: a new one. */
  readonly template: UsableTemplate | undefined
  /** What a new one is likely to be. */
  readonly first?: { readonly purpose: LetterPurpose | undefined; readonly locale: string | undefined }
  readonly onSaved: (id: string) => void
  readonly onCancel?: () => void
}

/** The words of a template beside what they become. Nothing is stored before it is saved. */
export function TemplateForm({ templates, template, first, onSaved, onCancel }: TemplateFormProps) {
  const { door, workspace } = useDesk()
  const { t, i18n } = useTranslation(['writing', 'common'])
  const format = useFormat()
  const languageName = useLanguageName()
  const run = useRun()
  const [words, setWords] = useState<TemplateWords>(() => ({
    name: template?.name ?? '',
    purpose: template?.purpose ?? first?.purpose ?? 'firstContact',
    channel: template?.channel ?? 'email',
    locale: template?.locale ?? first?.locale ?? i18n.language.split('-')[0] ?? 'en',
    subject: template?.subject ?? '',
    body: template?.body ?? '',
  }))
  const change = (patch: Partial<TemplateWords>) => setWords((before) => ({ ...before, ...patch }))
  const place = useRef<HTMLDivElement>(null)
  const { ownFields } = templates
  const wrongIn = (text: string) => {
    const unknown = unknownFields(text, ownFields)
    return unknown.length === 0 ? undefined : t('templates.unknown', { names: format.listOf(unknown) })
  }
  const isComplete = words.name.trim() !== '' && words.subject.trim() !== '' && words.body.trim() !== ''
  const isChanged =
    template === undefined ||
    template.name !== words.name ||
    template.subject !== words.subject ||
    template.body !== words.body
  const isWrong = wrongIn(words.subject) !== undefined || wrongIn(words.body) !== undefined

  const save = async () => {
    const saved = await run(saveTemplate(door, workspace.focalPointId, template, words, ownFields), () =>
      t('templates.saved'),
    )
    // A changed version of a shipped template goes by the key it had.
    if (saved !== undefined) onSaved(template?.state === 'own' || template === undefined ? saved : template.id)
  }
  const insert = (field: string) => {
    const inserted = insertInto(place.current, field, words)
    if (inserted !== undefined) change(inserted)
  }
  return (
    <div className={styles.editor}>
      <div
        className={styles.form}
        ref={place}
        onFocus={({ target, currentTarget }) => {
          const part = target.closest<HTMLElement>('[data-part]')?.dataset.part
          // The menu takes the focus; where one wrote before is what counts.
          if (part !== undefined) currentTarget.dataset.last = part
        }}
      >
        <TextField
          label={t('templates.name')}
          value={words.name}
          onChange={(name) => change({ name })}
          maxLength={200}
          autoFocus={template === undefined}
        />
        {template === undefined ? (
          <div className={styles.pair}>
            <SelectField
              label={t('field.purpose')}
              options={letterPurposes.map((id) => ({ id, label: t(`purpose.${id}`) }))}
              value={words.purpose}
              onChange={(id) => change({ purpose: letterPurposes.find((each) => each === id) ?? words.purpose })}
            />
            <ComboField
              label={t('templates.language')}
              options={europeanLanguages.map((id) => ({ id, label: languageName(id) }))}
              value={words.locale}
              onChange={(locale) => change({ locale: locale ?? words.locale })}
            />
            <RadioField
              label={t('field.channel')}
              orientation="horizontal"
              options={letterChannels.map((id) => ({ id, label: t(`channel.${id}`) }))}
              value={words.channel}
              onChange={(id) => change({ channel: letterChannels.find((each) => each === id) ?? words.channel })}
            />
          </div>
        ) : (
          <p className={styles.muted}>
            {t('templates.kind', {
              purpose: t(`purpose.${words.purpose}`),
              channel: t(`channel.${words.channel}`),
              language: languageName(words.locale),
            })}
          </p>
        )}
        <div data-part="subject">
          <TextField
            label={t('field.subject')}
            lang={words.locale}
            value={words.subject}
            onChange={(subject) => change({ subject })}
            errorMessage={wrongIn(words.subject)}
            maxLength={MAX_SUBJECT_CHARACTERS}
          />
        </div>
        <div data-part="body">
          <TextField
            label={t('field.body')}
            description={t('templates.bodyHelp', { example: EXAMPLE })}
            lang={words.locale}
            multiline
            rows={18}
            value={words.body}
            onChange={(body) => change({ body })}
            errorMessage={wrongIn(words.body)}
            maxLength={MAX_BODY_CHARACTERS}
          />
        </div>
        <div className={styles.actions}>
          <Button variant="primary" isDisabled={!isComplete || !isChanged || isWrong} onPress={() => void save()}>
            {t('common:save')}
          </Button>
          {onCancel === undefined ? null : <Button onPress={onCancel}>{t('common:cancel')}</Button>}
          <FieldMenu ownFields={ownFields} onInsert={insert} />
        </div>
      </div>
      <TemplatePreview templates={templates} words={words} />
    </div>
  )
}
