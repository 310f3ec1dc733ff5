import type * as z from 'zod'
import { activitySchema } from './activity.ts'
import { boilerplateSchema } from './boilerplate.ts'
import { contactSchema } from './contact.ts'
import { customFieldSchema } from './custom-field.ts'
import { documentSchema } from './document.ts'
import type { Known, MergePolicy } from './entity.ts'
import { eventSchema } from './event.ts'
import { erasureSchema } from './erasure.ts'
import { fieldConflictSchema } from './field-conflict.ts'
import { focalPointSchema } from './focal-point.ts'
import { glossaryTermSchema, termExceptionSchema } from './glossary-term.ts'
import { importBatchSchema } from './import-batch.ts'
import { importRowSchema } from './import-row.ts'
import { legalBasisSchema } from './legal-basis.ts'
import { letterBatchSchema, letterTemplateSchema } from './letter-template.ts'
import { memberSchema } from './member.ts'
import { mergeLogSchema } from './merge-log.ts'
import { notDuplicateSchema } from './not-duplicate.ts'
import { organisationSchema } from './organisation.ts'
import { ownWordSchema } from './own-word.ts'
import {
  mediaRefSchema,
  pageEditionSchema,
  pageSectionSchema,
  participantPageSchema,
  segmentSchema,
  translationSchema,
} from './page.ts'
import { participantDecisionSchema } from './participant-decision.ts'
import { membershipYearSchema, participationSchema } from './participation.ts'
import { recruitmentGoalSchema } from './recruitment-goal.ts'
import { privacyRequestSchema } from './privacy-request.ts'
import { recruitmentSchema } from './recruitment.ts'
import { savedViewSchema } from './saved-view.ts'
import { segmentationRulesSchema } from './segmentation-rules.ts'
import {
  checkDismissalSchema,
  pageAssignmentSchema,
  segmentCommentSchema,
  sourceDecisionSchema,
  translationVersionSchema,
} from './segment-notes.ts'
import { suppressionSchema } from './suppression.ts'
import { taskSchema } from './task.ts'
import { tmUnitSchema } from './tm-unit.ts'

/** When records of a type leave this computer. */
export type SyncRule =
  /** Always. */
  | 'always'
  /** With the organisation they belong to (`organisationId`, or the organisation itself), when that is shared. */
  | 'withOrganisation'
  /** Never. */
  | 'never'

interface EntityRule {
  readonly schema: z.ZodObject
  readonly sync: SyncRule
  /** Fields that are not `scalar`. */
  readonly merge: Readonly<Record<string, MergePolicy>>
}

/**
 * Every type of record, in an order in which parents come before what refers to them. The name is the Dexie table, the
 * `type` on the wire and the key in the locales.
 */
