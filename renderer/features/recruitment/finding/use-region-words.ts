import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import { countryName } from '../../../../shared/text/countries.ts'
import { useFormat } from '../../../ui/format.ts'

/** A region in words: its code and the places of one's own list that lie there; countries by name. */
export function useRegionWords(): (region: Pick<RegionCoverage, 'region' | 'country' | 'places'>) => string {
  const { t, i18n } = useTranslation('finding')
  const format = useFormat()
  return useCallback(
    ({ region, country, places }) => {
      const name = countryName(country, i18n.language)
      if (region.endsWith('?')) return t('coverage.unknown', { country: name })
      if (region === country) return name
      return places.length === 0 ? region : t('coverage.with', { code: region, places: format.listOf(places) })
    },
    [t, i18n.language, format],
  )
}
