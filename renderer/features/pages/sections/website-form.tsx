import { useTranslation } from 'react-i18next'
import type { PageSection } from '../../../../shared/model/page.ts'
import { toSafeHref } from '../../../../shared/translation/links.ts'
import { pageLocales } from '../../../../shared/translation/page-labels.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { editSection } from '../commands/edit-section.ts'
import { useEditedText } from '../use-edited-text.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import { FieldText } from './field-text.tsx'
import styles from './section-card.module.css'

const NOT_SAID = 'none'

/** The participant's own website, its language, and the words of the link where the address alone will not do. */
export function WebsiteForm({ section, locale }: { readonly section: PageSection; readonly locale: string }) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const languageName = useLanguageName()
  const website = section.facts.website
  const { website: _website, ...otherFacts } = section.facts

  const save = (url: string, language: string | undefined) => {
    const facts =
      url === '' ? otherFacts : { ...otherFacts, website: language === undefined ? { url } : { url, language } }
    return run(editSection(door, section.id, { kind: 'facts', facts }))
  }
  const address = useEditedText(website?.url ?? '', async (typed) => {
    const url = typed.trim() === '' ? '' : webAddress(typed)
    return url !== undefined && save(url, website?.language)
  })
  const isWrong = address.value.trim() !== '' && webAddress(address.value) === undefined

  return (
    <div className={styles.fields}>
      <TextField label={t('field.url')} type="url" errorMessage={isWrong ? t('invalid.url') : undefined} {...address} />
      <SelectField
        label={t('field.websiteLanguage')}
        options={[
          { id: NOT_SAID, label: t('field.anyLanguage') },
          ...pageLocales.map((id) => ({ id, label: languageName(id) })),
        ]}
        value={website?.language ?? NOT_SAID}
        isDisabled={!website}
        onChange={(language) => void save(website?.url ?? '', language === NOT_SAID ? undefined : language)}
      />
      <FieldText section={section} field="label" label={t('field.label')} locale={locale} />
    </div>
  )
}

function webAddress(typed: string): string | undefined {
  const url = toSafeHref(typed)
  return url?.startsWith('mailto:') ? undefined : url
}
