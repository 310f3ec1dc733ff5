import { derivedId } from '../../../../shared/ids.ts'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { contextKey } from '../../../../shared/translation/tm/context-key.ts'
import { propagate, type Repetition } from '../../../../shared/translation/tm/propagate.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { MemoryTeacher } from './teach-memory.ts'
import { sourceOf, takeStep, type Place } from './translate-segment.ts'
import { keepReplaced, writeVersion } from './write-version.ts'

export interface Confirmed {
  /** Other places of the page that got the same text. */
  readonly propagated: number
}

/**
 * "Done with this one": one step, and the same text for the same sentence elsewhere on the page (`repetitions`, ids of its
 * segments), where nobody has written anything of their own. All of it is one undo.
 */
export function confirmTranslation(
  door: WriteDoor,
  place: Place,
  repetitions: readonly string[],
): Promise<Result<Confirmed>> {
  return door.run({ key: 'pages.confirm' }, async (writer) => {
    const teacher = new MemoryTeacher(writer)
    const segment = await writer.get('segment', place.segmentId)
    const id = derivedId(place.segmentId, place.locale)
    if (!segment) return err('pages.gone')
    const refused = await takeStep(writer, 'confirm', segment, await writer.get('translation', id), teacher)
    if (refused) return { ok: false, error: refused }
    const confirmed = await writer.get('translation', id)
    const others = repetitions.filter((each) => each !== place.segmentId)
    if (!confirmed || others.length === 0) return ok({ propagated: 0 })
    return ok({ propagated: await spread(writer, teacher, { segment, confirmed, others }) })
  })
}

interface Spread {
  readonly segment: Segment
  readonly confirmed: Translation
  readonly others: readonly string[]
}

async function spread(writer: Writer, teacher: MemoryTeacher, { segment, confirmed, others }: Spread): Promise<number> {
  const { locale, text } = confirmed
  const exceptions = new Set<string>()
  const places: Repetition[] = []
  const segments = new Map<string, Segment>()
  const contextOf = async (of: Segment) => contextKey(await teacher.neighboursOf(of))
  const context = await contextOf(segment)
  if (confirmed.standsAlone === true) exceptions.add(context)
  for (const id of others) {
    const other = await writer.get('segment', id)
    const translation = await writer.get('translation', derivedId(id, locale))
    if (!other || translation?.lockedBy !== undefined) continue
    const own = await contextOf(other)
    if (translation?.standsAlone === true) exceptions.add(own)
    segments.set(id, other)
    places.push({ segment: other, translation, context: own })
  }
  const taken = propagate({ segment, text, context }, places, exceptions)
  for (const { segmentId, state, origin } of taken) {
    const other = segments.get(segmentId)
    if (!other) continue
    await writeVersion(writer, await put(writer, other, { locale, text, state, origin }))
    await teacher.teach(other, { ...confirmed, sourceHash: other.sourceHash })
  }
  return taken.length
}

async function put(
  writer: Writer,
  segment: Segment,
  fields: Pick<Translation, 'locale' | 'text' | 'state' | 'origin'>,
): Promise<Translation> {
  const id = derivedId(segment.id, fields.locale)
  const before = await writer.get('translation', id)
  const made = { ...fields, ...sourceOf(segment), matchScore: 100, memberId: writer.memberId }
  if (!before) return writer.create('translation', { id, segmentId: segment.id, pageId: segment.pageId, ...made })
  await keepReplaced(writer, before)
  return writer.update('translation', id, { ...made, isEdited: null, reviewerId: null })
}

/** Whether this place has a wording of its own: it then takes none of the same sentence elsewhere, and gives none. */
export function standAlone(door: WriteDoor, place: Place, isAlone: boolean): Promise<Result<void>> {
  return door.run({ key: isAlone ? 'pages.standAlone' : 'pages.standTogether' }, async (writer) => {
    const id = derivedId(place.segmentId, place.locale)
    if (!(await writer.get('translation', id))) return err('pages.wrong-state')
    await writer.update('translation', id, { standsAlone: isAlone ? true : null })
    return ok(undefined)
  })
}
