import type { CoverageLevel, RegionCoverage } from '../../shared/recruitment/finding/coverage.ts'
import type { Column } from '../workers/search/columns.ts'
import { activeDatabase } from './workspace.ts'
import type {
  Hit,
  Lane,
  LaneKind,
  OrganisationFacets,
  OrganisationFilter,
  OrganisationQuery,
  OrganisationRow,
  OrganisationWindow,
  SegmentCounts,
  ValueCount,
  SearchReply,
  SearchRequest,
} from '../workers/search/protocol.ts'

export type { Hit } from '../workers/search/protocol.ts'

/** `version` 0: the index is not there yet; it grows with every change. */
export interface SearchState {
  readonly version: number
  /** How far the first build is. */
  readonly building: { readonly done: number; readonly total: number }
}

/** The page's side of the search worker. Questions asked before the index is ready are answered when it is. */
export class SearchClient {
  readonly #database: string
  readonly #answers = new Map<number, (reply: SearchReply) => void>()
  readonly #listeners = new Set<() => void>()
  #worker: Worker | undefined
  #seq = 0
  #state: SearchState = { version: 0, building: { done: 0, total: 0 } }

  constructor(database: string) {
    this.#database = database
  }

  /** Starts building the index. Called once the first screen is painted: until then the work would only be in its way. */
  start(): void {
    if (this.#worker !== undefined) return
    this.#worker = new Worker(new URL('../workers/search/worker.ts', import.meta.url), { type: 'module' })
    this.#worker.addEventListener('message', (event: MessageEvent<SearchReply>) => this.#receive(event.data))
    this.#worker.postMessage({ kind: 'open', database: this.#database } satisfies SearchRequest)
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly state = (): SearchState => this.#state

  /** `columns`: what rows are to carry beside what every row has. */
  async organisations(
    query: OrganisationQuery,
    from: number,
    count: number,
    columns: readonly Column[] = [],
  ): Promise<OrganisationWindow> {
    const reply = await this.#ask((seq) => ({ kind: 'window', seq, query, from, count, columns }))
    return reply.kind === 'window' ? reply.window : { total: 0, from, rows: [] }
  }

  /** The rows of organisations, in the order of their ids, with what columns ask for. */
  async rows(ids: readonly string[], columns: readonly Column[]): Promise<readonly OrganisationRow[]> {
    const reply = await this.#ask((seq) => ({ kind: 'rows', seq, ids, columns }))
    return reply.kind === 'rows' ? reply.rows : []
  }

  /** How many fit each condition of the filter's segment by itself. */
  async conditionCounts(filter: OrganisationFilter): Promise<SegmentCounts | undefined> {
    const reply = await this.#ask((seq) => ({ kind: 'conditions', seq, filter }))
    return reply.kind === 'conditions' ? reply.counts : undefined
  }

  /** The values of a field, the most frequent first. */
  async values(field: string, limit = 500): Promise<readonly ValueCount[]> {
    const reply = await this.#ask((seq) => ({ kind: 'values', seq, field, limit }))
    return reply.kind === 'values' ? reply.values : []
  }

  /** How far each region is covered, among the organisations that fit. */
  async coverage(filter: OrganisationFilter, level: CoverageLevel): Promise<readonly RegionCoverage[]> {
    const reply = await this.#ask((seq) => ({ kind: 'coverage', seq, filter, level }))
    return reply.kind === 'coverage' ? reply.regions : []
  }

  async facets(filter: OrganisationFilter): Promise<OrganisationFacets> {
    const reply = await this.#ask((seq) => ({ kind: 'facets', seq, filter }))
    return reply.kind === 'facets' ? reply.facets : { stages: {}, countries: {}, total: 0 }
  }

  /** The ids of all organisations that fit, in order: for doing something with all of them. */
  async organisationIds(query: OrganisationQuery): Promise<readonly string[]> {
    const reply = await this.#ask((seq) => ({ kind: 'ids', seq, query }))
    return reply.kind === 'ids' && reply.ids !== '' ? reply.ids.split('\n') : []
  }

  /** The lanes of a board divided by owner or region, with how many organisations are in each. */
  async lanes(query: OrganisationQuery, by: LaneKind): Promise<readonly Lane[]> {
    const reply = await this.#ask((seq) => ({ kind: 'lanes', seq, query, by }))
    return reply.kind === 'lanes' ? reply.lanes : []
  }

  /** Up to `limit` of each: organisations, pages, contacts, tasks, sentences. */
  async everything(text: string, limit = 6): Promise<readonly Hit[]> {
    const reply = await this.#ask((seq) => ({ kind: 'everything', seq, text, limit }))
    return reply.kind === 'hits' ? reply.hits : []
  }

  close(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #ask(request: (seq: number) => SearchRequest): Promise<SearchReply> {
    this.start()
    const seq = ++this.#seq
    return new Promise((resolve) => {
      this.#answers.set(seq, resolve)
      this.#worker?.postMessage(request(seq))
    })
  }

  #receive(reply: SearchReply): void {
    if (reply.kind === 'building' || reply.kind === 'ready') {
      this.#state =
        reply.kind === 'ready'
          ? { ...this.#state, version: reply.version }
          : { ...this.#state, building: { done: reply.done, total: reply.total } }
      for (const listener of this.#listeners) listener()
      return
    }
    this.#answers.get(reply.seq)?.(reply)
    this.#answers.delete(reply.seq)
  }
}

let client: { readonly database: string; readonly search: SearchClient } | undefined

/** The search of a workspace: one worker, whoever asks. Another workspace ends the one before. */
export function searchOf(database: string): SearchClient {
  if (client?.database !== database) {
    client?.search.close()
    client = { database, search: new SearchClient(database) }
  }
  return client.search
}

/** Finds organisations, contacts, pages, tasks and sentences of the open workspace, up to `limit` of each. */
export function searchEverything(text: string, limit?: number): Promise<readonly Hit[]> {
  return searchOf(activeDatabase()).everything(text, limit)
}
