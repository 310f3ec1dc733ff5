import { useNavigate } from '@tanstack/react-router'
import { FileUp, Plus, Users } from 'lucide-react'
import { memo, useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import { neighbourStage } from '../../../shared/recruitment/stages.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RadioField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panes } from '../../ui/panes.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { OrganisationQuery, OrganisationRow } from '../../workers/search/protocol.ts'
import { Board } from './board/board.tsx'
import { shareOrganisations } from './commands/organisations.ts'
import { OrganisationDetail } from './detail/organisation-detail.tsx'
import { BulkBar } from './list/bulk-bar.tsx'
import { exportOrganisations } from './list/export-csv.ts'
import { OrganisationTable } from './list/organisation-table.tsx'
import { Toolbar } from './list/toolbar.tsx'
import { useFacets } from './list/use-facets.ts'
import { useOrganisations, useSearchClient } from './list/use-organisations.ts'
import { useSelection } from './list/use-selection.ts'
import { useMover } from './move/use-mover.tsx'
import { NewOrganisationDialog } from './new-organisation-dialog.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { queryParams, useRecruitmentView } from './search-params.ts'
import { today } from '../../data/clock.ts'
import { useRun } from './use-run.ts'

/** A filter reaches the address once typing pauses: rows must not wait for the history. */
const ADDRESS_AFTER_MS = 400

export function RecruitmentScreen() {
  const { db, door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const navigate = useNavigate()
  const {
    view,
    organisationId,
    query: inAddress,
    setQuery: toAddress,
    openOrganisation,
    showView,
  } = useRecruitmentView()
  const [query, setQuery] = useQueryOfScreen(inAddress, toAddress)
  const { search } = useSearchClient()
  const facets = useFacets(query)
  const list = useOrganisations(query)
  const selection = useSelection()
  const mover = useMover()
  const run = useRun()
  const [active, setActive] = useState(0)
  const [creating, setCreating] = useState(false)
  const [activeFor, setActiveFor] = useState('')
  if (activeFor !== list.answeredKey) {
    setActiveFor(list.answeredKey)
    setActive(0)
  }

  const [opened, setOpened] = useState<string>()
  const open = useCallback(
    (id: string) => {
      setOpened(id)
      openOrganisation(id)
    },
    [openOrganisation],
  )
  const close = () => {
    // A field that is being typed in saves when it is left, and it is left now.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setOpened(undefined)
    openOrganisation(undefined)
  }

  const importList = useCallback(() => void navigate({ to: '/recruitment/import' }), [navigate])
  useCommands([
    { id: 'recruitment.new', label: t('new.command'), keys: 'n', group: t('title'), run: () => setCreating(true) },
    { id: 'recruitment.import', label: t('import.command'), keys: 'i', group: t('title'), run: importList },
    { id: 'recruitment.table', label: t('view.showTable'), group: t('title'), run: () => showView('table') },
    {
      id: 'recruitment.board',
      label: t('view.showBoard'),
      keys: 'b',
      group: t('title'),
      run: () => showView(view === 'board' ? 'table' : 'board'),
    },
    ...(organisationId === undefined
      ? []
      : [
          {
            id: 'recruitment.close',
            label: t('detail.close'),
            keys: 'Escape',
            group: t('title'),
            run: close,
          },
        ]),
  ])

  const share = async () => {
    const done = await run(shareOrganisations(door, [...selection.ids]), (count) => t('sharing.done', { count }))
    if (done !== undefined) selection.clear()
  }
  const latestMove = useRef(mover.move)
  useEffect(() => {
    latestMove.current = mover.move
  })
  const step = useCallback((row: OrganisationRow, by: 1 | -1) => {
    const to = neighbourStage(row.stage, by)
    if (to !== undefined) latestMove.current([row.id], to)
  }, [])
  const sortBy = useCallback(
    (sort: OrganisationQuery['sort']) => setQuery((before) => ({ ...before, sort })),
    [setQuery],
  )
  const openRow = useCallback((row: OrganisationRow) => open(row.id), [open])
  const isFiltered = keyOf({ ...query, sort: { column: 'name', descending: false } }) !== '{}'
  const nothingAtAll = !list.isLoading && list.total === 0 && !isFiltered

  const body = nothingAtAll ? (
    <EmptyState
      icon={<Users />}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button variant="primary" onPress={importList}>
          {t('import.command')}
        </Button>
      }
    />
  ) : (
    <>
      <Toolbar query={query} onChange={setQuery} facets={facets} withStages={view === 'table'} />
      {view === 'board' ? (
        <Board query={query} facets={facets} openId={organisationId} onOpen={open} onMove={mover.move} />
      ) : list.total === 0 && !list.isLoading ? (
        <EmptyState
          title={t('nothing.title')}
          text={t('nothing.text')}
          action={
            <Button onPress={() => setQuery({ text: '', stages: [], sort: query.sort })}>{t('filter.clear')}</Button>
          }
        />
      ) : (
        <OrganisationTable
          list={list}
          sort={query.sort}
          onSort={sortBy}
          active={active}
          onActive={setActive}
          selection={selection}
          openId={organisationId}
          onOpen={openRow}
          onStep={step}
        />
      )}
      {view === 'table' && selection.ids.size > 0 ? (
        <BulkBar
          count={selection.ids.size}
          total={list.total}
          onSelectAll={() => void search.organisationIds(query).then(selection.set)}
          onClear={selection.clear}
          onShare={() => void share()}
          onMove={(to) => mover.move([...selection.ids], to)}
          onExport={() =>
            void exportOrganisations(db, [...selection.ids]).then((file) =>
              saveFile(file, `${t('bulk.fileName')}-${today()}.csv`),
            )
          }
        />
      ) : null}
    </>
  )

  return (
    <Screen layout="fill">
      <PageHeader
        title={t('title')}
        subtitle={!list.isCounted ? '\u00A0' : t('count', { count: list.total, shown: format.number(list.total) })}
        actions={<Actions view={view} onView={showView} onImport={importList} onNew={setCreating} />}
      />
      <Panes
        label={t('detail.label')}
        list={body}
        detail={
          organisationId === undefined ? undefined : (
            <OrganisationDetail
              organisationId={organisationId}
              takesFocus={opened === organisationId}
              onClose={close}
              onMove={mover.move}
            />
          )
        }
      />
      {mover.dialog}
      {creating ? (
        <NewOrganisationDialog
          onClose={() => setCreating(false)}
          onCreated={(organisation) => {
            setCreating(false)
            open(organisation.id)
          }}
        />
      ) : null}
    </Screen>
  )
}

/** The query as the screen has it now; the address follows, and leads when it changes by itself (back, a link). */
function useQueryOfScreen(
  inAddress: OrganisationQuery,
  toAddress: (query: OrganisationQuery) => void,
): [OrganisationQuery, Dispatch<SetStateAction<OrganisationQuery>>] {
  const [query, setQuery] = useState(inAddress)
  const addressKey = keyOf(inAddress)
  const [seen, setSeen] = useState(addressKey)
  const [sent, setSent] = useState(addressKey)
  if (seen !== addressKey) {
    setSeen(addressKey)
    // Our own change coming back must not undo what was typed since.
    if (addressKey !== sent) setQuery(inAddress)
  }
  const key = keyOf(query)
  const latest = useRef({ query, toAddress })
  useEffect(() => {
    latest.current = { query, toAddress }
  })
  useEffect(() => {
    if (key === addressKey) return
    const timer = setTimeout(() => {
      setSent(key)
      latest.current.toAddress(latest.current.query)
    }, ADDRESS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [key, addressKey])
  return [query, setQuery]
}

function keyOf(query: OrganisationQuery): string {
  return JSON.stringify(queryParams(query))
}

interface ActionsProps {
  readonly view: 'table' | 'board'
  readonly onView: (view: 'table' | 'board') => void
  readonly onImport: () => void
  readonly onNew: (isNew: boolean) => void
}

/** Apart, so that typing does not render it. */
const Actions = memo(function Actions({ view, onView, onImport, onNew }: ActionsProps) {
  const { t } = useTranslation('recruitment')
  return (
    <>
      <RadioField
        label={t('view.label')}
        isLabelHidden
        orientation="horizontal"
        value={view}
        onChange={(id) => onView(id === 'board' ? 'board' : 'table')}
        options={[
          { id: 'table', label: t('view.table') },
          { id: 'board', label: t('view.board') },
        ]}
      />
      <Button onPress={onImport}>
        <FileUp aria-hidden="true" />
        {t('import.command')}
      </Button>
      <Button variant="primary" onPress={() => onNew(true)}>
        <Plus aria-hidden="true" />
        {t('new.command')}
      </Button>
    </>
  )
})
