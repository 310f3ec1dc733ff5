import { useTranslation } from 'react-i18next'
import type { MatchReason } from '../../../../shared/recruitment/matching/compare-organisations.ts'
import { countryName } from '../../../../shared/text/countries.ts'

/** A reason in a sentence. */
export function useReasonWords(): (reason: MatchReason) => string {
  const { t, i18n } = useTranslation('duplicates')
  return ({ kind, a = '', b = '' }) => {
    if (kind !== 'otherCountry') return t(`reason.${kind}`, { a, b })
    return t('reason.otherCountry', { a: countryName(a, i18n.language), b: countryName(b, i18n.language) })
  }
}
