import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { changeOf, changeFacts } from '../../../../shared/translation/changes/change-of.ts'
import { proposeTarget } from '../../../../shared/translation/changes/propose-target.ts'
import { originAfterEdit } from '../../../../shared/translation/provenance.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { refusals, sourceOf, type Place } from './translate-segment.ts'
import { keepReplaced, writeVersion } from './write-version.ts'

/**
 * Puts the new facts of a changed source into the translation. The proposal is made again from what is stored, so that it
 * never stands on a text the person has changed since; the words before go into the history. With facts left to place by
 * hand it is a draft of the old source still. Errors: `pages.gone`, `pages.no-proposal`, `pages.locked`.
 */
export function takeProposal(door: WriteDoor, { segmentId, locale }: Place): Promise<Result<void>> {
  return door.run({ key: 'pages.takeProposal' }, async (writer) => {
    const segment = await writer.get('segment', segmentId)
    const page = segment && (await writer.get('participantPage', segment.pageId))
    const translation = await writer.get('translation', derivedId(segmentId, locale))
    if (!segment || !page || !translation) return err('pages.gone')
    const { sourceLocale } = page
    const change = changeOf(segment, translation, sourceLocale)
    const proposal =
      change &&
      proposeTarget({
        change,
        before: translation.sourceText,
        target: translation.text,
        sourceLocale,
        targetLocale: locale,
      })
    if (!proposal) return err('pages.no-proposal')
    const role = await memberRole(writer)
    const next = applyAction('edit', role, changeFacts(segment, translation, sourceLocale))
    if (!next.ok) return err(refusals[next.reason])
    await keepReplaced(writer, translation)
    const isWhole = proposal.open.length === 0
    const after = await writer.update('translation', translation.id, {
      text: proposal.text,
      ...originAfterEdit(translation),
      // Taken as it is it is confirmed; somebody else still has to review it.
      state: isWhole ? 'translated' : next.state,
      ...(isWhole ? sourceOf(segment) : {}),
      memberId: writer.memberId,
      reviewerId: null,
    })
    if (isWhole) await writeVersion(writer, after)
    return ok(undefined)
  })
}
