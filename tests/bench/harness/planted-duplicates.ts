import { derivedId } from '../../../shared/ids.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'

/** A list of invented authorities in which some occur twice, written as two sources would write them. */
export interface PlantedList {
  readonly organisations: readonly Organisation[]
  /** Ids that are one authority: the smaller first, with a space between. */
  readonly same: ReadonlySet<string>
}

/** One authority in twenty occurs a second time. */
const EVERY = 20
const AT = '2026-01-01T00:00:00.000Z'

interface Country {
  readonly code: string
  readonly parts: readonly string[]
  readonly ends: readonly string[]
  /** Tiers with their English name; `#` is the place. */
  readonly tiers: readonly (readonly [string, string])[]
}

const countries: readonly Country[] = [
  {
    code: 'DE',
    parts:
      'Auen Birken Dorn Eichen Falken Grün Hasel Ilmen Linden Mühlen Oster Rosen Wolfs Ziegel Königs Schön Bärn Düren Nieder Herren Kirch Stein Wald Brücken Höchst'.split(
        ' ',
      ),
    ends: 'bach burg feld hausen heim rode stedt tal dorf berg kirchen münster hofen stetten furt'.split(' '),
    tiers: [
      ['Stadt #', 'City of #'],
      ['Gemeinde #', 'Municipality of #'],
      ['Landkreis #', '# County'],
      ['Stadtwerke # GmbH', '# Stadtwerke'],
    ],
  },
  {
    code: 'SE',
    parts: 'Ängel Björk Falk Grön Hög Kungs Lind Norr Ös Söder Tim Vänner Ås Skär Älv Gran'.split(' '),
    ends: 'borg by fors hult köping sta stad torp vik ö ås sund'.split(' '),
    tiers: [
      ['# kommun', 'Municipality of #'],
      ['#s stad', 'City of #'],
      ['Region #', '# Region'],
    ],
  },
  {
    code: 'IT',
    parts: 'Castel Monte Rocca Borgo Pieve Serra Torre Valle Campo Colle Ponte Fonte'.split(' '),
    ends: 'franco rosso vecchio maggiore fiorito leone bruno ferrato chiaro lungo secco verde'.split(' '),
    tiers: [
      ['Comune di #', 'Municipality of #'],
      ['Provincia di #', 'Province of #'],
      ['Unione dei Comuni di #', 'Union of Municipalities of #'],
    ],
  },
  {
    code: 'PL',
    parts: 'Białog Czarn Dąbrów Głog Jasien Kamien Lipow Mław Ostrów Radom Sieradz Święt Wąsosz Zamość'.split(' '),
    ends: 'iec owo ów ice in sko nik ew yca ino'.split(' '),
    tiers: [
      ['Gmina #', 'Municipality of #'],
      ['Powiat #', '# County'],
      ['Miasto #', 'City of #'],
    ],
  },
]

/** A small generator of the same numbers every time (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 0x100000000
  }
}

/** `count` records, one in twenty of them the second record of an authority. The same seed gives the same list. */
export function plantedList(count: number, seed = 1): PlantedList {
  const chance = chanceOf(seed)
  const organisations: Organisation[] = []
  const same = new Set<string>()
  const taken = new Set<string>()
  while (organisations.length < count) {
    const first = invent(organisations.length, chance)
    // Two records of one name in one place would be one authority.
    const key = `${first.country} ${tierOf.get(first.id)?.place} ${first.place}`
    if (taken.has(key)) continue
    taken.add(key)
    organisations.push(first)
    if (organisations.length % EVERY !== EVERY - 1 || organisations.length >= count) continue
    const id = derivedId('planted', String(organisations.length))
    organisations.push(writtenAgain(first, id, chance))
    same.add(first.id < id ? `${first.id} ${id}` : `${id} ${first.id}`)
  }
  return { organisations, same }
}

