import type { EntityType } from '../../../shared/model/entities.ts'
import type { IcleiMembership, Sharing } from '../../../shared/model/organisation.ts'
import type { RecruitmentStage } from '../../../shared/model/recruitment.ts'
import type { SegmentSpec } from '../../../shared/model/saved-view.ts'
import type { CoverageLevel, RegionCoverage } from '../../../shared/recruitment/finding/coverage.ts'
import type { Attention } from '../../../shared/recruitment/pipeline/attention.ts'
import type { CellValue, Column } from './columns.ts'
import type { Likeness } from './neighbours.ts'

/** What a table may be grouped by. */
export const groupings = ['stage', 'country', 'nuts1', 'nuts2', 'nuts3', 'legalType', 'icleiMember', 'owner'] as const
export type GroupBy = (typeof groupings)[number]

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
  readonly nextStep?: string
  readonly nuts?: string
  /** Ids of the members who work on it, between blanks: rows are compared field by field. Absent: nobody. */
  readonly owners?: string
  /** The latest activity or move of an organisation somebody works on: an instant. */
  readonly lastActivity?: string
  /** It was abolished: name or national id of its successor. */
  readonly replacedBy?: string
  /** Values of the columns asked for that not every row has. */
  readonly cells?: Readonly<Record<string, CellValue>>
  /** Where likeness was asked for: whom it resembles, and why. */
  readonly like?: Likeness
}

export interface OrganisationFilter {
  readonly text: string
  /** Empty: all. */
  readonly stages: readonly RecruitmentStage[]
  readonly country?: string
  readonly sharing?: Sharing
  /** Organisations of one import. */
  readonly importBatchId?: string
  /** A member's id, or `none`: nobody's. */
  readonly ownerId?: string
  /** Open recruitments that lack something. */
  readonly attention?: Attention
  /** A lane of the board by region. */
  readonly region?: string
  /** Conditions beside these. */
  readonly segment?: SegmentSpec
}

export interface OrganisationQuery extends OrganisationFilter {
  readonly sort: { readonly column: Column; readonly descending: boolean }
  /** Of a table: its rows under heads. */
  readonly group?: GroupBy
}

/** The head of a group, at its place in the list. `key` empty: those without a value. */
export interface GroupHead {
  readonly at: number
  readonly key: string
  readonly count: number
}

export interface OrganisationWindow {
  /** Places: organisations, and heads where there are groups. */
  readonly total: number
  readonly from: number
  /** The organisations of these places, without gaps where heads are. */
  readonly rows: readonly OrganisationRow[]
  readonly heads?: readonly GroupHead[]
  /** How many organisations there are among the places, where there are heads. */
  readonly organisations?: number
}

/** How many fit each condition of a segment by itself; `undefined`: it does not count yet. */
export interface SegmentCounts {
  readonly total: number
  readonly all: number
  readonly conditions: readonly (number | undefined)[]
  /** How many have a location: of all organisations, and of the participants. */
  readonly located: { readonly organisations: number; readonly participants: number; readonly ofParticipants: number }
}

export interface ValueCount {
  readonly value: string
  readonly count: number
}

/** How many there are per stage and country among those that fit the rest of the filter. */
export interface OrganisationFacets {
  readonly stages: Readonly<Partial<Record<RecruitmentStage, number>>>
  readonly countries: Readonly<Record<string, number>>
  readonly total: number
}

/** What the board can be divided by. */
export const laneKinds = ['owner', 'region'] as const
export type LaneKind = (typeof laneKinds)[number]
/** One lane: a member's id, a region, or `none`. */
export interface Lane {
  readonly key: string
  readonly count: number
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
      readonly columns?: readonly Column[]
    }
  | { readonly kind: 'facets'; readonly seq: number; readonly filter: OrganisationFilter }
  | { readonly kind: 'conditions'; readonly seq: number; readonly filter: OrganisationFilter }
  | { readonly kind: 'values'; readonly seq: number; readonly field: string; readonly limit: number }
  | {
      readonly kind: 'coverage'
      readonly seq: number
      readonly filter: OrganisationFilter
      readonly level: CoverageLevel
    }
  | { readonly kind: 'ids'; readonly seq: number; readonly query: OrganisationQuery }
  | {
      readonly kind: 'rows'
      readonly seq: number
      readonly ids: readonly string[]
      readonly columns: readonly Column[]
    }
  | { readonly kind: 'lanes'; readonly seq: number; readonly query: OrganisationQuery; readonly by: LaneKind }
  | { readonly kind: 'everything'; readonly seq: number; readonly text: string; readonly limit: number }

export type SearchReply =
  | { readonly kind: 'building'; readonly done: number; readonly total: number }
  /** The index is complete, or changed: answers given before may be out of date. */
  | { readonly kind: 'ready'; readonly version: number }
  | { readonly kind: 'window'; readonly seq: number; readonly window: OrganisationWindow }
  | { readonly kind: 'facets'; readonly seq: number; readonly facets: OrganisationFacets }
  | { readonly kind: 'conditions'; readonly seq: number; readonly counts: SegmentCounts }
  | { readonly kind: 'values'; readonly seq: number; readonly values: readonly ValueCount[] }
  | { readonly kind: 'coverage'; readonly seq: number; readonly regions: readonly RegionCoverage[] }
  /** `ids` parted by line feeds: one long text crosses from the worker many times faster than a hundred thousand short ones. */
  | { readonly kind: 'ids'; readonly seq: number; readonly ids: string }
  | { readonly kind: 'rows'; readonly seq: number; readonly rows: readonly OrganisationRow[] }
  | { readonly kind: 'lanes'; readonly seq: number; readonly lanes: readonly Lane[] }
  | { readonly kind: 'hits'; readonly seq: number; readonly hits: readonly Hit[] }
