import { countryCodes, resolveCountry } from '../../shared/text/countries.ts'
import { fold } from '../../shared/text/fold.ts'

/** NUTS writes two countries with letters of its own. */
const nutsCountries = new Set(['EL', 'UK'])

/** England, Scotland, Wales and Northern Ireland are countries to those who live there; lists give them by name. */
const namedParts: Readonly<Record<string, string>> = {
  england: 'GB-ENG',
  scotland: 'GB-SCT',
  wales: 'GB-WLS',
  'northern ireland': 'GB-NIR',
  schottland: 'GB-SCT',
  nordirland: 'GB-NIR',
}

/** Official languages of Europe, as the tags of the interface and of pages. */
export const europeanLanguages: readonly string[] =
  'bg bs ca cs cy da de el en es et eu fi fr ga gl hr hu is it lb lt lv mk mt nb nl nn pl pt ro sk sl sq sr sv tr uk'.split(
    ' ',
  )

/** Parts of a typed list: by comma, semicolon or line. */
function parts(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

export interface CodeList {
  readonly codes: readonly string[]
  /** What was typed and is no code. */
  readonly unknown: readonly string[]
}

function collect(text: string, toCode: (part: string) => string | undefined): CodeList {
  const codes = new Set<string>()
  const unknown: string[] = []
  for (const part of parts(text)) {
    const code = toCode(part)
    if (code === undefined) unknown.push(part)
    else codes.add(code)
  }
  return { codes: [...codes], unknown }
}

/** ISO 3166-1 or -2 code, NUTS code or country name → territory code; `undefined`: none of them. */
export function territoryCode(typed: string): string | undefined {
  const named = namedParts[fold(typed)] ?? resolveCountry(typed)
  if (named !== undefined) return named
  const code = typed.toUpperCase().replaceAll(/\s/g, '')
  const country = code.slice(0, 2)
  if (!countryCodes.includes(country) && !nutsCountries.has(country)) return undefined
  return /^[A-Z]{2}(-[A-Z0-9]{1,3}|[A-Z0-9]{1,3})$/.test(code) ? code : undefined
}

/** A typed list of territories, e.g. `Ireland, GB-NIR`. */
export function territoryCodes(text: string): CodeList {
  return collect(text, territoryCode)
}

/** A typed list of languages by tag or by name in any of the given languages, e.g. `de, Dänisch`. */
export function languageCodes(text: string, namesIn: readonly string[]): CodeList {
  const names = namesIn.map((locale) => new Intl.DisplayNames(locale, { type: 'language' }))
  return collect(text, (part) => {
    const wanted = fold(part)
    return europeanLanguages.find(
      (tag) =>
        tag === wanted ||
        names.some((display) => fold(display.of(tag) ?? '') === wanted) ||
        fold(ownName(tag)) === wanted,
    )
  })
}

function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}

/** A territory's name as far as the system knows one: countries and the parts of the United Kingdom; else the code. */
export function territoryName(code: string, locale: string): string {
  if (/^[A-Z]{2}$/.test(code)) {
    const iso = code === 'EL' ? 'GR' : code === 'UK' ? 'GB' : code
    return new Intl.DisplayNames(locale, { type: 'region' }).of(iso) ?? code
  }
  const part = Object.entries(partNames).find(([iso]) => iso === code)?.[1]
  return part ? part[locale.startsWith('de') ? 'de' : 'en'] : code
}

const partNames: Readonly<Record<string, { readonly en: string; readonly de: string }>> = {
  'GB-ENG': { en: 'England', de: 'England' },
  'GB-SCT': { en: 'Scotland', de: 'Schottland' },
  'GB-WLS': { en: 'Wales', de: 'Wales' },
  'GB-NIR': { en: 'Northern Ireland', de: 'Nordirland' },
}

export function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
}
