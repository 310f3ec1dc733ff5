import { alignTokens, isName, type Alignment, type TokenPair } from './align-tokens.ts'
import { compareLevels } from './compare-levels.ts'
import type { NameProfile, NameToken } from './name-profile.ts'
import { editsBetween, matchWords } from './word-similarity.ts'
import { weightOf, type WordStatistics } from './word-statistics.ts'

/** Something that speaks against two names meaning one authority. */
export type NameContradiction =
  | 'level'
  | 'direction'
  | 'number'
  | 'country'
  | 'body'
  | 'subject'
  | 'office'
  | 'words'
  | 'aside'

export interface NameComparison extends Alignment {
  /** 0 to 1. */
  readonly similarity: number
  readonly contradictions: readonly NameContradiction[]
  /** The tiers they name may be one or two. */
  readonly kindred: boolean
}

/** What is left of the similarity after each contradiction. */
const AFTER: Readonly<Record<NameContradiction, number>> = {
  level: 0.6,
  direction: 0.55,
  number: 0.5,
  country: 0.6,
  body: 0.6,
  subject: 0.7,
  office: 0.8,
  words: 0.8,
  aside: 0.6,
}
const ACRONYM = 0.9
/** Three letters stand for many things. */
const SHORT_ACRONYM = 0.85
/** The same letters, cut into other words. */
const SAME_LETTERS = 0.96
const ONE_SLIP = 0.93
const SHORTEST_WHOLE = 9
/** How much more an office says where no proper name stands beside it. */
const OFFICE_ALONE = 2.4
/** One is an authority of a tier, the other an office or body without one. */
const BODY_AGAINST_LEVEL = 0.88

/** How alike two names are, in whatever language and order their words are, and what speaks against it. */
export function compareNames(a: NameProfile, b: NameProfile, statistics: WordStatistics): NameComparison {
  const short = acronymPair(a, b) ?? acronymPair(b, a)
  if (short !== undefined) return ofOnePair(short)
  const found = alignTokens(a.tokens, b.tokens, statistics)
  const alone = !a.tokens.some(isName) && !b.tokens.some(isName)
  const weight = (token: NameToken) =>
    token.role === 'level' ? 0 : weightOf(token, statistics) * (alone && token.role === 'office' ? OFFICE_ALONE : 1)
  let shared = 0
  let total = 0
  for (const pair of found.pairs) {
    const both = weight(pair.a) + weight(pair.b)
    shared += both * pair.similarity
    total += both
  }
  const likeness = total === 0 ? 0 : shared / total
  for (const token of [...found.onlyA, ...found.onlyB]) total += weight(token)
  const level = compareLevels(found.levelsA, found.levelsB)
  // That both are towns makes a doubtful name no less doubtful.
  shared += level.shared * 2 * likeness
  total += level.total * 2
  const contradictions = findContradictions(found)
  if (level.differs) contradictions.push('level')
  // Of one word at least it must be said that both names have it.
  const telling = found.pairs.some((pair) => !SAYS_LITTLE.has(pair.a.role))
  const raw = total === 0 || !telling ? 0 : shared / total
  const kinds = bodyAgainstLevel(found) ? BODY_AGAINST_LEVEL : 1
  const similarity = contradictions.reduce((left, each) => left * AFTER[each], raw * kinds)
  if (similarity < ONE_SLIP && !contradictions.some((each) => each === 'level' || each === 'body')) {
    const edits = slipsInOtherWords(a, b)
    if (edits <= 1) return ofOnePair(wholePair(a, b, edits === 0 ? SAME_LETTERS : ONE_SLIP))
  }
  return { ...found, similarity, contradictions, kindred: level.kindred }
}

function ofOnePair(pair: TokenPair): NameComparison {
  const { similarity } = pair
  return {
    similarity,
    pairs: [pair],
    onlyA: [],
    onlyB: [],
    levelsA: [],
    levelsB: [],
    contradictions: [],
    kindred: false,
  }
}

