import { figuresIn } from './figures.ts'
import { pageFinding, type PageCheck, type PageFinding, type PageTexts } from './page-check.ts'
import { populationIn, type PopulationMention } from './population.ts'
import { baseLanguage } from './segment-check.ts'

/** How far two figures for the same population may lie apart: rounded, or of another year. */
const TOLERANCE = 0.1

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(a, b)
}

/**
 * The fact box and every sentence that speaks of inhabitants say the same number, in thousands and millions as well; where
 * there is no fact box, the sentences among each other, and each with what other languages make of it.
 */
export const factNumbers: PageCheck = (page) => {
  const mentions = mentionsIn(page)
  const fact = page.sections.find(({ facts }) => facts.population !== undefined)?.facts.population
  const standard = fact ?? mentions[0]?.mention.value
  if (standard === undefined) return []
  return mentions
    .filter(({ mention }) => differs(mention.value, standard))
    .map(({ segmentId, mention }) =>
      pageFinding(
        'factNumbers',
        segmentId,
        `${mention.text} ≠ ${fact === undefined ? (mentions[0]?.mention.text ?? '') : String(fact)}`,
      ),
    )
}

function mentionsIn({ texts, locale }: PageTexts): { segmentId: string; mention: PopulationMention }[] {
  const language = baseLanguage(locale)
  return texts.flatMap(({ segment, target }) =>
    target === undefined ? [] : populationIn(target, language).map((mention) => ({ segmentId: segment.id, mention })),
  )
}

/** "joined", "member", "participant" and their like, by the beginning of the word. */
const joining =
  /(?<!\p{L})(?:join|member|participa|beigetret|beitritt|mitglied|teiln|adh[ée]r|membre|rejoint|ader|membr|parteci|adere|aderiu|particip|miembro|medlem|deltag|lid(?:\s|$)|aangesloten|deelne|pievieno|dalībn|biedr|jäsen|liitty|osallist|człon|przyst|uczest|μέλος|εντάχ|συμμετ)/iu
const year = /^(?:19|20)\d\d$/

/** The year of joining the network, in the sentences that name it, is that of the fact box. */
export const factDates: PageCheck = ({ sections, texts, locale }) => {
  const joined = sections.find(({ facts }) => facts.joinedOn !== undefined)?.facts.joinedOn?.slice(0, 4)
  if (joined === undefined) return []
  return texts.flatMap(({ segment, target }): PageFinding[] => {
    if (target === undefined || !/procura/i.test(target) || !joining.test(target)) return []
    const years = figuresIn(target, baseLanguage(locale))
      .map(({ text }) => text)
      .filter((text) => year.test(text))
    return years.length > 0 && !years.includes(joined)
      ? [pageFinding('factDates', segment.id, `${years.join(', ')} ≠ ${joined}`)]
      : []
  })
}

/** Languages that respell names by sound or in their own letters: there a name cannot be compared. */
const respells: ReadonlySet<string> = new Set(['lv', 'lt', 'el', 'bg', 'sr', 'uk', 'mk'])
/** Letters an ending may replace, in languages that inflect names. */
const ENDING = 2

const folded = (text: string) => text.normalize('NFC').toLowerCase()

/** People of the contact section who are named in a sentence are named in its translation, spelled alike. */
export const factNames: PageCheck = ({ sections, texts, locale, isSource }) => {
  const language = baseLanguage(locale)
  if (isSource || respells.has(language ?? '')) return []
  const names = sections
    .flatMap(({ facts }) => (facts.people ?? []).map(({ name }) => name.trim()))
    .filter((name) => name !== '')
  return texts.flatMap(({ segment, source, target }) => {
    if (target === undefined) return []
    const missing = names.filter(
      (name) =>
        folded(source).includes(folded(name)) &&
        !name
          .split(/\s+/)
          .every((part) => folded(target).includes(folded(part.slice(0, Math.max(2, part.length - ENDING))))),
    )
    return missing.length > 0 ? [pageFinding('factNames', segment.id, missing.join(', '))] : []
  })
}
