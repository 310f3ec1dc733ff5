import * as z from 'zod'
import { date, entity, id, instant, localeTag, type Known } from './entity.ts'

export const pageStatuses = [
  'none',
  'requested',
  'materialReceived',
  'editing',
  'translating',
  'participantApproval',
  'approved',
  'sent',
  'published',
  'stale',
] as const
export type PageStatus = (typeof pageStatuses)[number]

/** A participant's page on the network's website. Id: `derivedId(organisationId, 'page')`. */
export const participantPageSchema = entity({
  organisationId: id,
  /** The last part of the page's address: lower-case ASCII letters, digits, hyphens. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  sourceLocale: localeTag,
  targetLocales: z.array(localeTag),
  status: z.enum(pageStatuses),
})
export type ParticipantPage = Known<z.infer<typeof participantPageSchema>>

export const sectionKinds = [
  'overview',
  'highlights',
  'factBox',
  'contact',
  'website',
  'policy',
  'targets',
  'caseStudy',
  'image',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/**
 * Where a person cut a sentence in two (`split`) or joined it with the next (`join`). The words on both sides, with white
 * space as one space, say where, so that work elsewhere in the block leaves it in place; `nth` (from 0) tells equal places
 * apart. See `shared/translation/segmenting/cuts.ts`.
 */
export const cutSchema = z.object({
  kind: z.enum(['split', 'join']),
  before: z.string().max(40),
  after: z.string().max(40),
  nth: z.int().nonnegative().optional(),
})
export type Cut = z.infer<typeof cutSchema>

/** Which version of a snippet a block holds, and the newer one that was offered and declined. */
export const boilerplateUseSchema = z.object({
  id,
  version: z.int().positive(),
  declined: z.int().positive().optional(),
})
export type BoilerplateUse = z.infer<typeof boilerplateUseSchema>

/**
 * One block of a section's text. `markup` is canonical inline HTML: text with `&amp; &lt; &gt;` escaped, and only
 * `<b>`, `<i>`, `<a href="https:…|http:…|mailto:…">`. Kind `field` is a short translatable value, named by `field`, of a
 * section that is a form (image alt text and credit, role of a contact, label of a fact).
 */
export const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(['paragraph', 'heading', 'bullet', 'numbered', 'field']),
  /** Heading level 2 to 4; nesting depth of a list item from 0. */
  level: z.int().min(0).max(6).optional(),
  field: z.string().optional(),
  markup: z.string(),
  /** What a person changed about where its segments begin. */
  cuts: z.array(cutSchema).optional(),
  /** The rules of a file that cut it, see `segmentation-rules.ts`; absent: those of the desk. */
  rules: id.optional(),
  /** The snippet it is a copy of: its words are locked, and one segment. See `shared/translation/boilerplate/`. */
  boilerplate: boilerplateUseSchema.optional(),
})
export type Block = z.infer<typeof blockSchema>

/** What is the same in every language. */
export const sectionFactsSchema = z.object({
  population: z.int().nonnegative().optional(),
  joinedOn: date.optional(),
  people: z.array(z.object({ key: z.string(), name: z.string(), email: z.string().optional() })).optional(),
  website: z.object({ url: z.string(), language: localeTag.optional() }).optional(),
  mediaId: id.optional(),
  /** Of the picture, a code of `shared/translation/media/licences.ts`. What it says beyond that is the field `rights`. */
  licence: z.string().optional(),
})
export type SectionFacts = z.infer<typeof sectionFactsSchema>

export const pageSectionSchema = entity({
  pageId: id,
  kind: z.enum(sectionKinds),
  order: z.number(),
  blocks: z.array(blockSchema),
  facts: sectionFactsSchema,
  /** What a package brought here last, in short (`sectionMark`): what a return, or a newer package, is held against. */
  asReceived: z.string().optional(),
})
export type PageSection = Known<z.infer<typeof pageSectionSchema>>

/** An inline code of a segment: `<1>…</1>` in its coded text stands for this. */
export const inlineCodeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bold') }),
  z.object({ kind: z.literal('italic') }),
  z.object({ kind: z.literal('link'), href: z.string() }),
])
export type InlineCode = z.infer<typeof inlineCodeSchema>

/**
 * One sentence (or field) of a page's source. `source` is coded text: `&amp; &lt; &gt;` escaped, inline codes as numbered
 * pairs `<1>…</1>`, numbered from 1 in order of opening; `codes[n - 1]` says what pair n is.
 */
export const segmentSchema = entity({
  pageId: id,
  sectionId: id,
  blockId: z.string(),
  /** Position within its block, from 0. */
  order: z.number(),
  source: z.string(),
  codes: z.array(inlineCodeSchema),
  sourceHash: z.string(),
})
export type Segment = Known<z.infer<typeof segmentSchema>>

/** Without a record a segment is untranslated; `outdated` is never stored: it is `sourceHash` differing from the segment's. */
export const translationStates = ['draft', 'translated', 'reviewed', 'approved'] as const
export type TranslationState = (typeof translationStates)[number]
export const translationOrigins = ['human', 'copiedSource', 'memory', 'machine'] as const

/** A segment in another language. Id: `derivedId(segmentId, locale)`. */
export const translationSchema = entity({
  segmentId: id,
  pageId: id,
  locale: localeTag,
  /** Coded text with the same numbered pairs as the source. */
  text: z.string(),
  state: z.enum(translationStates),
  origin: z.enum(translationOrigins),
  /** The score of the match it came from, 0 to 100, where `origin` is `memory`. */
  matchScore: z.int().min(0).max(100).optional(),
  /** A person changed what came from the memory or a machine. */
  isEdited: z.boolean().optional(),
  /** Number of a link's code → its address in this language, where that differs from the source's. */
  hrefs: z.record(z.string().regex(/^[1-9]\d{0,3}$/), z.string()).optional(),
  /** The source this text was made for: by hash to see that it changed, in full to show how. */
  sourceHash: z.string(),
  sourceText: z.string(),
  /** What the codes of that source stood for, so that another address of a link can be told from another word in bold. */
  sourceCodes: z.array(inlineCodeSchema).optional(),
  memberId: id.optional(),
  reviewerId: id.optional(),
  /** Who keeps the text from being changed. */
  lockedBy: id.optional(),
  /** Has a wording of its own here: takes none of the same sentence elsewhere, and gives none. */
  standsAlone: z.boolean().optional(),
})
export type Translation = Known<z.infer<typeof translationSchema>>

/**
 * The page in one language as it was approved: frozen, so that later edits do not reach the website before they are
 * approved in turn. Id: `derivedId(pageId, 'edition', locale)`.
 */
export const pageEditionSchema = entity({
  pageId: id,
  slug: z.string(),
  locale: localeTag,
  title: z.string(),
  /** Complete, safe HTML fragment made by `shared/translation/render-page.ts`. */
  html: z.string(),
  approvedAt: instant,
  approvedBy: id.optional(),
  /** The words of the edition this one took the place of, for the change note. Absent: it was the first, or too long. */
  before: z.object({ approvedAt: instant, lines: z.array(z.string()) }).optional(),
})
export type PageEdition = Known<z.infer<typeof pageEditionSchema>>

/** A picture of a page, downsized on import. Its bytes travel inside the record until blobs do (docs/decisions). */
export const mediaRefSchema = entity({
  pageId: id,
  fileName: z.string(),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.int(),
  height: z.int(),
  /** SHA-256 of the bytes, hex. */
  hash: z.string(),
  /** Base64, at most 400,000 characters. */
  content: z.string().max(400_000),
})
export type MediaRef = Known<z.infer<typeof mediaRefSchema>>
