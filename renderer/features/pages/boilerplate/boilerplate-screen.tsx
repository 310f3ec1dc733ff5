import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { BookCopy, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoilerplateEdit } from '../../../../shared/translation/boilerplate/edit-boilerplate.ts'
import { pageApprovers } from '../../../../shared/translation/translation-rules.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { useRole } from '../../../data/use-role.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { createBoilerplate } from '../commands/boilerplate.ts'
import { useRun } from '../use-run.ts'
import { loadBoilerplate, type UsedBoilerplate } from './load-boilerplate.ts'
import { OpenSnippet } from './open-snippet.tsx'
import { SnippetForm } from './snippet-form.tsx'
import styles from './boilerplate.module.css'

const nowhere: readonly string[] = []

/** Paragraphs that pages share: their words, where they stand, and what a change would do there. `?id=` opens one. */
export function BoilerplateScreen() {
  const { t } = useTranslation('boilerplate')
  const { db, door } = useDesk()
  const run = useRun()
  const navigate = useNavigate()
  const { id } = useSearch({ strict: false })
  const all = useLive(() => loadBoilerplate(db), [db])
  const [isNew, setNew] = useState(false)
  const chosen = all?.find(({ boilerplate }) => boilerplate.id === id) ?? all?.[0]

  const role = useRole()
  const mayWrite = role !== undefined && pageApprovers.includes(role)
  const startNew = () => setNew(true)
  const group = t('title')
  useCommands(mayWrite ? [{ id: 'boilerplate.new', label: t('new'), keys: 'n', group, run: startNew }] : [])

  async function create(sourceLocale: string, edit: BoilerplateEdit) {
    const created = await createBoilerplate(door, sourceLocale, edit)
    if (!(await run(Promise.resolve(created))) || !created.ok) return
    setNew(false)
    void navigate({ to: '/boilerplate', search: { id: created.value } })
  }

  const newButton = mayWrite ? (
    <Button variant="primary" onPress={startNew}>
      <Plus aria-hidden="true" />
      {t('new')}
    </Button>
  ) : null
  const isEmpty = all?.length === 0
  return (
    <Screen layout="fill">
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Link to="/pages">{t('toPages')}</Link>
            {isEmpty || isNew ? null : newButton}
          </>
        }
      />
      {isNew ? (
        <div className={styles.detail}>
          <SnippetForm
            boilerplate={undefined}
            wanted={nowhere}
            onSave={(locale, edit) => void create(locale, edit)}
            onCancel={() => setNew(false)}
          />
        </div>
      ) : isEmpty ? (
        <EmptyState icon={<BookCopy />} title={t('empty.title')} text={t('empty.text')} action={newButton} />
      ) : all ? (
        <div className={styles.panes}>
          <nav className={styles.names} aria-label={t('title')}>
            <ul>
              {all.map((each) => (
                <li key={each.boilerplate.id}>
                  <SnippetLink used={each} isCurrent={each === chosen} />
                </li>
              ))}
            </ul>
          </nav>
          {chosen ? <OpenSnippet key={versionKey(chosen)} used={chosen} /> : null}
        </div>
      ) : null}
    </Screen>
  )
}

/** Another version, brought by sync or undo, is shown in a form of its own. */
function versionKey({ boilerplate }: UsedBoilerplate): string {
  return `${boilerplate.id} ${boilerplate.updatedAt}`
}

function SnippetLink({ used, isCurrent }: { readonly used: UsedBoilerplate; readonly isCurrent: boolean }) {
  const { t } = useTranslation('boilerplate')
  const { boilerplate, places } = used
  const open = places.filter(({ proposal }) => proposal !== undefined).length
  return (
    <Link
      to="/boilerplate"
      search={{ id: boilerplate.id }}
      className={styles.name}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span>{boilerplate.name}</span>
      <span className={styles.hint}>{t('versionAndUse', { version: boilerplate.version, count: places.length })}</span>
      {open > 0 ? <Badge tone="info">{t('toDecide', { count: open })}</Badge> : null}
    </Link>
  )
}
