import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stateOf } from '../../../../shared/translation/segment-status.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { namedStep } from '../../../data/undo-step.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { showToast } from '../../../ui/toast.tsx'
import { removeLocale } from '../commands/page-settings.ts'
import type { PageData } from '../load-page.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import styles from './page-settings.module.css'

/** The languages a page is translated into: what each holds, and the way to take one off or add one. */
export function PageLanguages({ data, onAdd }: { readonly data: PageData; readonly onAdd: () => void }) {
  const { t } = useTranslation(['pages', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const languageName = useLanguageName()
  const { page, translations, editions } = data

  async function remove(locale: string) {
    const step = namedStep(door)
    if (!(await run(removeLocale(step.door, page.id, locale)))) return
    showToast({
      text: t('settings.languageRemoved', { language: languageName(locale) }),
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
  }

  return (
    <section className={styles.stack} aria-labelledby="page-languages">
      <h3 id="page-languages">{t('settings.languages')}</h3>
      {page.targetLocales.length === 0 ? <p>{t('settings.noLanguages')}</p> : null}
      <ul className={styles.languages}>
        {page.targetLocales.map((locale) => {
          const count = translations.filter((each) => each.locale === locale && stateOf(each) !== 'untranslated').length
          const isApproved = editions.some((edition) => edition.locale === locale)
          return (
            <li key={locale}>
              <span>{languageName(locale)}</span>
              <span className={styles.held}>
                {t('settings.translated', { count, formatted: format.number(count) })}
                {isApproved ? ` · ${t('settings.onWebsite')}` : ''}
              </span>
              <IconButton
                size="small"
                label={t('settings.removeLanguage', { language: languageName(locale) })}
                icon={<Trash2 />}
                onPress={() => void remove(locale)}
              />
            </li>
          )
        })}
      </ul>
      <div>
        <Button size="small" onPress={onAdd}>
          <Plus aria-hidden="true" />
          {t('settings.addLanguage')}
        </Button>
      </div>
    </section>
  )
}
