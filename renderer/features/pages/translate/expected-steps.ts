import { derivedId } from '../../../../shared/ids.ts'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { translationRules } from '../../../../shared/translation/translation-rules.ts'

/** A confirmation the person has given and the database has not: the row shows it at once. */
export interface ExpectedStep {
  /** What was confirmed, coded. */
  readonly text: string
  /** When it was written, as the record says; `undefined`: not yet. */
  readonly writtenAt: string | undefined
}

/**
 * The translation as it will be once the step is written; what is stored where it has been. A step that was refused is taken
 * off the list by whoever put it there.
 */
export function asExpected(
  segment: Segment,
  stored: Translation | undefined,
  step: ExpectedStep | undefined,
  locale: string,
): Translation | undefined {
  if (!step) return stored
  if (step.writtenAt !== undefined && stored && stored.updatedAt >= step.writtenAt) return stored
  const known = made.get(step)
  if (known && known.stored === stored) return known.shown
  const shown: Translation = {
    ...(stored ?? blank(segment, locale)),
    text: step.text,
    // Words that were changed are a draft first, whatever they were before.
    state: (stored?.text === step.text ? translationRules.confirm.moves[stored.state] : undefined) ?? 'translated',
    sourceHash: segment.sourceHash,
    sourceText: segment.source,
    sourceCodes: segment.codes,
  }
  made.set(step, { stored, shown })
  return shown
}

/** The same object while nothing changes, so that its row is drawn once. */
const made = new WeakMap<ExpectedStep, { readonly stored: Translation | undefined; readonly shown: Translation }>()

function blank(segment: Segment, locale: string): Translation {
  return {
    id: derivedId(segment.id, locale),
    segmentId: segment.id,
    pageId: segment.pageId,
    locale,
    text: '',
    state: 'draft',
    origin: 'human',
    sourceHash: segment.sourceHash,
    sourceText: segment.source,
    createdAt: segment.updatedAt,
    updatedAt: segment.updatedAt,
    rev: 0,
  }
}
