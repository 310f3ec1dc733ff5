import { countryOf } from '../recruitment/territory.ts'
import { formattersFor, usableLocale } from './formatters.ts'

/** Parts of the United Kingdom in the languages that templates come in; no library of the platform names them. */
const ukParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GB-ENG': {
    en: 'England',
    de: 'England',
    fr: 'Angleterre',
    it: 'Inghilterra',
    pt: 'Inglaterra',
    da: 'England',
    lv: 'Anglija',
  },
  'GB-SCT': {
    en: 'Scotland',
    de: 'Schottland',
    fr: 'Écosse',
    it: 'Scozia',
    pt: 'Escócia',
    da: 'Skotland',
    lv: 'Skotija',
  },
  'GB-WLS': {
    en: 'Wales',
    de: 'Wales',
    fr: 'pays de Galles',
    it: 'Galles',
    pt: 'País de Gales',
    da: 'Wales',
    lv: 'Velsa',
  },
  'GB-NIR': {
    en: 'Northern Ireland',
    de: 'Nordirland',
    fr: 'Irlande du Nord',
    it: 'Irlanda del Nord',
    pt: 'Irlanda do Norte',
    da: 'Nordirland',
    lv: 'Ziemeļīrija',
  },
}

/** A territory as a letter names it: countries and parts of the United Kingdom; of other regions, the country. */
export function territoryWords(territory: readonly string[], locale: string): string {
  const { country, list } = formattersFor(locale)
  const language = usableLocale(locale).split('-')[0] ?? 'en'
  const names = territory.map((code) => ukParts[code]?.[language] ?? ukParts[code]?.en ?? country(countryOf(code)))
  return list([...new Set(names)])
}
