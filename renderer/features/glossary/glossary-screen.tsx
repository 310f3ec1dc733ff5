import { BookA } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ConceptDialog } from './concept-dialog.tsx'
import { conceptRows, findConcepts, type ConceptRow } from './concept-rows.ts'
import { ConceptTable } from './concept-table.tsx'
import { GlossaryActions, type GlossaryTask } from './glossary-actions.tsx'
import styles from './glossary.module.css'
import { HarvestDialog } from './harvest-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

/** What is being done in a dialog: one of the tasks, or a concept in hand. */
type InHand = GlossaryTask | ConceptRow

/** All concepts with their terms, languages across. */
export function GlossaryScreen() {
  const { t, i18n } = useTranslation('glossary')
  const { db } = useDesk()
  const format = useFormat()
  const terms = useLive(() => db.glossaryTerm.toArray(), [db])
  const [query, setQuery] = useState('')
  const [inHand, setInHand] = useState<InHand>()
  const list = useMemo(() => terms && conceptRows(terms, i18n.language), [terms, i18n.language])
  const wanted = useDeferredValue(query)
  const rows = useMemo(() => list && findConcepts(list.rows, wanted), [list, wanted])
  const close = () => setInHand(undefined)

  const group = t('title')
  useCommands([
    { id: 'glossary.new', label: t('new'), keys: 'n', group, run: () => setInHand('new') },
    { id: 'glossary.import', label: t('import.title'), keys: 'i', group, run: () => setInHand('import') },
    { id: 'glossary.harvest', label: t('harvest.title'), keys: 'h', group, run: () => setInHand('harvest') },
  ])

  const isEmpty = list?.rows.length === 0
  return (
    <Screen layout="fill">
      <PageHeader
        title={t('title')}
        subtitle={
          list && !isEmpty
            ? t('count', { count: list.rows.length, shown: format.number(list.rows.length) })
            : t('subtitle')
        }
        actions={terms && !isEmpty ? <GlossaryActions terms={terms} onTask={setInHand} /> : undefined}
      />
      {list === undefined || rows === undefined ? null : isEmpty ? (
        <EmptyState
          icon={<BookA />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={<GlossaryActions terms={[]} onTask={setInHand} />}
        />
      ) : (
        <>
          <div className={styles.toolbar}>
            <SearchField label={t('search')} value={query} onChange={setQuery} isScreenFilter />
            <span className={styles.found} role="status">
              {wanted === '' ? '' : t('found', { count: rows.length, shown: format.number(rows.length) })}
            </span>
          </div>
          {rows.length === 0 ? (
            <EmptyState
              title={t('none.title')}
              text={t('none.text')}
              action={<Button onPress={() => setQuery('')}>{t('none.clear')}</Button>}
            />
          ) : (
            <ConceptTable rows={rows} locales={list.locales} onOpen={setInHand} />
          )}
        </>
      )}
      {inHand === 'import' ? <ImportDialog onClose={close} /> : null}
      {inHand === 'harvest' ? <HarvestDialog onClose={close} /> : null}
      {inHand === 'new' || typeof inHand === 'object' ? (
        <ConceptDialog
          key={typeof inHand === 'object' ? inHand.conceptId : 'new'}
          concept={typeof inHand === 'object' ? inHand : undefined}
          usedLocales={list?.locales ?? []}
          onClose={close}
        />
      ) : null}
    </Screen>
  )
}