export const entities = {
  focalPoint: {
    schema: focalPointSchema,
    sync: 'always',
    merge: { territory: 'set', languages: 'set', lossReasons: 'set' },
  },
  member: { schema: memberSchema, sync: 'always', merge: {} },
  customField: { schema: customFieldSchema, sync: 'always', merge: { options: 'set' } },
  savedView: { schema: savedViewSchema, sync: 'always', merge: {} },
  organisation: {
    schema: organisationSchema,
    sync: 'withOrganisation',
    merge: { aliases: 'set', tags: 'set', note: 'text', sharing: 'furthest' },
  },
  contact: { schema: contactSchema, sync: 'withOrganisation', merge: { emails: 'set', phones: 'set' } },
  legalBasis: { schema: legalBasisSchema, sync: 'withOrganisation', merge: {} },
  recruitment: {
    schema: recruitmentSchema,
    sync: 'withOrganisation',
    merge: { stage: 'furthest', stageSince: 'furthest', ownerIds: 'set' },
  },
  event: { schema: eventSchema, sync: 'always', merge: { note: 'text' } },
  recruitmentGoal: { schema: recruitmentGoalSchema, sync: 'always', merge: {} },
  activity: {
    schema: activitySchema,
    sync: 'withOrganisation',
    merge: { note: 'text', mentions: 'set', mentionsRead: 'set' },
  },
  document: { schema: documentSchema, sync: 'withOrganisation', merge: {} },
  task: { schema: taskSchema, sync: 'withOrganisation', merge: {} },
  participation: { schema: participationSchema, sync: 'withOrganisation', merge: {} },
  membershipYear: { schema: membershipYearSchema, sync: 'withOrganisation', merge: {} },
  mergeLog: { schema: mergeLogSchema, sync: 'withOrganisation', merge: {} },
  notDuplicate: { schema: notDuplicateSchema, sync: 'withOrganisation', merge: {} },
  participantPage: {
    schema: participantPageSchema,
    sync: 'always',
    merge: { targetLocales: 'set', status: 'furthest' },
  },
  pageSection: { schema: pageSectionSchema, sync: 'always', merge: {} },
  segment: { schema: segmentSchema, sync: 'always', merge: {} },
  translation: { schema: translationSchema, sync: 'always', merge: { state: 'furthest' } },
  mediaRef: { schema: mediaRefSchema, sync: 'always', merge: {} },
  pageEdition: { schema: pageEditionSchema, sync: 'always', merge: {} },
  pageAssignment: { schema: pageAssignmentSchema, sync: 'always', merge: {} },
  segmentComment: { schema: segmentCommentSchema, sync: 'always', merge: {} },
  translationVersion: { schema: translationVersionSchema, sync: 'always', merge: {} },
  checkDismissal: { schema: checkDismissalSchema, sync: 'always', merge: {} },
  sourceDecision: { schema: sourceDecisionSchema, sync: 'always', merge: {} },
  participantDecision: { schema: participantDecisionSchema, sync: 'always', merge: {} },
  tmUnit: { schema: tmUnitSchema, sync: 'always', merge: { contexts: 'set' } },
  glossaryTerm: { schema: glossaryTermSchema, sync: 'always', merge: {} },
  termException: { schema: termExceptionSchema, sync: 'always', merge: {} },
  boilerplate: { schema: boilerplateSchema, sync: 'always', merge: {} },
  segmentationRules: { schema: segmentationRulesSchema, sync: 'always', merge: {} },
  ownWord: { schema: ownWordSchema, sync: 'always', merge: {} },
  suppression: { schema: suppressionSchema, sync: 'always', merge: {} },
  privacyRequest: { schema: privacyRequestSchema, sync: 'always', merge: {} },
  erasure: { schema: erasureSchema, sync: 'always', merge: { followed: 'set' } },
  fieldConflict: { schema: fieldConflictSchema, sync: 'always', merge: {} },
  letterTemplate: { schema: letterTemplateSchema, sync: 'always', merge: { body: 'text' } },
  importBatch: { schema: importBatchSchema, sync: 'never', merge: {} },
  importRow: { schema: importRowSchema, sync: 'never', merge: {} },
  letterBatch: { schema: letterBatchSchema, sync: 'never', merge: {} },
} as const satisfies Record<string, EntityRule>

export type EntityType = keyof typeof entities
export type EntityOf<T extends EntityType> = Known<z.infer<(typeof entities)[T]['schema']>>
export const entityTypes = Object.keys(entities) as readonly EntityType[]

export function isEntityType(name: string): name is EntityType {
  return Object.hasOwn(entities, name)
}

/**
 * Values of custom fields merge as sets: of two lists of answers the union; what is no list, such as a text or a date,
 * clashes as a scalar does.
 */
export function mergePolicy(type: string, field: string): MergePolicy {
  if (!isEntityType(type)) return 'scalar'
  if (type === 'organisation' && field.startsWith('custom:')) return 'set'
  const policies: Readonly<Record<string, MergePolicy>> = entities[type].merge
  // Names come over the wire: `constructor` is a field like any other.
  return (Object.hasOwn(policies, field) ? policies[field] : undefined) ?? 'scalar'
}
