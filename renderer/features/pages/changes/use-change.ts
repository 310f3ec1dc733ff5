import { useMemo } from 'react'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { changeOf } from '../../../../shared/translation/changes/change-of.ts'
import type { SourceChange } from '../../../../shared/translation/changes/classify-change.ts'
import { proposeTarget, type TargetProposal } from '../../../../shared/translation/changes/propose-target.ts'

/** Changes looked at before: a page of a thousand sentences is classed once, not with every keystroke. */
const seen = new WeakMap<Segment, WeakMap<Translation, SourceChange | undefined>>()

/** What became of a segment's source since it was translated; `undefined` where nothing did. */
export function knownChange(
  segment: Segment,
  translation: Translation | undefined,
  sourceLocale: string,
): SourceChange | undefined {
  if (!translation) return undefined
  const own = seen.get(segment) ?? new WeakMap<Translation, SourceChange | undefined>()
  if (!own.has(translation)) own.set(translation, changeOf(segment, translation, sourceLocale))
  seen.set(segment, own)
  return own.get(translation)
}

export interface ChangeWithProposal {
  readonly change: SourceChange
  readonly proposal: TargetProposal | undefined
}

/** The change of a segment and what is proposed for it. */
export function useChange(
  segment: Segment,
  translation: Translation | undefined,
  sourceLocale: string,
): ChangeWithProposal | undefined {
  return useMemo(() => {
    const change = knownChange(segment, translation, sourceLocale)
    if (!translation || !change) return undefined
    const { sourceText: before, text: target, locale: targetLocale } = translation
    return { change, proposal: proposeTarget({ change, before, target, sourceLocale, targetLocale }) }
  }, [segment, translation, sourceLocale])
}
