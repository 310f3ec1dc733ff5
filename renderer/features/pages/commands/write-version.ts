import type { Translation } from '../../../../shared/model/page.ts'
import type { Writer } from '../../../data/door-types.ts'

/** Adds a translation, as it is after a step, to its history. */
export async function writeVersion(writer: Writer, translation: Translation): Promise<void> {
  await add(writer, translation, writer.memberId, writer.now)
}

/**
 * Before other words come in the place of these: sees to it that the history has them. A text that was typed, brought by
 * sync or loaded, and with which nobody has taken a step here, is not in it yet.
 */
export async function keepReplaced(writer: Writer, translation: Translation): Promise<void> {
  if (translation.text === '') return
  const versions = await writer.list('translationVersion', 'segmentId', translation.segmentId)
  const isThere = versions.some(({ locale, text }) => locale === translation.locale && text === translation.text)
  if (!isThere) await add(writer, translation, translation.memberId ?? writer.memberId, translation.updatedAt)
}

async function add(writer: Writer, translation: Translation, memberId: string, at: string): Promise<void> {
  const { pageId, segmentId, locale, text, state, origin, matchScore, isEdited, sourceText } = translation
  await writer.create('translationVersion', {
    pageId,
    segmentId,
    locale,
    text,
    state,
    origin,
    ...(matchScore === undefined ? {} : { matchScore }),
    ...(isEdited === undefined ? {} : { isEdited }),
    sourceText,
    memberId,
    at,
  })
}
