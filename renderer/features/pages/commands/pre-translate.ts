import { derivedId } from '../../../../shared/ids.ts'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { Segment, Translation, TranslationState } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { ruleFacts } from '../../../../shared/translation/changes/change-of.ts'
import { MAX_TRANSLATION_BYTES, utf8Bytes } from '../../../../shared/translation/section-size.ts'
import { stateOf } from '../../../../shared/translation/segment-status.ts'
import type { PlannedTranslation } from '../../../../shared/translation/tm/pre-translation.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { sourceOf } from './translate-segment.ts'
import { writeVersion } from './write-version.ts'

/** A match for a segment, with the source it was found for. */
export type PlannedMatch = PlannedTranslation & Pick<Segment, 'sourceHash'>

export interface PreTranslateProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

export interface PreTranslated {
  readonly translated: number
  readonly draft: number
  /** Translated, changed or locked by somebody meanwhile. */
  readonly left: number
}

/**
 * Fills untranslated segments from the memory, as one step of undo. What has a text is left alone, whatever the plan says;
 * nothing becomes more than `translated`, and that only where no blocking check fails. Errors:
 * `pages.pre-translation-stopped` (nothing is changed then).
 */
export function preTranslate(
  door: WriteDoor,
  locale: string,
  planned: readonly PlannedMatch[],
  { signal, onProgress }: PreTranslateProgress,
): Promise<Result<PreTranslated>> {
  return door.run({ key: 'pages.preTranslate' }, async (writer) => {
    const role = await memberRole(writer)
    const counts = { translated: 0, draft: 0, left: 0 }
    for (const [at, match] of planned.entries()) {
      if (signal.aborted) return err('pages.pre-translation-stopped')
      counts[await fill(writer, role, locale, match)] += 1
      onProgress(at + 1, planned.length)
    }
    return ok(counts)
  })
}

async function fill(
  writer: Writer,
  role: MemberRole,
  locale: string,
  match: PlannedMatch,
): Promise<keyof PreTranslated> {
  const segment = await writer.get('segment', match.segmentId)
  if (!segment || segment.sourceHash !== match.sourceHash) return 'left'
  const id = derivedId(segment.id, locale)
  const before = await writer.get('translation', id)
  if (stateOf(before) !== 'untranslated' || utf8Bytes(match.text) > MAX_TRANSLATION_BYTES) return 'left'
  const state = stateAfter(match, role, segment, before)
  if (state === undefined) return 'left'
  const filled = {
    text: match.text,
    state,
    origin: match.origin,
    // In context counts as exact: the score of a translation ends at 100.
    matchScore: Math.min(100, match.score),
    memberId: writer.memberId,
    ...sourceOf(segment),
  }
  const after = before
    ? await writer.update('translation', id, { ...filled, isEdited: null, reviewerId: null })
    : await writer.create('translation', { id, segmentId: segment.id, pageId: segment.pageId, locale, ...filled })
  if (state === 'draft') return 'draft'
  await writeVersion(writer, after)
  return 'translated'
}

/** The steps a person would take: typing it, and where the plan is sure of it, saying that it is done. */
function stateAfter(
  match: PlannedMatch,
  role: MemberRole,
  segment: Segment,
  before: Translation | undefined,
): TranslationState | undefined {
  const typed = applyAction('edit', role, ruleFacts(segment, before))
  if (!typed.ok) return undefined
  if (match.state === 'draft') return typed.state
  const facts = ruleFacts(segment, { text: match.text, ...sourceOf(segment), state: typed.state })
  const done = facts.hasBlockingFinding ? undefined : applyAction('confirm', role, facts)
  return done?.ok ? done.state : typed.state
}
