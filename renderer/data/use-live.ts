import { useLiveQuery } from 'dexie-react-hooks'

/**
 * The answer of a query, kept current: the query runs again whenever a record it read changes, here, in a worker or in
 * another window. `undefined` until the first answer.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  return useLiveQuery(query, [...deps])
}