function wholePair(a: NameProfile, b: NameProfile, similarity: number): TokenPair {
  const token = ({ whole, tokens }: NameProfile): NameToken => {
    const shown = tokens.map((each) => each.shown).join(' ')
    return { text: whole, role: 'proper', key: whole, shown, aside: false, dotted: false }
  }
  const likeness = similarity === SAME_LETTERS ? 'joined' : 'typo'
  return { a: token(a), b: token(b), likeness, similarity }
}

const SAYS_LITTLE: ReadonlySet<string> = new Set(['organ', 'office', 'country', 'function', 'locative'])

function acronymPair(a: NameProfile, b: NameProfile): TokenPair | undefined {
  const token = a.tokens.at(-1)
  const first = b.tokens[0]
  if (a.acronym === undefined || token === undefined || first === undefined || b.acronym !== undefined) return undefined
  if (!b.initials.includes(a.acronym)) return undefined
  return { a: token, b: first, likeness: 'acronym', similarity: a.acronym.length > 3 ? ACRONYM : SHORT_ACRONYM }
}

/**
 * Slips between two names as rows of letters, where none is in a word that tells authorities apart: a gap forgotten or
 * moved (`BarnetBorough Council`), a letter in a word of office. Infinite where they are too far apart.
 */
function slipsInOtherWords(a: NameProfile, b: NameProfile): number {
  const longest = Math.max(a.whole.length, b.whole.length)
  if (longest < SHORTEST_WHOLE || Math.abs(a.whole.length - b.whole.length) > 1) return Number.POSITIVE_INFINITY
  if (!keepsNames(a, b) && !keepsNames(b, a)) return Number.POSITIVE_INFINITY
  return editsBetween(a.whole, b.whole, 1)
}

/** Every telling word of one is in the other as it is, and what the other has instead of it is no telling word. */
function keepsNames(one: NameProfile, other: NameProfile): boolean {
  const telling = (profile: NameProfile) => profile.tokens.filter(({ role }) => TELLS_APART.has(role))
  if (!telling(one).every(({ text }) => other.whole.includes(text))) return false
  const strange = telling(other).filter(({ text }) => !one.whole.includes(text))
  return strange.every(({ text }) => !telling(one).some((token) => matchWords(token.text, text)))
}

const TELLS_APART: ReadonlySet<string> = new Set(['proper', 'place', 'number', 'direction'])

/** `Suffolk Coastal Services` is not the council of Suffolk Coastal. */
function bodyAgainstLevel({ levelsA, levelsB, onlyA, onlyB, pairs }: Alignment): boolean {
  const hasBody = (tokens: readonly NameToken[]) => tokens.some(({ role }) => role === 'office' || role === 'body')
  const paired = pairs.some(({ a }) => a.role === 'office' || a.role === 'body')
  if (paired) return false
  return (
    (levelsA.length > 0 && levelsB.length === 0 && hasBody(onlyB)) ||
    (levelsB.length > 0 && levelsA.length === 0 && hasBody(onlyA))
  )
}

function findContradictions({ pairs, onlyA, onlyB }: Alignment): NameContradiction[] {
  const found: NameContradiction[] = []
  const left = (tokens: readonly NameToken[], role: NameToken['role']) => tokens.some((token) => token.role === role)
  for (const role of ['direction', 'number', 'country', 'body', 'subject', 'office'] as const) {
    const paired = (role === 'body' || role === 'office') && pairs.some(({ a }) => a.role === role)
    if (!paired && left(onlyA, role) && left(onlyB, role)) found.push(role)
  }
  const named = (tokens: readonly NameToken[], aside: boolean) =>
    tokens.some((token) => isName(token) && token.aside === aside)
  if (named(onlyA, false) && named(onlyB, false)) found.push('words')
  if (named(onlyA, true) && named(onlyB, true)) found.push('aside')
  return found
}
