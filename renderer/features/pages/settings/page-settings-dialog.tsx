import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainText } from '../../../../shared/translation/markup.ts'
import { fieldBlock } from '../../../../shared/translation/section-fields.ts'
import { slugFault, slugOf } from '../../../../shared/translation/slug.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { namedStep } from '../../../data/undo-step.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useErrorWords } from '../../../ui/error-words.ts'
import { TextField } from '../../../ui/fields.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { removePage, renamePage } from '../commands/page-settings.ts'
import type { PageData } from '../load-page.ts'
import { useRun } from '../use-run.ts'
import { PageLanguages } from './page-languages.tsx'
import styles from './page-settings.module.css'

interface PageSettingsDialogProps {
  readonly data: PageData
  readonly onClose: () => void
  readonly onAddLanguage: () => void
}

/** Title, address, languages and the end of a page. */
export function PageSettingsDialog({ data, onClose, onAddLanguage }: PageSettingsDialogProps) {
  const { t } = useTranslation(['pages', 'common'])
  const { db, door } = useDesk()
  const run = useRun()
  const words = useErrorWords()
  const navigate = useNavigate()
  const { page, organisation, editions } = data
  const name = organisation?.name ?? page.title
  const [title, setTitle] = useState(() => titleOf(data))
  const [slug, setSlug] = useState(page.slug)
  const pages = useLive(() => db.participantPage.toArray(), [db])
  const takenSlugs = new Set((pages ?? []).filter((each) => each.id !== page.id).map((each) => each.slug))
  const fault = slug === page.slug ? undefined : slugFault(slug, takenSlugs)
  const isPublished = editions.length > 0 && slug !== page.slug && fault === undefined
  const problem = fault && words({ code: fault })
  const suggested = slugOf(slug)

  async function save() {
    if (await run(renamePage(door, page.id, { title, slug, takenSlugs }))) onClose()
  }

  async function remove() {
    const step = namedStep(door)
    if (!(await run(removePage(step.door, page.id)))) return
    onClose()
    void navigate({ to: '/pages' })
    showToast({
      text: t('settings.deleted', { title: name }),
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
  }

  return (
    <Dialog
      title={t('settings.title', { title: name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={fault !== undefined || title.trim() === '' || pages === undefined}
            onPress={() => void save()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <TextField
          label={t('settings.name')}
          description={t('settings.nameHint')}
          value={title}
          onChange={setTitle}
          lang={page.sourceLocale}
          maxLength={200}
          errorMessage={title.trim() === '' ? words({ code: 'pages.title-empty' }).title : undefined}
          isRequired
          autoFocus
        />
        <TextField
          label={t('settings.address')}
          description={t('settings.addressHint')}
          value={slug}
          onChange={setSlug}
          spellCheck={false}
          maxLength={80}
          errorMessage={problem ? `${problem.title} ${problem.next}` : undefined}
          isRequired
        />
        {fault === 'pages.slug-invalid' && slug.trim() !== '' && !takenSlugs.has(suggested) ? (
          <div>
            <Button size="small" onPress={() => setSlug(suggested)}>
              {t('settings.suggest', { slug: suggested })}
            </Button>
          </div>
        ) : null}
        {isPublished ? (
          <p className={styles.warning} role="status">
            {t('settings.published', { slug: page.slug })}
          </p>
        ) : null}
        <PageLanguages data={data} onAdd={onAddLanguage} />
        <section className={styles.end}>
          <p>{t('settings.deleteHint')}</p>
          <Button variant="danger" onPress={() => void remove()}>
            {t('settings.delete')}
          </Button>
        </section>
      </div>
    </Dialog>
  )
}

/** As readers see it: the heading of the overview, else the title of the page. */
function titleOf({ page, sections }: PageData): string {
  const overview = sections.find((section) => section.kind === 'overview')
  const heading = overview && fieldBlock(overview, 'title')
  return heading ? plainText(heading.markup) : page.title
}
