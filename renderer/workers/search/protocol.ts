import type { EntityType } from '../../../shared/model/entities.ts'
import type { IcleiMembership, Sharing } from '../../../shared/model/organisation.ts'
import type { RecruitmentStage } from '../../../shared/model/recruitment.ts'

export const sortColumns = ['name', 'place', 'country', 'stage', 'population', 'employees', 'nextStepDue'] as const
export type SortColumn = (typeof sortColumns)[number]

/** What the table and the board show of an organisation. */
export interface OrganisationRow {
  readonly id: string
  readonly name: string
  readonly place?: string
  readonly country: string
  readonly stage: RecruitmentStage
  readonly legalType?: string
  readonly population?: number
  readonly employees?: number
  readonly icleiMember: IcleiMembership
  readonly sharing: Sharing
  readonly nextStepDue?: string
}

export interface OrganisationFilter {
  readonly text: string
  /** Empty: all. */
  readonly stages: readonly RecruitmentStage[]
  readonly country?: string
  readonly sharing?: Sharing
  /** Organisations of one import. */
  readonly importBatchId?: string
}

export interface OrganisationQuery extends OrganisationFilter {
  readonly sort: { readonly column: SortColumn; readonly descending: boolean }
}

export interface OrganisationWindow {
  readonly total: number
  readonly from: number
  readonly rows: readonly OrganisationRow[]
}

/** How many there are per stage and country among those that fit the rest of the filter. */
export interface OrganisationFacets {
  readonly stages: Readonly<Partial<Record<RecruitmentStage, number>>>
  readonly countries: Readonly<Record<string, number>>
  readonly total: number
}

/** Something found by the search over everything. */
export interface Hit {
  readonly type: Extract<EntityType, 'organisation' | 'contact' | 'participantPage' | 'task' | 'segment'>
  readonly id: string
  readonly title: string
  /** What it belongs to, where that helps to tell it from others. */
  readonly subtitle?: string
  /** Where it is, as an address within the desk. */
  readonly route: string
}

export type SearchRequest =
  | { readonly kind: 'open'; readonly database: string }
  | {
      readonly kind: 'window'
      readonly seq: number
      readonly query: OrganisationQuery
      readonly from: number
      readonly count: number
    }
  | { readonly kind: 'facets'; readonly seq: number; readonly filter: OrganisationFilter }
  | { readonly kind: 'ids'; readonly seq: number; readonly query: OrganisationQuery }
  | { readonly kind: 'everything'; readonly seq: number; readonly text: string; readonly limit: number }

export type SearchReply =
  | { readonly kind: 'building'; readonly done: number; readonly total: number }
  /** The index is complete, or changed: answers given before may be out of date. */
  | { readonly kind: 'ready'; readonly version: number }
  | { readonly kind: 'window'; readonly seq: number; readonly window: OrganisationWindow }
  | { readonly kind: 'facets'; readonly seq: number; readonly facets: OrganisationFacets }
  | { readonly kind: 'ids'; readonly seq: number; readonly ids: readonly string[] }
  | { readonly kind: 'hits'; readonly seq: number; readonly hits: readonly Hit[] }
