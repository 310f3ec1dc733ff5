import type { ViewState } from './view-query.ts'

/** The list of look-alikes: of all participants, or of one organisation. The closest first, with the reasons. */
export function likeOf(whom: 'participants' | (string & {})): ViewState {
  return {
    query: {
      text: '',
      stages: [],
      segment: { match: 'all', conditions: [{ field: 'like', is: 'anyOf', values: [whom] }] },
      sort: { column: 'likeness', descending: true },
    },
    columns: ['stage', 'place', 'country', 'likeness'],
  }
}
