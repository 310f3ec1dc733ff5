import type { SavedView } from '../../../../shared/model/saved-view.ts'
import { segmentText } from '../../../../shared/recruitment/finding/segment-text.ts'
import { isColumn, type Column } from '../../../workers/search/columns.ts'
import { groupings, type OrganisationQuery } from '../../../workers/search/protocol.ts'
import { queryParams, readQuery, sortText } from '../search-params.ts'

/** What a list shows: which organisations, in which order, with which columns. */
export interface ViewState {
  readonly query: OrganisationQuery
  readonly columns: readonly Column[] | undefined
}

/** The fields of a saved list that hold a state. */
export type ViewFields = Pick<
  SavedView,
  'text' | 'stages' | 'country' | 'sharing' | 'segment' | 'sort' | 'columns' | 'group' | 'ownerId' | 'attention'
>

/** An import and a lane of the board are passing filters: a saved list does not hold them. */
export function viewFields({ query, columns }: ViewState): ViewFields {
  const { text, stages, country, sharing, ownerId, attention, group, segment } = query
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    stages: [...stages],
    ...(country === undefined ? {} : { country }),
    ...(sharing === undefined ? {} : { sharing }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(attention === undefined ? {} : { attention }),
    ...(group === undefined ? {} : { group }),
    segment: segment ?? { match: 'all', conditions: [] },
    sort: sortText(query.sort),
    ...(columns === undefined ? {} : { columns: [...columns] }),
  }
}

/** What a saved list says. A word that only a newer desk knows is left out. */
export function stateOfView(view: ViewFields): ViewState {
  const query = readQuery({
    q: view.text,
    stage: view.stages.join(','),
    country: view.country,
    sharing: view.sharing,
    owner: view.ownerId,
    attention: view.attention,
    group: groupings.find((each) => each === view.group),
    where: segmentText(view.segment),
    sort: view.sort,
  })
  return { query, columns: view.columns?.filter(isColumn) }
}

/** Whether two states show the same list. */
export function sameState(a: ViewState, b: ViewState): boolean {
  const key = ({ query, columns }: ViewState) => JSON.stringify([queryParams(query), columns ?? null])
  return key(a) === key(b)
}
