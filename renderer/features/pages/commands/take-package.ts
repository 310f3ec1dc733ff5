import type { AnyRecord, Known } from '../../../../shared/model/entity.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { PagePackage, PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'
import { isSafeHref } from '../../../../shared/translation/links.ts'
import { segmentationRulesId } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { freeSlug } from '../../../../shared/translation/slug.ts'
import { tmUnitId } from '../../../../shared/translation/tm/unit-id.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { markReceived, stateHere } from './mark-received.ts'
import type { TakeProgress } from './take-returned.ts'

export interface TakePackage {
  readonly content: PagePackage
  /** Where the memory and the terms say they came from. */
  readonly fileName: string
  /** Slugs of the pages that are here. */
  readonly takenSlugs: ReadonlySet<string>
}

export interface TakenPackage {
  readonly pageId: string
  readonly locale: string
  readonly segments: number
  readonly terms: number
  readonly units: number
}

/**
 * A page of another desk, brought by a package: page, sections, sentences, translations, pictures, remarks, terms, memory
 * and the names of its people, one step and one undo. What is here already of terms, memory and people stays as it is.
 * Errors: `exchange.already-here` (a return then goes through `takeReturned`), `exchange.not-here` (a package on its way
 * back, of a page this desk does not have), `exchange.cancelled`.
 */
export function takePackage(
  door: WriteDoor,
  input: TakePackage,
  progress: TakeProgress,
): Promise<Result<TakenPackage>> {
  const { manifest, records } = input.content
  return door.run({ key: 'pages.takePackage', params: { title: records.page.title } }, async (writer) => {
    if (manifest.direction === 'back') return err('exchange.not-here')
    if (await writer.get('participantPage', manifest.pageId)) return err('exchange.already-here')
    const steps = stepsOf(writer, input)
    for (const [at, step] of steps.entries()) {
      if (progress.signal.aborted) return err('exchange.cancelled')
      await step()
      progress.onProgress(at + 1, steps.length)
    }
    await markReceived(writer, input.content, records.members[0]?.id ?? writer.memberId)
    return ok({
      pageId: manifest.pageId,
      locale: manifest.targetLocale,
      segments: records.segments.length,
      terms: records.terms.length,
      units: records.units.length,
    })
  })
}

function stepsOf(writer: Writer, { content, fileName, takenSlugs }: TakePackage): (() => Promise<unknown>)[] {
  const { manifest, records } = content
  const { page, sections, segments, translations, media, comments } = records
  const slug = takenSlugs.has(page.slug) ? freeSlug(records.organisationName, takenSlugs) : page.slug
  return [
    ...records.members.map((member) => () => ifNew(writer, 'member', member)),
    () => writer.create('participantPage', { ...unstamped(page), slug, targetLocales: [manifest.targetLocale] }),
    ...media.map((one) => () => writer.create('mediaRef', unstamped(one))),
    ...(records.rules ?? []).map((rules) => () => ifNew(writer, 'segmentationRules', rulesHere(rules))),
    ...sections.map((section) => () => writer.create('pageSection', sectionHere(section))),
    ...segments.map((segment) => () => writer.create('segment', unstamped(segment))),
    ...translations.map((translation) => () => writer.create('translation', translationHere(translation))),
    ...comments.map((comment) => () => writer.create('segmentComment', unstamped(comment))),
    ...records.terms.map((term) => () => ifNew(writer, 'glossaryTerm', { importedFrom: fileName, ...unstamped(term) })),
    ...records.exceptions.map((exception) => () => ifNew(writer, 'termException', unstamped(exception))),
    ...records.units.map((unit) => () => {
      // The id is what the unit says; one that claims another would hide or double what is here.
      return ifNew(writer, 'tmUnit', { importedFrom: fileName, ...unstamped(unit), id: tmUnitId(unit) })
    }),
  ]
}

function translationHere(translation: PackageRecords['translations'][number]) {
  const { lockedBy: _, hrefs, state, ...rest } = unstamped(translation)
  const safe = Object.entries(hrefs ?? {}).filter(([, href]) => isSafeHref(href))
  return { ...rest, state: stateHere(state), ...(safe.length > 0 ? { hrefs: Object.fromEntries(safe) } : {}) }
}

/** Without what the other desk keeps about packages of its own. */
export function sectionHere(section: PackageRecords['sections'][number]) {
  const { asReceived: _, ...rest } = unstamped(section)
  return rest
}

/** Which rules new text goes by is this desk's own business. */
export function rulesHere(rules: NonNullable<PackageRecords['rules']>[number]) {
  const { chosenAt: _, ...rest } = unstamped(rules)
  return { ...rest, id: segmentationRulesId(rules) }
}

type Kept = 'member' | 'segmentationRules' | 'glossaryTerm' | 'termException' | 'tmUnit'

export async function ifNew<T extends Kept>(
  writer: Writer,
  type: T,
  fields: Parameters<typeof writer.create<T>>[1] & { readonly id: string },
): Promise<void> {
  if (!(await writer.get(type, fields.id))) await writer.create(type, fields)
}

type Stamps = 'createdAt' | 'updatedAt' | 'rev'

/** Without what the door of this desk sets itself; fields of a newer desk go along. */
export function unstamped<T extends Pick<AnyRecord, Stamps>>(record: T): Omit<Known<T>, Stamps> {
  const { createdAt: _created, updatedAt: _updated, rev: _rev, ...fields } = record
  return fields
}
