import type { ParticipantDecision } from '../../../../shared/model/participant-decision.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { mayDo } from '../../../../shared/roles/page-work.ts'
import { contentMark } from '../../../../shared/translation/publication/content-mark.ts'
import { statusAfter } from '../../../../shared/translation/publication/page-status.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'

/** Notes that a copy of the page has gone to the participant. Errors: `pages.gone`, `pages.not-allowed`. */
export function handOverCopy(door: WriteDoor, pageId: string): Promise<Result<void>> {
  return door.run({ key: 'pages.askParticipant' }, async (writer) => {
    if (!mayDo(await memberRole(writer), 'askParticipant')) return err('pages.not-allowed')
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    await writer.update('participantPage', pageId, { status: statusAfter(page.status, 'copyHandedOver') })
    return ok(undefined)
  })
}

export type DecisionFacts = Pick<ParticipantDecision, 'decision' | 'by' | 'via' | 'on' | 'locales'> & {
  readonly note: string
}

/**
 * Writes down what the participant said about its page as it is now, and moves the page's status; one step of undo.
 * Errors: `pages.gone`, `pages.not-allowed`.
 */
export function recordDecision(door: WriteDoor, pageId: string, facts: DecisionFacts): Promise<Result<void>> {
  return door.run({ key: 'pages.participantDecision' }, async (writer) => {
    if (!mayDo(await memberRole(writer), 'recordDecision')) return err('pages.not-allowed')
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    const { note, by, ...rest } = facts
    await writer.create('participantDecision', {
      ...rest,
      pageId,
      by: by.trim(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      mark: await currentMark(writer, page, facts.locales),
      memberId: writer.memberId,
    })
    const event = facts.decision === 'approved' ? 'participantApproved' : 'changesWanted'
    await writer.update('participantPage', pageId, { status: statusAfter(page.status, event) })
    return ok(undefined)
  })
}

async function currentMark(
  writer: Writer,
  page: Parameters<typeof contentMark>[0][number]['content']['page'] & { readonly id: string },
  locales: readonly string[],
): Promise<string> {
  const sections = await writer.list('pageSection', 'pageId', page.id)
  const segments = await writer.list('segment', 'pageId', page.id)
  const translations = await writer.list('translation', 'pageId', page.id)
  const media = await writer.list('mediaRef', 'pageId', page.id)
  return contentMark(
    locales.map((locale) => ({
      locale,
      content: {
        page,
        sections,
        segments,
        translations: translations.filter((translation) => translation.locale === locale),
        media,
      },
    })),
  )
}
