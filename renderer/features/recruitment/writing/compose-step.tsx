import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { letterChannels, letterPurposes } from '../../../../shared/model/letter-template.ts'
import { templatesFor } from '../../../../shared/writing/letter-templates.ts'
import { CheckboxField, RadioField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useLanguageName } from '../../../ui/language-name.ts'
import { AttachmentField } from './attachment-field.tsx'
import { hasAnnex } from './intent.ts'
import { MeetingFields } from './meeting-fields.tsx'
import { RecipientSummary } from './recipient-summary.tsx'
import type { Writing } from './use-writing.ts'
import styles from './writing.module.css'

const whoOptions = ['one', 'all', 'mailbox'] as const
const ANY = 'any'

/** Why, how and to whom; beside it at once who that is, and who may not be written to. */
export function ComposeStep({ writing }: { readonly writing: Writing }) {
  const { t } = useTranslation('writing')
  const languageName = useLanguageName()
  const { intent, change, recipients } = writing
  const { choice } = intent
  const languages = [...new Set(recipients.map(({ locale }) => locale))].toSorted()
  const spoken = [...new Set(recipients.flatMap(({ contact }) => contact?.language ?? []))]
  const choosable = choice.language === undefined ? spoken : [...new Set([choice.language, ...spoken])]
  return (
    <div className={styles.compose}>
      <div className={styles.fields}>
        <SelectField
          label={t('field.purpose')}
          autoFocus
          options={letterPurposes.map((id) => ({ id, label: t(`purpose.${id}`) }))}
          value={intent.purpose}
          onChange={(id) => {
            const purpose = letterPurposes.find((each) => each === id) ?? intent.purpose
            change({ purpose, withAnnex: hasAnnex(purpose) })
          }}
        />
        <RadioField
          label={t('field.channel')}
          orientation="horizontal"
          options={letterChannels.map((id) => ({ id, label: t(`channel.${id}`) }))}
          value={intent.channel}
          onChange={(id) => change({ channel: letterChannels.find((each) => each === id) ?? intent.channel })}
        />
        <SelectField
          label={t('field.who')}
          options={whoOptions.map((id) => ({ id, label: t(`who.${id}`) }))}
          value={choice.who}
          onChange={(id) => change({ choice: { ...choice, who: whoOptions.find((each) => each === id) ?? 'one' } })}
        />
        {choice.who === 'mailbox' ? null : (
          <div className={styles.pair}>
            <TextField
              label={t('field.role')}
              placeholder={t('field.roleHint')}
              value={choice.role}
              onChange={(role) => change({ choice: { ...choice, role } })}
            />
            <SelectField
              label={t('field.language')}
              options={[
                { id: ANY, label: t('field.anyLanguage') },
                ...choosable.map((id) => ({ id, label: languageName(id) })),
              ]}
              value={choice.language ?? ANY}
              onChange={(id) => change({ choice: { ...choice, language: id === ANY ? undefined : id } })}
            />
          </div>
        )}
        {languages.map((locale) => (
          <TemplateField key={locale} writing={writing} locale={locale} />
        ))}
        <Link to="/recruitment/templates" className={styles.link}>
          {t('templates.open')}
        </Link>
        <CheckboxField
          label={t('field.annex')}
          description={t('field.annexText')}
          value={intent.withAnnex}
          onChange={(withAnnex) => change({ withAnnex })}
        />
        <MeetingFields meeting={intent.meeting} onChange={(meeting) => change({ meeting })} />
        {intent.channel === 'email' ? (
          <AttachmentField files={intent.files} onChange={(files) => change({ files })} />
        ) : null}
      </div>
      <RecipientSummary writing={writing} />
    </div>
  )
}

/** Which template those get who are written to in one language; the language it is in, where there is none in theirs. */
function TemplateField({ writing, locale }: { readonly writing: Writing; readonly locale: string }) {
  const { t } = useTranslation('writing')
  const languageName = useLanguageName()
  const { intent, change, facts } = writing
  if (facts === undefined) return null
  const { templates, senderFacts } = facts
  const fitting = templatesFor(templates.templates, intent.purpose, intent.channel, locale, senderFacts.languages)
  const chosen = fitting.find(({ id }) => id === intent.templateIds[locale]) ?? fitting[0]
  const isOther = chosen !== undefined && chosen.locale.split('-')[0] !== locale.split('-')[0]
  return (
    <SelectField
      label={t('field.template', { language: languageName(locale) })}
      description={isOther ? t('field.otherLanguage', { language: languageName(chosen.locale) }) : undefined}
      options={fitting.map(({ id, name }) => ({ id, label: name }))}
      value={chosen?.id}
      onChange={(id) => change({ templateIds: { ...intent.templateIds, [locale]: id } })}
    />
  )
}
