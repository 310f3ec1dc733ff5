import { useTranslation } from 'react-i18next'
import type { FileLanguage } from '../../../../shared/translation/tmx/file-languages.ts'
import { localeFit } from '../../../../shared/translation/tmx/tmx-locale.ts'
import { CheckboxField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import styles from '../memory.module.css'
import type { ImportWish } from './tmx-client.ts'
import type { ReadFiles } from './use-import.ts'

interface ImportLanguagesProps {
  readonly read: ReadFiles
  readonly onChange: (wish: ImportWish) => void
}

/** Which languages of the files to take: the one translated from, those translated into, and what each is here. */
export function ImportLanguages({ read: { languages, wish }, onChange }: ImportLanguagesProps) {
  const { t } = useTranslation('memory')
  const languageName = useLanguageName()
  const isSource = ({ language }: FileLanguage) => localeFit(language, wish.sourceLocale) !== 'none'
  const localeOf = ({ language, locales }: FileLanguage) =>
    [wish.sourceLocale, ...wish.targetLocales].find((locale) => localeFit(locale, language) !== 'none') ?? locales[0]

  function chooseSource(chosen: string) {
    const chosenSource = languages.find(({ language }) => language === chosen)
    const sourceLocale = chosenSource && localeOf(chosenSource)
    if (sourceLocale === undefined || sourceLocale === wish.sourceLocale) return
    // The two change places; what was left out stays so.
    const others = wish.targetLocales.filter((locale) => locale !== sourceLocale)
    onChange({ sourceLocale, targetLocales: [wish.sourceLocale, ...others] })
  }

  function setTarget(target: FileLanguage, locale: string | undefined) {
    const others = wish.targetLocales.filter((each) => localeFit(each, target.language) === 'none')
    onChange({ ...wish, targetLocales: locale === undefined ? others : [...others, locale] })
  }

  const source = languages.find(isSource)
  return (
    <div className={styles.form}>
      <div className={styles.language}>
        <SelectField
          label={t('import.source')}
          options={languages.map(({ language }) => ({ id: language, label: languageName(language) }))}
          value={source?.language}
          onChange={chooseSource}
        />
        {source ? (
          <TakenAsField
            language={source}
            locale={wish.sourceLocale}
            onChange={(sourceLocale) => onChange({ ...wish, sourceLocale })}
          />
        ) : null}
      </div>
      {languages
        .filter((language) => !isSource(language))
        .map((language) => {
          const isTaken = wish.targetLocales.some((locale) => localeFit(locale, language.language) !== 'none')
          return (
            <div key={language.language} className={styles.language}>
              <LanguageChoice
                language={language}
                isTaken={isTaken}
                onChange={(take) => setTarget(language, take ? localeOf(language) : undefined)}
              />
              {isTaken ? (
                <TakenAsField
                  language={language}
                  locale={localeOf(language)}
                  onChange={(locale) => setTarget(language, locale)}
                />
              ) : null}
            </div>
          )
        })}
    </div>
  )
}

interface LanguageChoiceProps {
  readonly language: FileLanguage
  readonly isTaken: boolean
  readonly onChange: (isTaken: boolean) => void
}

function LanguageChoice({ language: { language, tags, count }, isTaken, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const languageName = useLanguageName()
  return (
    <CheckboxField
      label={t('import.into', { language: languageName(language) })}
      description={t('import.tags', {
        tags: format.listOf(tags.map(({ tag }) => tag)),
        count,
        shown: format.number(count),
      })}
      value={isTaken}
      onChange={onChange}
    />
  )
}

interface TakenAsFieldProps {
  readonly language: FileLanguage
  readonly locale: string | undefined
  readonly onChange: (locale: string) => void
}

/** Only where a language has several locales is there something to choose. */
function TakenAsField({ language: { language, locales }, locale, onChange }: TakenAsFieldProps) {
  const { t } = useTranslation('memory')
  const languageName = useLanguageName()
  if (locales.length < 2) return null
  return (
    <SelectField
      label={t('import.takenAs', { language: languageName(language) })}
      options={locales.map((id) => ({ id, label: languageName(id) }))}
      value={locale}
      onChange={onChange}
    />
  )
}
