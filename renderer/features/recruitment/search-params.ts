import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { recruitmentStages, type RecruitmentStage } from '../../../shared/model/recruitment.ts'
import { readSegment, segmentText } from '../../../shared/recruitment/finding/segment-text.ts'
import { attentions } from '../../../shared/recruitment/pipeline/attention.ts'
import { isColumn, type Column } from '../../workers/search/columns.ts'
import { groupings, type OrganisationQuery } from '../../workers/search/protocol.ts'

/** What the address of the recruitment screen says: it survives a reload, and a link leads to the same view. */
export interface RecruitmentView {
  readonly view: 'table' | 'board'
  readonly organisationId: string | undefined
  readonly query: OrganisationQuery
  /** The saved list this began as; the query may have moved on since. */
  readonly listId: string | undefined
  /** Columns of the table beside the name; `undefined`: the usual ones. */
  readonly columns: readonly Column[] | undefined
}

type Params = Readonly<Record<string, string | undefined>>

const stages: ReadonlySet<string> = new Set(recruitmentStages)

export function readView(params: Params): RecruitmentView {
  return {
    view: params.view === 'board' ? 'board' : 'table',
    organisationId: params.org,
    query: readQuery(params),
    listId: params.list,
    columns: params.cols?.split(',').filter(isColumn),
  }
}

/** What parameters say of a query; what they say wrongly is left out. */
export function readQuery(params: Params): OrganisationQuery {
  const sort = params.sort ?? 'name'
  const column = sort.replace(/^-/, '')
  const sharing = params.sharing === 'shared' || params.sharing === 'local' ? params.sharing : undefined
  const attention = attentions.find((each) => each === params.attention)
  const group = groupings.find((each) => each === params.group)
  const segment = readSegment(params.where)
  return {
    text: params.q ?? '',
    stages: (params.stage ?? '').split(',').filter((stage): stage is RecruitmentStage => stages.has(stage)),
    ...(params.country === undefined ? {} : { country: params.country }),
    ...(sharing === undefined ? {} : { sharing }),
    ...(params.batch === undefined ? {} : { importBatchId: params.batch }),
    ...(params.owner === undefined ? {} : { ownerId: params.owner }),
    ...(attention === undefined ? {} : { attention }),
    ...(params.region === undefined ? {} : { region: params.region }),
    ...(segment === undefined ? {} : { segment }),
    ...(group === undefined ? {} : { group }),
    sort: { column: isColumn(column) ? column : 'name', descending: sort.startsWith('-') },
  }
}

/** The parameters of a query; what is usual is left out, so that addresses stay short. */
export function queryParams(query: OrganisationQuery): Params {
  const sort = sortText(query.sort)
  return {
    q: query.text || undefined,
    stage: query.stages.length > 0 ? query.stages.join(',') : undefined,
    country: query.country,
    sharing: query.sharing,
    batch: query.importBatchId,
    owner: query.ownerId,
    attention: query.attention,
    region: query.region,
    where: segmentText(query.segment),
    group: query.group,
    sort: sort === 'name' ? undefined : sort,
  }
}

/** `-population`: the largest first. */
export function sortText({ column, descending }: OrganisationQuery['sort']): string {
  return `${descending ? '-' : ''}${column}`
}

/** The query without what narrows it; order and groups stay. */
export function withoutFilters({ sort, group }: OrganisationQuery): OrganisationQuery {
  return { text: '', stages: [], sort, ...(group === undefined ? {} : { group }) }
}

/** Whether anything narrows the list. */
export function isFiltered(query: OrganisationQuery): boolean {
  const { sort: _sort, group: _group, ...params } = queryParams(query)
  return Object.values(params).some((value) => value !== undefined)
}

/** The view in the address, and the way to change parts of it. Filters replace the entry of the history, views add one. */
export function useRecruitmentView() {
  const params: Params = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (next: Params, replace: boolean) => {
      void navigate({ to: '/recruitment', search: (before: Params) => ({ ...before, ...next }), replace })
    },
    [navigate],
  )
  const setQuery = useCallback((query: OrganisationQuery) => change(queryParams(query), true), [change])
  const openOrganisation = useCallback((id: string | undefined) => change({ org: id }, false), [change])
  const showView = useCallback(
    (view: RecruitmentView['view']) => change({ view: view === 'table' ? undefined : view }, false),
    [change],
  )
  const setColumns = useCallback(
    (columns: readonly Column[] | undefined) => change({ cols: columns?.join(',') }, true),
    [change],
  )
  /** Goes to a saved list, or to none; the query comes with it, so that the address is the whole of it. */
  const openList = useCallback(
    (listId: string | undefined, query: OrganisationQuery, columns: readonly Column[] | undefined) =>
      change({ ...queryParams(query), list: listId, cols: columns?.join(',') }, false),
    [change],
  )
  return { ...readView(params), setQuery, openOrganisation, showView, setColumns, openList }
}
