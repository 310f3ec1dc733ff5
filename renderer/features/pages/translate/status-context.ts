import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { Translation } from '../../../../shared/model/page.ts'
import { checkTerms } from '../../../../shared/translation/glossary/check-terms.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import type { StatusContext } from '../../../../shared/translation/segment-status.ts'

interface Texts {
  /** Coded texts. */
  readonly source: string
  readonly target: string | undefined
  readonly sourceLocale: string
  readonly locale: string | undefined
}

/** The glossary's part in the checks of a segment, worked out when findings are first asked for. */
export function termsIn(
  glossary: Glossary<GlossaryTerm> | undefined,
  { source, target, sourceLocale, locale }: Texts,
): Pick<StatusContext, 'findTerms'> {
  if (!glossary || target === undefined || locale === undefined) return {}
  return { findTerms: () => checkTerms({ source, target, sourceLocale, targetLocale: locale, glossary }) }
}

/** The match a translation came from, where it is still as the memory gave it. */
export function matchOf(translation: Translation | undefined): StatusContext['match'] {
  if (translation?.origin !== 'memory' || translation.isEdited === true || translation.matchScore === undefined)
    return undefined
  return { score: translation.matchScore, target: translation.text }
}
