import { derivedId } from '../../../../shared/ids.ts'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { err, ok, type DeskError, type Result } from '../../../../shared/result.ts'
import { ruleFacts } from '../../../../shared/translation/changes/change-of.ts'
import { originAfterEdit } from '../../../../shared/translation/provenance.ts'
import { MAX_TRANSLATION_BYTES, utf8Bytes } from '../../../../shared/translation/section-size.ts'
import { applyAction, type Refusal, type TranslationAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { MemoryTeacher } from './teach-memory.ts'
import { keepReplaced, writeVersion } from './write-version.ts'

/** The words for what the rules refuse. */
export const refusals = {
  role: 'pages.not-allowed',
  state: 'pages.wrong-state',
  outdated: 'pages.outdated',
  checks: 'pages.checks-fail',
  locked: 'pages.locked',
} as const satisfies Record<Refusal, string>

export interface Place {
  readonly segmentId: string
  readonly locale: string
}

/**
 * What a person typed, kept as a draft. `origin` says when the text came as a whole from elsewhere: the source copied over,
 * a match of the memory (with its score, 0 to 100). Typing in such a text leaves its origin, and marks it as edited.
 */
export function saveTranslation(
  door: WriteDoor,
  place: Place,
  text: string,
  origin: Translation['origin'] = 'human',
  matchScore?: number,
): Promise<Result<void>> {
  const label = {
    key: origin === 'copiedSource' ? 'pages.copySource' : 'pages.translate',
    joins: `translation ${place.segmentId} ${place.locale}`,
  }
  return door.run(label, async (writer) => {
    const segment = await writer.get('segment', place.segmentId)
    if (!segment) return err('pages.gone')
    if (utf8Bytes(text) > MAX_TRANSLATION_BYTES) return err('pages.translation-too-large')
    const id = derivedId(segment.id, place.locale)
    const before = await writer.get('translation', id)
    if (before?.text === text || (!before && text === '')) return ok(undefined)
    const next = applyAction('edit', await memberRole(writer), ruleFacts(segment, before))
    if (!next.ok) return err(refusals[next.reason])
    if (before) {
      if (before.state !== 'draft') await keepReplaced(writer, before)
      // An outdated text stays so while it is being worked on: only "confirm" says that it fits the new source.
      const from = origin === 'human' ? originAfterEdit(before) : { origin }
      await writer.update('translation', id, {
        text,
        state: next.state,
        origin: from.origin,
        isEdited: from.isEdited ?? null,
        matchScore: from.origin === 'memory' ? (matchScore ?? before.matchScore ?? null) : null,
        memberId: writer.memberId,
        reviewerId: null,
      })
    } else {
      await writer.create('translation', {
        id,
        segmentId: segment.id,
        pageId: segment.pageId,
        locale: place.locale,
        text,
        state: next.state,
        origin,
        ...(matchScore === undefined ? {} : { matchScore }),
        sourceHash: segment.sourceHash,
        sourceText: segment.source,
        sourceCodes: segment.codes,
        memberId: writer.memberId,
      })
    }
    return ok(undefined)
  })
}

/** Keeping a text through a change of its source has a reason and its own command (`keep-translation.ts`). */
export type StepAction = Exclude<TranslationAction, 'edit' | 'amend' | 'keep'>

/** One step of one translation: confirm, review, approve, return. Each is a version in its history. */
export function stepTranslation(door: WriteDoor, action: StepAction, place: Place): Promise<Result<void>> {
  return door.run({ key: `pages.${action}` }, async (writer) => {
    const segment = await writer.get('segment', place.segmentId)
    const translation = await writer.get('translation', derivedId(place.segmentId, place.locale))
    if (!segment) return err('pages.gone')
    const refused = await takeStep(writer, action, segment, translation)
    return refused ? { ok: false, error: refused } : ok(undefined)
  })
}

/** The same step for many, one undo. What a rule refuses stays as it is; the answer says how many took the step. */
export function stepMany(
  door: WriteDoor,
  action: StepAction,
  locale: string,
  segmentIds: readonly string[],
): Promise<Result<number>> {
  return door.run({ key: `pages.${action}` }, async (writer) => {
    const teacher = new MemoryTeacher(writer)
    let done = 0
    for (const segmentId of segmentIds) {
      const segment = await writer.get('segment', segmentId)
      const translation = await writer.get('translation', derivedId(segmentId, locale))
      if (segment && !(await takeStep(writer, action, segment, translation, teacher))) done += 1
    }
    return ok(done)
  })
}

/** The step itself, inside a command, and what it teaches the memory. Answers why it was refused; `undefined`: it was taken. */
export async function takeStep(
  writer: Writer,
  action: StepAction,
  segment: Segment,
  translation: Translation | undefined,
  teacher = new MemoryTeacher(writer),
): Promise<DeskError | undefined> {
  const next = applyAction(action, await memberRole(writer), ruleFacts(segment, translation))
  if (!next.ok) return { code: refusals[next.reason] }
  if (!translation) return { code: 'pages.wrong-state' }
  const isReview = action === 'review' || action === 'approve'
  const after = await writer.update('translation', translation.id, {
    state: next.state,
    ...(action === 'confirm' ? sourceOf(segment) : {}),
    ...(isReview ? { reviewerId: writer.memberId } : {}),
  })
  await writeVersion(writer, after)
  if (action !== 'return') await teacher.teach(segment, after)
  return undefined
}

/** What a translation says about the source it is for. */
export function sourceOf(segment: Segment): Pick<Translation, 'sourceHash' | 'sourceText' | 'sourceCodes'> {
  return { sourceHash: segment.sourceHash, sourceText: segment.source, sourceCodes: segment.codes }
}
