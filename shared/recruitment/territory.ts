/** Codes of ISO 3166-2 that a focal point's territory may name, as the NUTS prefixes that lie in them. */
const SUBDIVISION_NUTS: Readonly<Record<string, readonly string[]>> = {
  'GB-ENG': ['UKC', 'UKD', 'UKE', 'UKF', 'UKG', 'UKH', 'UKI', 'UKJ', 'UKK'],
  'GB-WLS': ['UKL'],
  'GB-SCT': ['UKM'],
  'GB-NIR': ['UKN'],
}
/** NUTS writes two countries with letters of its own. */
const NUTS_COUNTRY: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

/**
 * Whether an organisation lies in a territory given as ISO 3166-1 or -2 or NUTS codes (`DE`, `GB-ENG`, `ITC4`). Where
 * the organisation's region is not known, its country decides: a guess in its favour, corrected by filling in the region.
 */
export function inTerritory(
  place: { readonly country: string; readonly nuts?: string | undefined },
  territory: readonly string[],
): boolean {
  return territory.some((code) => {
    if (code === place.country) return true
    const nuts = SUBDIVISION_NUTS[code] ?? (code.includes('-') ? [] : [code])
    if (countryOf(code) !== place.country) return false
    return place.nuts === undefined || nuts.length === 0 || nuts.some((prefix) => place.nuts?.startsWith(prefix))
  })
}

/** The ISO 3166-1 country of a territory code; the likely country of a list that has no country column. */
export function countryOf(territoryCode: string): string {
  const letters = territoryCode.slice(0, 2).toUpperCase()
  return NUTS_COUNTRY[letters] ?? letters
}