const pick = <T>(list: readonly T[], chance: () => number): T => {
  const found = list[Math.floor(chance() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const syllable = (chance: () => number): string =>
  pick([...'bdfghklmnprstvz'], chance) +
  pick([...'aeiou'], chance) +
  pick(['', 'l', 'n', 'r', 's', 'm', 't', 'nd'], chance)

const tierOf = new Map<string, { readonly place: string; readonly english: string }>()

function invent(n: number, chance: () => number): Organisation {
  const country = pick(countries, chance)
  // Real lists have some Neustadts, names one letter apart, and many places that occur once.
  const close = chance() < 0.12
  const place = `${pick(country.parts, chance)}${close ? '' : syllable(chance) + syllable(chance)}${pick(country.ends, chance)}`
  const [local, english] = pick(country.tiers, chance)
  const id = derivedId('planted', String(n))
  tierOf.set(id, { place, english: english.replace('#', place) })
  const site = place
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z]/g, '')
  return {
    id,
    createdAt: AT,
    updatedAt: AT,
    rev: 0,
    name: local.replace('#', place),
    aliases: [],
    country: country.code,
    place: chance() < 0.7 ? place : `${pick(country.parts, chance)}${pick(country.ends, chance)}`,
    ...(chance() < 0.6 ? { website: `https://www.${site}-${n}.example` } : {}),
    ...(chance() < 0.5 ? { phone: `+49 30 ${1_000_000 + n}` } : {}),
    ...(chance() < 0.4 ? { nationalId: String(5_000_000 + n) } : {}),
    icleiMember: 'unknown',
    tags: [],
    sharing: 'local',
  }
}

/** The same authority from another source: another spelling, and most of its other fields missing. */
function writtenAgain(first: Organisation, id: string, chance: () => number): Organisation {
  const { website, phone, nationalId, place, ...rest } = first
  const ways = [mistyped, withoutAccents, reordered, shortened, inEnglish, shouted, withBody] as const
  let name = pick(ways, chance)(first, chance)
  if (chance() < 0.25) name = pick([withoutAccents, mistyped] as const, chance)({ ...first, name }, chance)
  return {
    ...rest,
    id,
    name,
    ...(place !== undefined && chance() < 0.6 ? { place } : {}),
    ...(website !== undefined && chance() < 0.4 ? { website: website.replace('https://www.', 'http://') } : {}),
    ...(phone !== undefined && chance() < 0.3 ? { phone: phone.replace('+49 ', '0049-') } : {}),
    ...(nationalId !== undefined && chance() < 0.2 ? { nationalId } : {}),
  }
}

type Writing = (first: Organisation, chance: () => number) => string

const mistyped: Writing = ({ name }, chance) => {
  const at = Math.min(name.length - 3, 3 + Math.floor(chance() * (name.length - 5)))
  const kind = chance()
  if (kind < 0.3) return name.slice(0, at) + name.slice(at + 1)
  if (kind < 0.6) return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
  if (kind < 0.8) return name.slice(0, at) + name.charAt(at) + name.slice(at)
  return name.slice(0, at) + pick([...'aeinrst'], chance) + name.slice(at + 1)
}
const withoutAccents: Writing = ({ name }) => name.replaceAll('ł', 'l').normalize('NFKD').replaceAll(/\p{M}/gu, '')
const reordered: Writing = ({ name }) => {
  const words = name.split(' ')
  return words.length < 2 ? name : `${words.slice(1).join(' ')}, ${words[0]}`
}
const shortened: Writing = ({ name, id }) => {
  const place = tierOf.get(id)?.place ?? name
  return name
    .replace('Landkreis', 'Lkr.')
    .replace('Gemeinde', 'Gem.')
    .replace(/^(Stadt|Comune di|Miasto) .*/, place)
    .replace(' GmbH', '')
    .replace('Provincia di', 'Prov. di')
}
const inEnglish: Writing = ({ name, id }) => tierOf.get(id)?.english ?? name
const shouted: Writing = ({ name }) => name.toUpperCase()
const withBody: Writing = ({ name, country }) => {
  if (country === 'DE') return name.replace(/^Stadt /, 'Stadtverwaltung ').replace(/^Gemeinde /, 'Gemeindeverwaltung ')
  if (country === 'PL') return name.replace(/^Gmina /, 'Urząd Gminy ').replace(/^Miasto /, 'Urząd Miasta ')
  if (country === 'SE') return name.replace('kommun', 'kommunstyrelse')
  return name.replace('Comune di', 'Città di')
}
