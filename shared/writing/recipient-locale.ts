/** The language an authority of a country is written to in; absent where there are several, or none we know. */
const countryLanguages: ReadonlyMap<string, string> = new Map(
  'AT:de BG:bg BR:pt CY:el CZ:cs DE:de DK:da EE:et ES:es FI:fi FR:fr GB:en GR:el HR:hr HU:hu IE:en IS:is IT:it LI:de LT:lt LV:lv MT:en NL:nl NO:nb PL:pl PT:pt RO:ro SE:sv SI:sl SK:sk US:en'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
)

/** The language to write in: the person's own, else the country's, else the focal point's first, else English. */
export function recipientLocale(
  own: string | undefined,
  country: string,
  focalPointLanguages: readonly string[],
): string {
  return own ?? countryLanguages.get(country) ?? focalPointLanguages[0] ?? 'en'
}
