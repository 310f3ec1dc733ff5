import { strFromU8, strToU8, zipSync } from 'fflate'
import * as z from 'zod'
import { id, instant, localeTag, type Known } from '../../model/entity.ts'
import { glossaryTermSchema, termExceptionSchema } from '../../model/glossary-term.ts'
import { memberRoles } from '../../model/member.ts'
import {
  mediaRefSchema,
  pageSectionSchema,
  participantPageSchema,
  segmentSchema,
  translationSchema,
  translationStates,
} from '../../model/page.ts'
import { segmentationRulesSchema } from '../../model/segmentation-rules.ts'
import { segmentCommentSchema } from '../../model/segment-notes.ts'
import { tmUnitSchema } from '../../model/tm-unit.ts'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import { canonical } from '../../sync/merge-values.ts'
import { readZip } from '../../text/zip/read-zip.ts'

/** Why a package is refused, and the reason the code exists. Nothing of a refused one is taken in. */
export const packageFaults = {
  'package.not-ours': 'a zip without the desk’s list of contents',
  'package.newer': 'made by a newer version of the desk',
  'package.changed': 'a file in it is not as it was when the package was made',
  'package.missing': 'a file it was made with is not in it',
  'package.added': 'a file is in it that it was not made with',
  'package.invalid': 'a record in it does not fit its schema',
} as const

const FORMAT = 'focal-point-desk-package'
const VERSION = 1
const MANIFEST = 'manifest.json'
const RECORDS = 'records.json'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

const manifestSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  /** `out`: to the translator. `back`: from the translator. */
  direction: z.enum(['out', 'back']),
  pageId: id,
  title: z.string(),
  sourceLocale: localeTag,
  targetLocale: localeTag,
  madeAt: instant,
  madeBy: z.string(),
  /** By segment, what the side that asked for the work had when it asked; absent: whatever differs is a proposal. */
  sent: z
    .record(
      id,
      z.object({
        mark: z.string(),
        state: z.enum(translationStates).exactOptional(),
        isOutdated: z.boolean(),
        links: z.string().exactOptional(),
      }),
    )
    .optional(),
  /** By section, the same of what is written in it (`sectionMark`). */
  sentSections: z.record(id, z.string()).optional(),
  /** SHA-256 of every other file, hex. */
  files: z.record(z.string(), sha256Hex),
  /** SHA-256 of this list itself, as canonical JSON without this line. */
  digest: sha256Hex,
})
export type PackageManifest = Known<z.infer<typeof manifestSchema>>

const recordsSchema = z.object({
  /** Whose page it is. */
  organisationName: z.string(),
  page: participantPageSchema,
  sections: z.array(pageSectionSchema),
  segments: z.array(segmentSchema),
  /** Of the target language only. */
  translations: z.array(translationSchema),
  media: z.array(mediaRefSchema),
  comments: z.array(segmentCommentSchema),
  terms: z.array(glossaryTermSchema),
  exceptions: z.array(termExceptionSchema),
  units: z.array(tmUnitSchema),
  /** Who is named in the records, so that a comment has an author on the other side. */
  members: z.array(z.object({ id, name: z.string(), role: z.enum(memberRoles) })),
  /** The rules of files that its blocks were cut by. */
  rules: z.array(segmentationRulesSchema).optional(),
})
export type PackageRecords = z.infer<typeof recordsSchema>

export interface PagePackage {
  readonly manifest: PackageManifest
  readonly records: PackageRecords
}

/** SHA-256 of bytes, hex: the page has it from the browser, tests from Node. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>

export type PackageFacts = Pick<
  PackageManifest,
  'direction' | 'targetLocale' | 'madeAt' | 'madeBy' | 'sent' | 'sentSections'
>

/**
 * One page in one language with all that a translator needs, as one file: the records for another desk, and beside them
 * the same work for other tools (`extras`: XLIFF, TMX, TBX by file name).
 */
export async function writePackage(
  records: PackageRecords,
  facts: PackageFacts,
  extras: Readonly<Record<string, Uint8Array>>,
  sha256: Sha256,
): Promise<Uint8Array> {
  const content: Record<string, Uint8Array> = { ...extras, [RECORDS]: strToU8(JSON.stringify(records)) }
  const files: Record<string, string> = {}
  for (const [name, bytes] of Object.entries(content)) files[name] = await sha256(bytes)
  const list: Omit<PackageManifest, 'digest'> = {
    format: FORMAT,
    version: VERSION,
    pageId: records.page.id,
    title: records.page.title,
    sourceLocale: records.page.sourceLocale,
    ...facts,
    files,
  }
  const manifest: PackageManifest = { ...list, digest: await digestOf(list, sha256) }
  return zipSync(
    { [MANIFEST]: strToU8(JSON.stringify(manifest, undefined, 2)), ...content },
    { mtime: new Date(facts.madeAt) },
  )
}

/** What a package holds, every record checked, or why none of it can be used. */
export async function readPackage(bytes: Uint8Array, sha256: Sha256): Promise<Result<PagePackage, DeskError>> {
  const files = readZip(bytes)
  if (!files.ok) return files
  const manifest = manifestSchema.safeParse(jsonOf(files.value.get(MANIFEST)))
  if (!manifest.success) return err('package.not-ours')
  if (manifest.data.version > VERSION) return err('package.newer')
  const whole = await checkFiles(manifest.data, files.value, sha256)
  if (!whole.ok) return whole
  const records = recordsSchema.safeParse(jsonOf(files.value.get(RECORDS)))
  if (!records.success) return err('package.invalid', { field: records.error.issues[0]?.path.join('.') ?? '' })
  const isOne = isOnePage(manifest.data, records.data)
  return isOne ? ok({ manifest: manifest.data, records: records.data }) : err('package.invalid', { field: 'pageId' })
}

/** Whether a package is as it was made. The file that is not is named, and who made the package. */
async function checkFiles(
  { digest, ...list }: PackageManifest,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
): Promise<Result<void>> {
  const maker = list.madeBy
  if ((await digestOf(list, sha256)) !== digest) return err('package.changed', { file: MANIFEST, maker })
  for (const [name, hash] of Object.entries(list.files)) {
    const content = files.get(name)
    if (!content) return err('package.missing', { file: name, maker })
    if ((await sha256(content)) !== hash) return err('package.changed', { file: name, maker })
  }
  const added = [...files.keys()].find((name) => name !== MANIFEST && !Object.hasOwn(list.files, name))
  return added === undefined ? ok(undefined) : err('package.added', { file: added, maker })
}

/** Fields nobody knows yet are part of it too, so that a newer desk's list holds as well. */
function digestOf(list: Omit<PackageManifest, 'digest'>, sha256: Sha256): Promise<string> {
  return sha256(strToU8(canonical(list)))
}

/** Records of another page or language have no business in it. */
function isOnePage({ pageId, targetLocale }: PackageManifest, records: PackageRecords): boolean {
  const { page, sections, segments, translations, media, comments } = records
  const parts = [...sections, ...segments, ...translations, ...media, ...comments]
  const segmentIds = new Set(segments.map((segment) => segment.id))
  return (
    page.id === pageId &&
    parts.every((part) => part.pageId === pageId) &&
    translations.every(({ locale, segmentId }) => locale === targetLocale && segmentIds.has(segmentId))
  )
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return undefined
  }
}
