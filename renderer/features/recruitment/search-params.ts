import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { recruitmentStages, type RecruitmentStage } from '../../../shared/model/recruitment.ts'
import { sortColumns, type OrganisationQuery, type SortColumn } from '../../workers/search/protocol.ts'

/** What the address of the recruitment screen says: it survives a reload, and a link leads to the same view. */
export interface RecruitmentView {
  readonly view: 'table' | 'board'
  readonly organisationId: string | undefined
  readonly query: OrganisationQuery
}

type Params = Readonly<Record<string, string | undefined>>

const stages: ReadonlySet<string> = new Set(recruitmentStages)
const columns: ReadonlySet<string> = new Set(sortColumns)

export function readView(params: Params): RecruitmentView {
  const sort = params.sort ?? 'name'
  const column = sort.replace(/^-/, '')
  const country = params.country
  const sharing = params.sharing === 'shared' || params.sharing === 'local' ? params.sharing : undefined
  return {
    view: params.view === 'board' ? 'board' : 'table',
    organisationId: params.org,
    query: {
      text: params.q ?? '',
      stages: (params.stage ?? '').split(',').filter((stage): stage is RecruitmentStage => stages.has(stage)),
      ...(country === undefined ? {} : { country }),
      ...(sharing === undefined ? {} : { sharing }),
      ...(params.batch === undefined ? {} : { importBatchId: params.batch }),
      sort: { column: columns.has(column) ? (column as SortColumn) : 'name', descending: sort.startsWith('-') },
    },
  }
}

/** The parameters of a query; what is usual is left out, so that addresses stay short. */
export function queryParams(query: OrganisationQuery): Params {
  const { column, descending } = query.sort
  const sort = `${descending ? '-' : ''}${column}`
  return {
    q: query.text || undefined,
    stage: query.stages.length > 0 ? query.stages.join(',') : undefined,
    country: query.country,
    sharing: query.sharing,
    batch: query.importBatchId,
    sort: sort === 'name' ? undefined : sort,
  }
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
  return { ...readView(params), setQuery, openOrganisation, showView }
}
