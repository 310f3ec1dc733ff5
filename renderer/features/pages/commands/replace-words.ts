import { derivedId } from '../../../../shared/ids.ts'
import type { MemberRole } from '../../../../shared/model/member.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { ruleFacts } from '../../../../shared/translation/changes/change-of.ts'
import { replaceText, type TextQuery } from '../../../../shared/translation/changes/find-text.ts'
import { originAfterEdit } from '../../../../shared/translation/provenance.ts'
import { MAX_TRANSLATION_BYTES, utf8Bytes } from '../../../../shared/translation/section-size.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { keepReplaced, writeVersion } from './write-version.ts'

export interface Replacement {
  readonly query: TextQuery
  readonly by: string
  readonly locale: string
  /** Segments a person chose. */
  readonly segmentIds: readonly string[]
  /** States stay where a reviewer vouches for the new words; otherwise what is changed is a draft. */
  readonly keepsState: boolean
}

export interface ReplaceProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

export interface Replaced {
  readonly changed: number
  /** Locked, or changed meanwhile so that nothing is found any more. */
  readonly left: number
}

/** Replaces words in many translations as one step. Errors: `pages.replace-cancelled` (nothing is changed then). */
export function replaceWords(
  door: WriteDoor,
  replacement: Replacement,
  { signal, onProgress }: ReplaceProgress,
): Promise<Result<Replaced>> {
  return door.run({ key: 'pages.replace' }, async (writer) => {
    const facts = { writer, replacement, role: await memberRole(writer) }
    let changed = 0
    for (const [at, segmentId] of replacement.segmentIds.entries()) {
      if (signal.aborted) return err('pages.replace-cancelled')
      if (await replaceOne(facts, segmentId)) changed += 1
      onProgress(at + 1)
    }
    return ok({ changed, left: replacement.segmentIds.length - changed })
  })
}

interface ReplaceFacts {
  readonly writer: Writer
  readonly replacement: Replacement
  readonly role: MemberRole
}

async function replaceOne(facts: ReplaceFacts, segmentId: string): Promise<boolean> {
  const { writer, replacement, role } = facts
  const { query, by, locale, keepsState } = replacement
  const segment = await writer.get('segment', segmentId)
  const translation = await writer.get('translation', derivedId(segmentId, locale))
  if (!segment || !translation) return false
  const { text, changed } = replaceText(translation.text, query, by)
  if (changed === 0 || text === translation.text || utf8Bytes(text) > MAX_TRANSLATION_BYTES) return false
  // The rules look at what the text becomes: a state is not kept past a check the new words do not pass.
  const status = ruleFacts(segment, { ...translation, text })
  const kept = keepsState ? applyAction('amend', role, status) : undefined
  const next = kept?.ok ? kept : applyAction('edit', role, status)
  if (!next.ok) return false
  await keepReplaced(writer, translation)
  const isVouchedFor = next.state === 'reviewed' || next.state === 'approved'
  const after = await writer.update('translation', translation.id, {
    text,
    ...originAfterEdit(translation),
    state: next.state,
    memberId: writer.memberId,
    reviewerId: isVouchedFor ? writer.memberId : null,
  })
  if (next.state !== 'draft') await writeVersion(writer, after)
  return true
}
