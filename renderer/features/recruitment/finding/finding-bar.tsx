import { useCallback, useMemo, useState, type Dispatch, type SetStateAction } from 'react'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { SegmentSpec } from '../../../../shared/model/saved-view.ts'
import type { Column } from '../../../workers/search/columns.ts'
import type { OrganisationFacets, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { ColumnMenu } from '../list/column-menu.tsx'
import { GroupMenu } from '../list/group-menu.tsx'
import { Toolbar } from '../list/toolbar.tsx'
import { AttentionFilter } from '../pipeline/attention-filter.tsx'
import { LaneChoice } from '../pipeline/lane-choice.tsx'
import { isFiltered, sortText } from '../search-params.ts'
import { SavedViews } from './saved-views.tsx'
import { SegmentBuilder } from './segment-builder.tsx'
import { useViews } from './use-views.ts'
import type { ViewState } from './view-query.ts'

interface FindingBarProps {
  readonly query: OrganisationQuery
  readonly onQuery: Dispatch<SetStateAction<OrganisationQuery>>
  readonly columns: readonly Column[]
  readonly chosenColumns: readonly Column[] | undefined
  readonly onColumns: (columns: readonly Column[] | undefined) => void
  readonly customFields: readonly CustomField[]
  readonly facets: OrganisationFacets | undefined
  readonly view: 'table' | 'board'
  readonly listId: string | undefined
  readonly onList: (listId: string | undefined, state: ViewState) => void
}

/** Everything above the list that says which organisations it shows: saved lists, filters, conditions. */
export function FindingBar(props: FindingBarProps) {
  const { query, onQuery, columns, chosenColumns, onColumns, customFields, facets, view, listId, onList } = props
  const [isBuilding, setBuilding] = useState(false)
  const views = useViews()
  const setSegment = (segment: SegmentSpec) =>
    onQuery(({ segment: _segment, ...rest }) => (segment.conditions.length === 0 ? rest : { ...rest, segment }))
  const setGroup = useCallback(
    (group: OrganisationQuery['group']) =>
      onQuery(({ group: _group, ...rest }) => (group === undefined ? rest : { ...rest, group })),
    [onQuery],
  )
  const isSpecial =
    isFiltered(query) || query.group !== undefined || chosenColumns !== undefined || sortText(query.sort) !== 'name'
  const { ownerId, attention, group } = query
  // The same elements until what they show changes: a letter typed in the filter renders none of them.
  const more = useMemo(
    () => <AttentionFilter ownerId={ownerId} attention={attention} onChange={onQuery} />,
    [ownerId, attention, onQuery],
  )
  const layout = useMemo(
    () =>
      view === 'table' ? (
        <>
          <GroupMenu group={group} onChange={setGroup} />
          <ColumnMenu columns={columns} customFields={customFields} onChange={onColumns} />
        </>
      ) : (
        <LaneChoice />
      ),
    [view, group, setGroup, columns, customFields, onColumns],
  )
  const saved = (
    <SavedViews
      views={views}
      state={{ query, columns: chosenColumns }}
      listId={listId}
      isSpecial={isSpecial}
      onOpen={onList}
    />
  )
  // A row of its own only once there is a list to pin: nothing may jump while the first letter is typed.
  const hasLists = views.length > 0
  return (
    <>
      {hasLists ? saved : null}
      <Toolbar
        query={query}
        onChange={onQuery}
        facets={facets}
        withStages={view === 'table'}
        isBuilding={isBuilding}
        onBuild={setBuilding}
        more={more}
        layout={layout}
        tail={hasLists ? null : saved}
      />
      {isBuilding ? <SegmentBuilder query={query} customFields={customFields} onChange={setSegment} /> : null}
    </>
  )
}
