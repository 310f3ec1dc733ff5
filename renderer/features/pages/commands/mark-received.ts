import type { PagePackage } from '../../../../shared/translation/exchange/page-package.ts'
import { sectionMark } from '../../../../shared/translation/exchange/section-plan.ts'
import { hasWords } from '../../../../shared/translation/exchange/sent-mark.ts'
import type { Writer } from '../../../data/door-types.ts'
import { receivedId } from '../exchange/page-here.ts'

/**
 * Notes how a package brought each section, and, in the history, each translation. A return from here is held against it, so that the side the
 * page belongs to can tell what was done here from what it has done itself since.
 */
export async function markReceived(
  writer: Writer,
  { manifest, records }: PagePackage,
  memberId: string,
): Promise<void> {
  for (const translation of records.translations) {
    if (!hasWords(translation)) continue
    const { segmentId, pageId, locale, text, state, origin, sourceText, hrefs } = translation
    const id = receivedId(segmentId, locale)
    const said = { text, state: stateHere(state), origin, sourceText, at: manifest.madeAt }
    if (await writer.get('translationVersion', id)) {
      await writer.update('translationVersion', id, { ...said, hrefs: hrefs ?? null })
    } else if (await writer.get('segment', segmentId)) {
      const links = hrefs === undefined ? {} : { hrefs }
      await writer.create('translationVersion', { id, pageId, segmentId, locale, memberId, ...said, ...links })
    }
  }
  for (const section of records.sections) {
    if (await writer.get('pageSection', section.id)) {
      await writer.update('pageSection', section.id, { asReceived: sectionMark(section) })
    }
  }
}

/** Approving is a step at a desk, with the page before one's eyes: a copy has it as reviewed. */
export function stateHere<T extends string>(state: T): T | 'reviewed' {
  return state === 'approved' ? 'reviewed' : state
}
