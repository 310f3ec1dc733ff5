import { CircleCheck, CircleSlash } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { buildBundle } from '../../../../shared/translation/publication/build-bundle.ts'
import { bundleZip } from '../../../../shared/translation/publication/bundle-zip.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useErrorWords } from '../../../ui/error-words.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import { contentIn, type PageData } from '../load-page.ts'
import { today } from '../../../data/clock.ts'
import { useLanguageName } from '../use-language-name.ts'
import styles from './bundle.module.css'

/** What is handed over for the website where there is no sync: approved languages only, as one file. */
export function BundleDialog({ data, onClose }: { readonly data: PageData; readonly onClose: () => void }) {
  const { t } = useTranslation(['review', 'common'])
  const { db, workspace } = useDesk()
  const errorWords = useErrorWords()
  const languageName = useLanguageName()
  const { page, organisation, media, editions } = data
  const from = useLive(async () => (await db.focalPoint.get(workspace.focalPointId))?.name ?? '', [db, workspace])
  const madeOn = today()
  const built = useMemo(
    () =>
      buildBundle({
        page,
        organisation,
        media,
        editions,
        contentIn: (locale) => contentIn(data, locale),
        from: from ?? '',
        madeOn,
      }),
    [data, page, organisation, media, editions, from, madeOn],
  )
  const leftOut = new Map(built.ok ? built.value.leftOut.map(({ locale, why }) => [locale, why]) : [])

  function save() {
    if (!built.ok) return
    const name = `${page.slug}-${madeOn}`
    saveFile(new Blob([bundleZip(built.value.files, page.slug, madeOn)], { type: 'application/zip' }), `${name}.zip`)
    showToast({ text: t('bundle.done', { name: `${name}.zip` }), tone: 'good' })
    onClose()
  }

  const refused = built.ok ? undefined : errorWords(built.error)
  return (
    <Dialog
      title={t('bundle.title', { title: organisation?.name ?? page.title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!built.ok || from === undefined} onPress={save} autoFocus={built.ok}>
            {t('bundle.save')}
          </Button>
        </>
      }
    >
      {refused ? (
        <p>
          {refused.title} {refused.next}
        </p>
      ) : (
        <div className={styles.content}>
          <p>{t('bundle.text')}</p>
          <ul className={styles.languages}>
            {[page.sourceLocale, ...page.targetLocales].map((locale) => {
              const why = leftOut.get(locale)
              return (
                <li key={locale} data-in={why === undefined ? '' : undefined}>
                  {why === undefined ? <CircleCheck aria-hidden="true" /> : <CircleSlash aria-hidden="true" />}
                  {t(why === undefined ? 'bundle.in' : `bundle.${why}`, { language: languageName(locale) })}
                </li>
              )
            })}
          </ul>
          <p className={styles.files}>{t('bundle.files')}</p>
        </div>
      )}
    </Dialog>
  )
}
