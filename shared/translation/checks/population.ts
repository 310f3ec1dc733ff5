import { datesIn, withoutDates } from './dates-in.ts'
import { figuresIn } from './figures.ts'

export interface PopulationMention {
  readonly text: string
  readonly value: number
}

/** Words for the people of a place, by their beginning. Those for a crowd ("people", "Menschen") say too little. */
const inhabitants =
  'inhabitant|resident|einwohner|bewohner|habitant|abitant|residenti|indbygger|borger|invånar|inwoner|iedzīvotāj|asukas|asukka|mieszkań|κατοίκ|κάτοικ'
const population =
  'population|bevölkerung|einwohnerzahl|popolazione|população|población|befolkning|indbyggertal|folkmängd|bevolking|iedzīvotāju skait|väkiluku|väestö|ludnoś|liczba mieszkańców|πληθυσμ'
/** A word for a large number, "of", and one word more ("local", "of its") may stand between. */
const after = new RegExp(
  `^[\\s\\u00a0\\u202f-]{0,2}(?:(?:k|m|mio\\.?|mln|mila|mil|mille|thousand|million)\\p{L}{0,6}\\.?[\\s\\u00a0])?(?:d['’]|(?:de|di|of)[\\s\\u00a0])?(?:\\p{L}{1,14}[\\s\\u00a0])?(?:${inhabitants})`,
  'iu',
)
const before = new RegExp(
  `(?:${population})\\p{L}{0,6}[\\s\\u00a0:]{0,2}(?:[\\p{L}(~≈.,’']{1,14}[\\s\\u00a0]){0,4}$`,
  'iu',
)
const people = new RegExp(`${inhabitants}|${population}`, 'iu')
const SIGHT = 60
/** Less than this many is a share, a count of something else, or a year of a census. */
const FEWEST = 100

/** What a plain text says about how many people live in the place. */
export function populationIn(text: string, language: string | undefined): PopulationMention[] {
  // Most sentences speak of something else.
  if (!/\d/.test(text) || !people.test(text)) return []
  const bare = withoutDates(text, datesIn(text, language))
  return figuresIn(bare, language).flatMap(({ text: written, at, end, values }): PopulationMention[] => {
    const follows = after.exec(bare.slice(end, end + SIGHT))
    const leads = before.test(bare.slice(Math.max(0, at - SIGHT), at))
    if (!follows && !leads) return []
    const value = Number(values.at(-1))
    if (/^[\s\u00a0]?%/.test(bare.slice(end)) || value < FEWEST) return []
    const magnitude = /^[\s\u00a0]?(?:k|m|mio\.?|mln|million\p{L}*)(?!\p{L})/iu.exec(bare.slice(end))?.[0] ?? ''
    return [{ text: `${written}${magnitude}`, value }]
  })
}
