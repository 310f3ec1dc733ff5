import { useNavigate } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { neighbourStage } from '../../../shared/recruitment/stages.ts'
import { useCustomFields } from '../../data/custom-fields.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panes } from '../../ui/panes.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isColumn } from '../../workers/search/columns.ts'
import type { OrganisationQuery, OrganisationRow } from '../../workers/search/protocol.ts'
import { Board } from './board/board.tsx'
import { SelectionBar } from './bulk/selection-bar.tsx'
import { OrganisationDetail } from './detail/organisation-detail.tsx'
import { ExportDialog } from './export/export-dialog.tsx'
import { FindingBar } from './finding/finding-bar.tsx'
import { likeOf } from './finding/like-query.ts'
import type { ViewState } from './finding/view-query.ts'
import { OrganisationTable } from './list/organisation-table.tsx'
import { askedFor, shownColumns } from './list/table-columns.ts'
import { useFacets } from './list/use-facets.ts'
import { useOrganisations, useSearchClient } from './list/use-organisations.ts'
import { useSelection } from './list/use-selection.ts'
import { useMover } from './move/use-mover.tsx'
import { DuplicatesEntrance } from './duplicates/duplicates-entrance.tsx'
import { NewOrganisationDialog } from './new-organisation-dialog.tsx'
import { useLaneKind } from './pipeline/lane-choice.tsx'
import { PlanDialog } from './pipeline/plan-dialog.tsx'
import { ScreenActions, type MoreAction } from './screen-actions.tsx'
import { isFiltered, useRecruitmentView, withoutFilters } from './search-params.ts'
import { useScreenCommands } from './use-screen-commands.ts'
import { useScreenQuery } from './use-screen-query.ts'
import { useWriter } from './writing/use-writer.tsx'

export function RecruitmentScreen() {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const navigate = useNavigate()
  const address = useRecruitmentView()
  const { view, organisationId, openOrganisation, showView, openList } = address
  const [query, setQuery] = useScreenQuery(address.query, address.setQuery)
  const customFields = useCustomFields()
  // The address is read anew with every render: its words say whether it changed.
  const chosen = address.columns?.join(',')
  const columns = useMemo(() => shownColumns(chosen?.split(',').filter(isColumn), customFields), [chosen, customFields])
  const asked = useMemo(() => askedFor(columns), [columns])
  const { search } = useSearchClient()
  const facets = useFacets(query)
  const list = useOrganisations(query, asked)
  const selection = useSelection()
  const mover = useMover()
  const writer = useWriter()
  const lanes = useLaneKind()
  const [active, setActive] = useState(0)
  const [creating, setCreating] = useState(false)
  const [exporting, setExporting] = useState(false)
  const [planning, setPlanning] = useState<readonly string[]>()
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
  const lookAlikes = useCallback(() => {
    const { query: like, columns: shown } = likeOf('participants')
    openList(undefined, like, shown)
  }, [openList])
  const more = useCallback(
    (action: MoreAction) => {
      if (action === 'export') setExporting(true)
      else if (action === 'coverage') void navigate({ to: '/recruitment/coverage' })
      else if (action === 'templates') void navigate({ to: '/recruitment/templates' })
      else if (action === 'privacy') void navigate({ to: '/privacy' })
      else if (action === 'pipeline') void navigate({ to: '/recruitment/pipeline' })
      else lookAlikes()
    },
    [navigate, lookAlikes],
  )
  useCommands(
    useScreenCommands({
      view,
      onView: showView,
      onNew: () => setCreating(true),
      onImport: importList,
      onMore: more,
      ...(organisationId === undefined ? {} : { onClose: close }),
    }),
  )

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
  const openView = (listId: string | undefined, { query: next, columns: shown }: ViewState) => {
    setQuery(next)
    openList(listId, next, shown)
  }
  const nothingAtAll = !list.isLoading && list.count === 0 && !isFiltered(query)

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
      <FindingBar
        query={query}
        onQuery={setQuery}
        columns={columns}
        chosenColumns={address.columns}
        onColumns={address.setColumns}
        customFields={customFields}
        facets={facets}
        view={view}
        listId={address.listId}
        onList={openView}
      />
      {view === 'board' ? (
        <Board
          query={query}
          facets={facets}
          openId={organisationId}
          selection={selection}
          lanes={lanes}
          onOpen={open}
          onMove={mover.move}
          onPlan={setPlanning}
        />
      ) : list.count === 0 && !list.isLoading ? (
        <EmptyState
          title={t('nothing.title')}
          text={t('nothing.text')}
          action={<Button onPress={() => setQuery(withoutFilters)}>{t('filter.clear')}</Button>}
        />
      ) : (
        <OrganisationTable
          list={list}
          columns={columns}
          customFields={customFields}
          group={query.group}
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
      <SelectionBar
        selection={selection}
        total={list.count}
        onSelectAll={() => void search.organisationIds(query).then(selection.set)}
        onMove={mover.move}
        onPlan={setPlanning}
        onWrite={writer.write}
        onExport={() => setExporting(true)}
      />
    </>
  )

  return (
    <Screen layout="fill">
      <PageHeader
        title={t('title')}
        subtitle={!list.isCounted ? '\u00A0' : t('count', { count: list.count, shown: format.number(list.count) })}
        actions={
          <>
            <DuplicatesEntrance />
            <ScreenActions view={view} onView={showView} onImport={importList} onNew={setCreating} onMore={more} />
          </>
        }
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
              onOpen={open}
            />
          )
        }
      />
      {mover.dialog}
      {writer.dialog}
      {planning === undefined ? null : <PlanDialog organisationIds={planning} onClose={() => setPlanning(undefined)} />}
      {exporting ? (
        <ExportDialog
          query={query}
          columns={columns}
          customFields={customFields}
          selected={selection.ids}
          filtered={list.count}
          onClose={() => setExporting(false)}
        />
      ) : null}
      {creating ? (
        <NewOrganisationDialog
          onClose={() => setCreating(false)}
          onCreated={(organisation) => {
            setCreating(false)
            open(organisation.id)
          }}
          onOpen={(id) => {
            setCreating(false)
            open(id)
          }}
        />
      ) : null}
    </Screen>
  )
}
