import { derivedId } from '../../../../shared/ids.ts'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { err, ok, type DeskError, type Result } from '../../../../shared/result.ts'
import { MAX_TRANSLATION_BYTES, utf8Bytes } from '../../../../shared/translation/section-size.ts'
import { segmentStatus } from '../../../../shared/translation/segment-status.ts'
import { applyAction, type Refusal, type TranslationAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'

const refusals = {
  role: 'pages.not-allowed',
  state: 'pages.wrong-state',
  outdated: 'pages.outdated',
  checks: 'pages.checks-fail',
} as const satisfies Record<Refusal, string>

export interface Place {
  readonly segmentId: string
  readonly locale: string
}

/** What a person typed, kept as a draft. `origin` says when it is the source copied over. */
export function saveTranslation(
  door: WriteDoor,
  place: Place,
  text: string,
  origin: Translation['origin'] = 'human',
): Promise<Result<void>> {
  const label = {
    key: origin === 'human' ? 'pages.translate' : 'pages.copySource',
    joins: `translation ${place.segmentId} ${place.locale}`,
  }
  return door.run(label, async (writer) => {
    const segment = await writer.get('segment', place.segmentId)
    if (!segment) return err('pages.gone')
    if (utf8Bytes(text) > MAX_TRANSLATION_BYTES) return err('pages.translation-too-large')
    const id = derivedId(segment.id, place.locale)
    const before = await writer.get('translation', id)
    if (before?.text === text || (!before && text === '')) return ok(undefined)
    const next = applyAction('edit', await memberRole(writer), segmentStatus(segment, before))
    if (!next.ok) return err(refusals[next.reason])
    if (before) {
      // An outdated text stays so while it is being worked on: only "confirm" says that it fits the new source.
      await writer.update('translation', id, {
        text,
        state: next.state,
        origin,
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
        sourceHash: segment.sourceHash,
        sourceText: segment.source,
        memberId: writer.memberId,
      })
    }
    return ok(undefined)
  })
}

export type StepAction = Exclude<TranslationAction, 'edit'>

/** One step of one translation: confirm, keep, review, approve, return. Confirming may bring the last typed text along. */
export function stepTranslation(door: WriteDoor, action: StepAction, place: Place): Promise<Result<void>> {
  return door.run({ key: `pages.${action}` }, async (writer) => {
    const segment = await writer.get('segment', place.segmentId)
    const translation = await writer.get('translation', derivedId(place.segmentId, place.locale))
    if (!segment) return err('pages.gone')
    const refused = await step(writer, action, segment, translation)
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
    let done = 0
    for (const segmentId of segmentIds) {
      const segment = await writer.get('segment', segmentId)
      const translation = await writer.get('translation', derivedId(segmentId, locale))
      if (segment && !(await step(writer, action, segment, translation))) done += 1
    }
    return ok(done)
  })
}

async function step(
  writer: Writer,
  action: StepAction,
  segment: Segment,
  translation: Translation | undefined,
): Promise<DeskError | undefined> {
  const next = applyAction(action, await memberRole(writer), segmentStatus(segment, translation))
  if (!next.ok) return { code: refusals[next.reason] }
  if (!translation) return { code: 'pages.wrong-state' }
  const takesSource = action === 'confirm' || action === 'keep'
  const isReview = action === 'review' || action === 'approve'
  await writer.update('translation', translation.id, {
    state: next.state,
    ...(takesSource ? { sourceHash: segment.sourceHash, sourceText: segment.source } : {}),
    ...(isReview ? { reviewerId: writer.memberId } : {}),
  })
  return undefined
}
