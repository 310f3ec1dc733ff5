import { Link, useNavigate } from '@tanstack/react-router'
import { Eye, EyeOff, FileX, Settings2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageStatuses, sectionKinds, type PageStatus, type SectionKind } from '../../../shared/model/page.ts'
import { sectionForms } from '../../../shared/translation/section-fields.ts'
import { pageApprovers } from '../../../shared/translation/translation-rules.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useRole } from '../../data/use-role.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DecisionBadge } from './approval-copy/decision-badge.tsx'
import { HandOverMenu } from './approval-copy/hand-over-menu.tsx'
import { ApproveDialog } from './approve/approve-dialog.tsx'
import { EditionBadge } from './approve/edition-badge.tsx'
import { BoilerplateNotice } from './boilerplate/boilerplate-notice.tsx'
import { addSection } from './commands/arrange-sections.ts'
import { setPageStatus } from './commands/page-settings.ts'
import { ExchangeMenu } from './exchange/exchange-menu.tsx'
import { AddLanguageDialog } from './matrix/add-language-dialog.tsx'
import type { PageData } from './load-page.ts'
import { PreviewPane } from './preview/preview-pane.tsx'
import { SaveNote } from './save-note.tsx'
import { PageSettingsDialog } from './settings/page-settings-dialog.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { SectionCard } from './sections/section-card.tsx'
import { useLanguageName } from './use-language-name.ts'
import { usePage } from './use-page.ts'
import { useRun } from './use-run.ts'
import styles from './page-screen.module.css'

/** One participant's page in its source language: its sections, edited in order, beside the page as it will look. */
export function PageScreen({ pageId }: { readonly pageId: string }) {
  const { t } = useTranslation('pages')
  const data = usePage(pageId)
  if (data === undefined) return null
  if (data === null) {
    return (
      <EmptyState
        icon={<FileX />}
        title={t('page.gone.title')}
        text={t('page.gone.text')}
        action={<Link to="/pages">{t('page.toPages')}</Link>}
      />
    )
  }
  return <OpenPage data={data} />
}

function OpenPage({ data }: { readonly data: PageData }) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const navigate = useNavigate()
  const languageName = useLanguageName()
  const role = useRole()
  const mayApprove = role !== undefined && pageApprovers.includes(role)
  const [hasPreview, setPreview] = useState(true)
  const [dialog, setDialog] = useState<'approve' | 'settings' | 'language' | undefined>()
  const { page, organisation, sections, media } = data
  const locale = page.sourceLocale
  const name = organisation?.name ?? page.title
  // The whole page is drawn after what was typed: it never holds up the typing.
  const shown = useDeferredValue(data)
  const togglePreview = t(hasPreview ? 'page.hidePreview' : 'page.showPreview')
  const openLocale = (target: string) =>
    void navigate({ to: '/pages/$pageId/$locale', params: { pageId: page.id, locale: target } })

  const closeDialog = () => setDialog(undefined)

  useCommands([
    { id: 'pages.settings', label: t('page.settings'), group: name, run: () => setDialog('settings') },
    { id: 'pages.preview', label: togglePreview, keys: 'p', group: name, run: () => setPreview(!hasPreview) },
    ...(mayApprove
      ? [
          {
            id: 'pages.approve',
            label: t('page.approveSource', { language: languageName(locale) }),
            group: name,
            run: () => setDialog('approve'),
          },
        ]
      : []),
    ...page.targetLocales.map((target) => ({
      id: `pages.translate.${target}`,
      label: t('page.openTranslation', { language: languageName(target) }),
      group: name,
      run: () => openLocale(target),
    })),
  ])

  const free = sectionKinds.filter(
    (kind) => sectionForms[kind].isRepeatable || !sections.some((section) => section.kind === kind),
  )
  async function add(kind: SectionKind) {
    const added = await addSection(door, page.id, kind)
    if (!(await run(Promise.resolve(added))) || !added.ok) return
    // The new card is there once the query has run again.
    window.setTimeout(() => document.getElementById(`section-${added.value}`)?.scrollIntoView({ block: 'center' }), 150)
  }

  return (
    <Screen layout="fill">
      <PageHeader
        title={name}
        subtitle={
          <span className={styles.facts}>
            <span>{t('page.writtenIn', { language: languageName(locale) })}</span>
            <span>{t('page.address', { slug: page.slug })}</span>
            <EditionBadge data={shown} locale={locale} />
            <DecisionBadge data={shown} />
            <SaveNote />
          </span>
        }
        actions={
          <>
            <SelectField
              label={t('status.label')}
              isLabelHidden
              options={pageStatuses.map((id) => ({ id, label: t(`status.${id}`) }))}
              value={page.status}
              onChange={(status) => void run(setPageStatus(door, page.id, status as PageStatus))}
            />
            {page.targetLocales.length > 0 ? (
              <MenuButton
                label={t('page.translations')}
                items={page.targetLocales.map((id) => ({ id, label: languageName(id) }))}
                onAction={openLocale}
              />
            ) : null}
            <ExchangeMenu data={data} locales={page.targetLocales} />
            <HandOverMenu data={data} />
            <Button onPress={() => setPreview(!hasPreview)}>
              {hasPreview ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              {togglePreview}
            </Button>
            <IconButton label={t('page.settings')} icon={<Settings2 />} onPress={() => setDialog('settings')} />
            {mayApprove ? (
              <Button variant="primary" onPress={() => setDialog('approve')}>
                {t('page.approveSource', { language: languageName(locale) })}
              </Button>
            ) : null}
          </>
        }
      />
      <StaleNotice data={shown} />
      <BoilerplateNotice pageId={page.id} />
      <div className={styles.panes} data-preview={hasPreview ? '' : undefined}>
        <div className={styles.sections}>
          {sections.map((section, index) => (
            <SectionCard
              key={section.id}
              page={page}
              section={section}
              media={media}
              isFirst={index === 0}
              isLast={index === sections.length - 1}
            />
          ))}
          <div>
            <MenuButton
              label={t('page.addSection')}
              items={free.map((id) => ({ id, label: t(`section.kind.${id}`) }))}
              onAction={(kind) => void add(kind as SectionKind)}
            />
          </div>
        </div>
        {hasPreview ? <PreviewPane data={shown} locale={locale} label={t('page.preview')} /> : null}
      </div>
      {dialog === 'approve' ? <ApproveDialog data={data} locale={locale} onClose={closeDialog} /> : null}
      {dialog === 'settings' ? (
        <PageSettingsDialog data={data} onClose={closeDialog} onAddLanguage={() => setDialog('language')} />
      ) : null}
      {dialog === 'language' ? <AddLanguageDialog page={page} title={name} onClose={closeDialog} /> : null}
    </Screen>
  )
}
