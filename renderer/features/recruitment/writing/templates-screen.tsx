import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { OpenTemplate } from './open-template.tsx'
import { TemplateFilter, useTemplateFilter } from './template-filter.tsx'
import { TemplateForm } from './template-form.tsx'
import { TemplateList } from './template-list.tsx'
import { useTemplates } from './use-templates.ts'
import { WaitingDrafts } from './waiting-drafts.tsx'
import styles from './writing.module.css'

/** What one writes with, by language and purpose, and the drafts that wait to be sent. `?id=` opens a template. */
export function TemplatesScreen() {
  const { t } = useTranslation('writing')
  const navigate = useNavigate()
  const { id } = useSearch({ strict: false })
  const all = useTemplates()
  const [isNew, setNew] = useState(false)
  const filter = useTemplateFilter()
  const shown = all?.templates.filter(filter.fits) ?? []
  const chosen = all?.templates.find((each) => each.id === id) ?? shown[0]
  const open = (next: string) => void navigate({ to: '/recruitment/templates', search: { id: next } })
  const startNew = () => setNew(true)
  useCommands([
    { id: 'writing.newTemplate', label: t('templates.new'), keys: 'n', group: t('templates.title'), run: startNew },
  ])

  return (
    <Screen layout="fill">
      <PageHeader
        title={t('templates.title')}
        subtitle={t('templates.subtitle')}
        actions={
          <>
            <Link to="/recruitment">{t('templates.leave')}</Link>
            {isNew ? null : (
              <Button variant="primary" onPress={startNew}>
                <Plus aria-hidden="true" />
                {t('templates.new')}
              </Button>
            )}
          </>
        }
      />
      <WaitingDrafts />
      {all === undefined ? (
        <Spinner label={t('templates.loading')} />
      ) : (
        <div className={styles.panes}>
          <div className={styles.names}>
            <TemplateFilter filter={filter} templates={all.templates} />
            {shown.length === 0 ? (
              <p className={styles.none}>{t('templates.noneFit')}</p>
            ) : (
              <TemplateList
                templates={shown}
                current={isNew ? undefined : chosen?.id}
                onLeaveNew={() => setNew(false)}
              />
            )}
          </div>
          {isNew ? (
            <div className={styles.detail}>
              <TemplateForm
                templates={all}
                template={undefined}
                first={{ purpose: filter.purpose, locale: filter.locale }}
                onSaved={(saved) => {
                  setNew(false)
                  open(saved)
                }}
                onCancel={() => setNew(false)}
              />
            </div>
          ) : chosen === undefined ? (
            <EmptyState title={t('templates.noneFit')} text={t('templates.noneText')} />
          ) : (
            <OpenTemplate key={`${chosen.id} ${chosen.state}`} templates={all} template={chosen} onOpen={open} />
          )}
        </div>
      )}
    </Screen>
  )
}
