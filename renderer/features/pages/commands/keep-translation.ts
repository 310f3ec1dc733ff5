import { derivedId } from '../../../../shared/ids.ts'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { ParticipantPage, Segment, Translation } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { changeFacts } from '../../../../shared/translation/changes/change-of.ts'
import { applyAction, type Refusal } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { refusals, sourceOf, type Place } from './translate-segment.ts'

export interface KeepDecision {
  /** All languages whose translation was made for the same source; otherwise this one only. */
  readonly isForAll: boolean
  /** Why no new translation is needed, 1 to 500 characters. */
  readonly reason: string
}

export interface Kept {
  /** Languages that keep their text. */
  readonly kept: number
  /** Languages that are locked. */
  readonly left: number
}

/**
 * "This change needs no new translation": texts stay, take the new source, and the decision is recorded with name, reason
 * and date. Errors: `pages.gone`, `pages.wrong-state` (nothing has changed), `pages.locked`.
 */
export function keepTranslation(door: WriteDoor, place: Place, decision: KeepDecision): Promise<Result<Kept>> {
  return door.run({ key: 'pages.keep' }, async (writer) => {
    const segment = await writer.get('segment', place.segmentId)
    const page = segment && (await writer.get('participantPage', segment.pageId))
    const inHand = await writer.get('translation', derivedId(place.segmentId, place.locale))
    if (!segment || !page) return err('pages.gone')
    if (!inHand || inHand.sourceHash === segment.sourceHash) return err('pages.wrong-state')
    const role = await memberRole(writer)
    const all = decision.isForAll ? await writer.list('translation', 'segmentId', segment.id) : [inHand]
    const alike = all.filter(
      ({ sourceHash, locale }) => sourceHash === inHand.sourceHash && page.targetLocales.includes(locale),
    )
    let kept = 0
    for (const translation of alike) {
      const refusal = await keepOne(writer, { page, segment, translation, role })
      if (refusal === undefined) kept += 1
      else if (translation.id === inHand.id) return err(refusals[refusal])
    }
    await record(writer, segment, inHand, decision)
    return ok({ kept, left: alike.length - kept })
  })
}

/** The same for every cosmetic change of a page in one language, as one step. Answers how many there were. */
export function keepCosmetic(door: WriteDoor, pageId: string, locale: string, reason: string): Promise<Result<number>> {
  return door.run({ key: 'pages.keepCosmetic' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    const role = await memberRole(writer)
    const segments = new Map((await writer.list('segment', 'pageId', pageId)).map((segment) => [segment.id, segment]))
    let kept = 0
    for (const translation of await writer.list('translation', 'pageId', pageId)) {
      const segment = translation.locale === locale ? segments.get(translation.segmentId) : undefined
      if (!segment || changeFacts(segment, translation, page.sourceLocale).change !== 'cosmetic') continue
      if ((await keepOne(writer, { page, segment, translation, role })) !== undefined) continue
      await record(writer, segment, translation, { isForAll: false, reason })
      kept += 1
    }
    return ok(kept)
  })
}

interface KeepFacts {
  readonly page: ParticipantPage
  readonly segment: Segment
  readonly translation: Translation
  readonly role: MemberRole
}

async function keepOne(writer: Writer, facts: KeepFacts): Promise<Refusal | undefined> {
  const { page, segment, translation, role } = facts
  const status = changeFacts(segment, translation, page.sourceLocale)
  const next = applyAction('keep', role, status)
  if (!next.ok) return next.reason
  const isVouchedFor = status.change !== 'cosmetic' && (next.state === 'reviewed' || next.state === 'approved')
  await writer.update('translation', translation.id, {
    state: next.state,
    ...sourceOf(segment),
    ...(isVouchedFor ? { reviewerId: writer.memberId } : {}),
  })
  return undefined
}

async function record(writer: Writer, segment: Segment, before: Translation, decision: KeepDecision): Promise<void> {
  await writer.create('sourceDecision', {
    pageId: segment.pageId,
    segmentId: segment.id,
    ...(decision.isForAll ? {} : { locale: before.locale }),
    fromHash: before.sourceHash,
    toHash: segment.sourceHash,
    reason: decision.reason,
    memberId: writer.memberId,
    at: writer.now,
  })
}
