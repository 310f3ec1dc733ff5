import * as z from 'zod'
import { entity, id, instant, localeTag, type Known } from './entity.ts'
import { translationOrigins, translationSchema, translationStates } from './page.ts'

/** A remark about a segment, for whoever comes next. Without `locale` it is about the source, and all languages see it. */
export const segmentCommentSchema = entity({
  pageId: id,
  segmentId: id,
  locale: localeTag.optional(),
  text: z.string().min(1).max(4_000),
  memberId: id,
  resolvedAt: instant.optional(),
  resolvedBy: id.optional(),
})
export type SegmentComment = Known<z.infer<typeof segmentCommentSchema>>

/** A translation as it was when somebody took a step with it. Never changed afterwards. */
export const translationVersionSchema = entity({
  pageId: id,
  segmentId: id,
  locale: localeTag,
  text: z.string(),
  state: z.enum(translationStates),
  origin: z.enum(translationOrigins),
  matchScore: z.int().min(0).max(100).optional(),
  isEdited: z.boolean().optional(),
  sourceText: z.string(),
  /** Of what a package brought: where its links lead, where that is elsewhere than in the source. */
  hrefs: translationSchema.shape.hrefs,
  memberId: id,
  at: instant,
})
export type TranslationVersion = Known<z.infer<typeof translationVersionSchema>>

/**
 * A person says that a finding of a check is none. It holds for the finding as it was: another number, another text,
 * another finding. Id: `derivedId(segmentId, 'dismissal', locale, check, fingerprint)`.
 */
export const checkDismissalSchema = entity({
  pageId: id,
  segmentId: id,
  locale: localeTag,
  check: z.string().min(1),
  /** What the finding was about, see `findingFingerprint`. */
  fingerprint: z.string(),
  reason: z.string().min(1).max(500),
  memberId: id,
})
export type CheckDismissal = Known<z.infer<typeof checkDismissalSchema>>

/**
 * "This change of the source needs no new translation", said by a person for one language, or (without `locale`) for all.
 * It holds for exactly this change, from one source to the next.
 */
export const sourceDecisionSchema = entity({
  pageId: id,
  segmentId: id,
  locale: localeTag.optional(),
  fromHash: z.string(),
  toHash: z.string(),
  reason: z.string().min(1).max(500),
  memberId: id,
  at: instant,
})
export type SourceDecision = Known<z.infer<typeof sourceDecisionSchema>>

/** Who translates and who reviews one language of a page. Id: `derivedId(pageId, 'assignment', locale)`. */
export const pageAssignmentSchema = entity({
  pageId: id,
  locale: localeTag,
  translatorId: id.optional(),
  reviewerId: id.optional(),
  due: z.iso.date().optional(),
})
export type PageAssignment = Known<z.infer<typeof pageAssignmentSchema>>
