import { DatabaseZap } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { useMemoryState } from '../../data/use-memory-state.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EraseDialog } from './erase/erase-dialog.tsx'
import { ImportDialog } from './import/import-dialog.tsx'
import { MemoryActions, type MemoryTask } from './memory-actions.tsx'
import { MemoryProgress } from './memory-progress.tsx'
import { MemoryToolbar, type MemorySearch } from './memory-toolbar.tsx'
import styles from './memory.module.css'
import { RemoveFoundDialog } from './remove-found-dialog.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitTable } from './unit-table.tsx'
import { useExport } from './use-export.ts'
import { useFound } from './use-found.ts'
import { pairId, usePairs } from './use-pairs.ts'

/** What is being done in a dialog: one of the tasks, or a unit in hand. */
type InHand = MemoryTask | 'removeFound' | TmUnit

/** The translation memory: its units by pair of languages, found by their words. */
export function MemoryScreen() {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const state = useMemoryState()
  const pairs = usePairs()
  const [search, setSearch] = useState<MemorySearch>({ pair: undefined, text: '', side: 'source' })
  const [inHand, setInHand] = useState<InHand>()
  const pair = pairs?.find((each) => pairId(each) === search.pair) ?? pairs?.[0]
  const found = useFound(pair, useDeferredValue(search.text), search.side, state.version)
  const saving = useExport()
  const close = () => setInHand(undefined)

  const group = t('title')
  useCommands([
    { id: 'memory.import', label: t('import.title'), keys: 'i', group, run: () => setInHand('import') },
    { id: 'memory.erase', label: t('erase.title'), keys: 'e', group, run: () => setInHand('erase') },
  ])

  const total = pairs?.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <Screen layout="fill">
      <PageHeader
        title={t('title')}
        subtitle={total > 0 ? t('count', { count: total, shown: format.number(total) }) : t('subtitle')}
        actions={pair ? <MemoryActions onTask={setInHand} onExport={() => void saving.start(pair)} /> : undefined}
      />
      {total > 0 && state.phase !== 'ready' ? (
        <div className={styles.progress}>
          <MemoryProgress state={state} />
        </div>
      ) : null}
      {saving.progress ? (
        <div className={styles.progress}>
          <ProgressBar
            label={t('export.working')}
            value={saving.progress.done}
            max={saving.progress.total}
            onCancel={saving.stop}
          />
        </div>
      ) : null}
      {pairs === undefined ? null : pair === undefined ? (
        <EmptyState
          icon={<DatabaseZap />}
          title={t('empty.title')}
          text={t('empty.text')}
          action={<MemoryActions onTask={setInHand} />}
        />
      ) : (
        <>
          <MemoryToolbar
            pairs={pairs}
            pair={pair}
            search={search}
            found={found}
            onSearch={(change) => setSearch({ ...search, ...change })}
            onRemoveFound={() => setInHand('removeFound')}
          />
          {found === undefined ? null : found.ids.length === 0 && found.text !== '' ? (
            <EmptyState
              title={t('none.title')}
              text={t('none.text')}
              action={<Button onPress={() => setSearch({ ...search, text: '' })}>{t('none.clear')}</Button>}
            />
          ) : (
            <UnitTable found={found} side={search.side} onOpen={setInHand} />
          )}
        </>
      )}
      {inHand === 'import' ? <ImportDialog pairs={pairs ?? []} onClose={close} /> : null}
      {inHand === 'erase' ? <EraseDialog pairs={pairs ?? []} state={state} onClose={close} /> : null}
      {inHand === 'removeFound' && pair && found ? (
        <RemoveFoundDialog pair={pair} found={found} side={search.side} onClose={close} />
      ) : null}
      {typeof inHand === 'object' ? <UnitDialog key={inHand.id} unit={inHand} onClose={close} /> : null}
    </Screen>
  )
}
