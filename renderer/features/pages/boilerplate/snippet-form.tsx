import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boilerplate } from '../../../../shared/model/boilerplate.ts'
import { boilerplateSource } from '../../../../shared/translation/boilerplate/boilerplate-source.ts'
import { editBoilerplate, type BoilerplateEdit } from '../../../../shared/translation/boilerplate/edit-boilerplate.ts'
import { pageLocales } from '../../../../shared/translation/page-labels.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { useLanguageName } from '../use-language-name.ts'
import { SnippetText } from './snippet-text.tsx'
import { SnippetTranslation } from './snippet-translation.tsx'
import styles from './boilerplate.module.css'

interface SnippetFormProps {
  /** Absent: a new one. */
  readonly boilerplate: Boilerplate | undefined
  /** Languages of the pages it is in. */
  readonly wanted: readonly string[]
  readonly onSave: (sourceLocale: string, edit: BoilerplateEdit) => void
  readonly onCancel?: () => void
}

/** Name and words of a snippet. Nothing is stored before it is saved: each saving of other words is a version. */
export function SnippetForm({ boilerplate, wanted, onSave, onCancel }: SnippetFormProps) {
  const { t } = useTranslation(['boilerplate', 'common'])
  const languageName = useLanguageName()
  const [name, setName] = useState(boilerplate?.name ?? '')
  const [sourceLocale, setSourceLocale] = useState(boilerplate?.sourceLocale ?? 'en')
  const [markup, setMarkup] = useState(boilerplate?.markup ?? '')
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(boilerplate?.translations ?? {}).map(([locale, { text }]) => [locale, text])),
  )
  const [fitting, setFitting] = useState<readonly string[]>([])
  const source = useMemo(() => boilerplateSource({ markup }), [markup])
  const shown = [...new Set([...Object.keys(texts), ...wanted])].filter((locale) => locale !== sourceLocale)
  const free = pageLocales.filter((locale) => locale !== sourceLocale && !shown.includes(locale))
  const setText = (locale: string, text: string) => setTexts((before) => ({ ...before, [locale]: text }))
  const isComplete = name.trim() !== '' && source.source !== ''
  const edit = { name, markup, translations: texts, fitting }
  const isChanged = boilerplate === undefined || differs(boilerplate, edit)

  return (
    <div className={styles.form}>
      <TextField label={t('name')} value={name} onChange={setName} maxLength={200} autoFocus={!boilerplate} />
      {boilerplate ? null : (
        <SelectField
          label={t('language')}
          options={pageLocales.map((id) => ({ id, label: languageName(id) }))}
          value={sourceLocale}
          onChange={setSourceLocale}
        />
      )}
      <SnippetText
        markup={markup}
        label={t('words', { language: languageName(sourceLocale) })}
        locale={sourceLocale}
        onChange={setMarkup}
      />
      {shown.map((locale) => (
        <SnippetTranslation
          key={locale}
          source={source.source}
          text={texts[locale] ?? ''}
          label={languageName(locale)}
          locale={locale}
          isOutdated={!fitting.includes(locale) && isOutdated(boilerplate, locale, texts[locale], source.sourceHash)}
          onFits={() => setFitting([...fitting, locale])}
          onChange={(text) => setText(locale, text)}
          onRemove={() => setText(locale, '')}
        />
      ))}
      <div className={styles.actions}>
        <Button variant="primary" isDisabled={!isComplete || !isChanged} onPress={() => onSave(sourceLocale, edit)}>
          {t(boilerplate ? 'save' : 'create')}
        </Button>
        {onCancel ? <Button onPress={onCancel}>{t('common:cancel')}</Button> : null}
        {free.length > 0 ? (
          <MenuButton
            label={t('addLanguage')}
            variant="quiet"
            items={free.map((id) => ({ id, label: languageName(id) }))}
            onAction={(locale) => setText(locale, '')}
          />
        ) : null}
      </div>
    </div>
  )
}

function differs(boilerplate: Boilerplate, edit: BoilerplateEdit): boolean {
  const after = editBoilerplate(boilerplate, edit)
  return after.version !== boilerplate.version || after.name !== boilerplate.name
}

/** A translation nobody has touched since the words it is for were changed. */
function isOutdated(
  boilerplate: Boilerplate | undefined,
  locale: string,
  text: string | undefined,
  sourceHash: string,
): boolean {
  const stored = boilerplate?.translations[locale]
  return stored !== undefined && stored.text === text && stored.sourceHash !== sourceHash
}
