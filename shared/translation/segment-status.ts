import type { Segment, Translation } from '../model/page.ts'
import { blockingFindings, warningFindings } from './checks/check-translation.ts'
import { withDismissals, type Dismissal } from './checks/dismissals.ts'
import { hasBlocking, type Finding } from './checks/finding.ts'
import { limitOfBlock } from './checks/length-limit.ts'
import type { CheckedText } from './checks/segment-check.ts'
import { codedPlainText } from './coded-text.ts'
import { localCodes } from './local-codes.ts'
import type { SegmentState, TranslationFacts } from './translation-rules.ts'

export interface SegmentStatus extends TranslationFacts {
  /** What the checks say, without what was dismissed. Worked out when it is first asked for. */
  readonly findings: readonly Finding[]
}

type TranslationText = Pick<Translation, 'text' | 'state' | 'sourceHash'> & Partial<Pick<Translation, 'hrefs'>>
type SourceText = Pick<Segment, 'source' | 'codes' | 'sourceHash'> & Partial<Pick<Segment, 'blockId'>>

/** What the checks need beside the texts. Without it, what depends on a language, a term or a match is not checked. */
export interface StatusContext extends Pick<CheckedText, 'sourceLocale' | 'locale' | 'terms' | 'match'> {
  /** Of this segment in this language. */
  readonly dismissals?: readonly Dismissal[]
  /** Finds the terms when findings are first asked for: looking for them takes longer than all checks together. */
  readonly findTerms?: () => CheckedText['terms']
}

/**
 * Where one segment stands in one language. Outdated is worked out, never stored (sync.md §3). What blocks is always
 * checked; warnings only where somebody looks at them, because progress is counted over all pages.
 */
export function segmentStatus(
  segment: SourceText,
  translation: TranslationText | undefined,
  context: StatusContext = {},
): SegmentStatus {
  const state = stateOf(translation)
  if (!translation || state === 'untranslated') {
    return { state, isOutdated: false, findings: [], hasBlockingFinding: true }
  }
  const text: CheckedText = {
    source: segment.source,
    codes: localCodes(segment.codes, translation.hrefs),
    target: translation.text,
    sourceLocale: context.sourceLocale,
    locale: context.locale,
    limit: segment.blockId === undefined ? undefined : limitOfBlock(segment.blockId),
    terms: context.terms,
    match: context.match,
    isConfirmed: state !== 'draft',
  }
  const blocking = blockingFindings(text)
  let all: readonly Finding[] | undefined
  return {
    state,
    isOutdated: isOutdated(segment, translation),
    hasBlockingFinding: hasBlocking(blocking),
    get findings() {
      if (all) return all
      const whole = context.findTerms ? { ...text, terms: context.findTerms() } : text
      return (all = withDismissals([...blocking, ...warningFindings(whole)], context.dismissals ?? []))
    },
  }
}

export function stateOf(translation: Pick<Translation, 'text' | 'state'> | undefined): SegmentState {
  return !translation || !hasWords(translation.text) ? 'untranslated' : translation.state
}

/** Most texts have neither codes nor escaped signs: then there is nothing to take off first. */
function hasWords(coded: string): boolean {
  return (/[<&]/.test(coded) ? codedPlainText(coded) : coded).trim() !== ''
}

/** The source has changed since this text was made for it. An untranslated segment cannot be outdated. */
export function isOutdated(segment: Pick<Segment, 'sourceHash'>, translation: TranslationText | undefined): boolean {
  return (
    translation !== undefined &&
    stateOf(translation) !== 'untranslated' &&
    translation.sourceHash !== segment.sourceHash
  )
}
