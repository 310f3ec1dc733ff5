import type { NameToken } from './name-profile.ts'
import { editsBetween, matchWords, type Likeness } from './word-similarity.ts'
import type { WordStatistics } from './word-statistics.ts'

/** Two tokens taken for the same. */
export interface TokenPair {
  readonly a: NameToken
  readonly b: NameToken
  readonly likeness: Likeness | 'translated' | 'joined' | 'acronym'
  /** 0 to 1. */
  readonly similarity: number
}

/** Which words of two names mean the same, and which are left over. */
export interface Alignment {
  readonly pairs: readonly TokenPair[]
  readonly onlyA: readonly NameToken[]
  readonly onlyB: readonly NameToken[]
  readonly levelsA: readonly NameToken[]
  readonly levelsB: readonly NameToken[]
}

const TRANSLATED = 0.98
const JOINED = 0.96
/** How much less alike two words are that both are ordinary names: Hilton is no slip of Halton. */
const BOTH_ORDINARY = 0.3
const SHORTEST_MISTYPED = 4

export function alignTokens(
  tokensA: readonly NameToken[],
  tokensB: readonly NameToken[],
  statistics: WordStatistics,
): Alignment {
  const a = tokensA.map((token) => readAs(token, tokensB, statistics))
  const b = tokensB.map((token) => readAs(token, tokensA, statistics))
  const pairs: TokenPair[] = []
  const onlyA = a.filter(counts)
  const onlyB = b.filter(counts)
  for (const token of a.filter(counts)) {
    const same = onlyB.find(({ key, text }) => key === token.key || text === token.text)
    if (same !== undefined) take(token, same, token.text === same.text ? 'same' : 'translated')
  }
  for (const token of onlyA.filter(isName)) {
    let best: Omit<TokenPair, 'a'> | undefined
    for (const other of onlyB) {
      const match = isName(other) ? slip(token, other, statistics) : undefined
      if (match !== undefined && match.similarity > (best?.similarity ?? 0)) best = { ...match, b: other }
    }
    if (best !== undefined) take(token, best.b, best.likeness, best.similarity)
  }
  join(onlyA, onlyB, false)
  join(onlyB, onlyA, true)
  return { pairs, onlyA, onlyB, levelsA: a.filter(isLevel), levelsB: b.filter(isLevel) }

  function take(x: NameToken, y: NameToken, likeness: TokenPair['likeness'], similarity?: number): void {
    pairs.push({ a: x, b: y, likeness, similarity: similarity ?? (likeness === 'same' ? 1 : TRANSLATED) })
    onlyA.splice(onlyA.indexOf(x), 1)
    onlyB.splice(onlyB.indexOf(y), 1)
  }

  /** Two words on one side that are one on the other: `Bad Homburg`, `BadHomburg`. */
  function join(apart: NameToken[], whole: NameToken[], swapped: boolean): void {
    for (let at = 0; at + 1 < apart.length; at++) {
      const [first, second] = [apart[at], apart[at + 1]]
      if (first === undefined || second === undefined) return
      const found = whole.find((token) => isName(token) && matchWords(first.text + second.text, token.text))
      if (found === undefined) continue
      for (const part of [first, second]) {
        pairs.push({ a: swapped ? found : part, b: swapped ? part : found, likeness: 'joined', similarity: JOINED })
      }
      whole.splice(whole.indexOf(found), 1)
      apart.splice(at, 2)
      at--
    }
  }
}

/** Tokens that stand for which authority is meant, rather than for what it is or does. */
export function isName({ role }: NameToken): boolean {
  return role === 'proper' || role === 'place'
}

const isLevel = ({ role }: NameToken): boolean => role === 'level'
const counts = ({ role }: NameToken): boolean => role !== 'level' && role !== 'function'

/** A word nobody knows that is a slip of a known word of the other name is read as that: `Borugh`, `Cuoncil`, `adn`. */
function readAs(token: NameToken, others: readonly NameToken[], statistics: WordStatistics): NameToken {
  if (token.role !== 'proper' || statistics.count(token.key) >= Math.max(statistics.ordinary, 2)) return token
  if (others.some(({ text }) => text === token.text)) return token
  const meant = others.find(({ role, text }) => {
    if (role === 'proper' || role === 'place' || role === 'number') return false
    if (role === 'function') return text.length >= 3 && editsBetween(token.text, text, 1) <= 1
    return text.length >= SHORTEST_MISTYPED && token.text.length >= 3 && editsBetween(token.text, text, 1) <= 1
  })
  return meant === undefined ? token : { ...meant, shown: token.shown }
}

function slip(a: NameToken, b: NameToken, statistics: WordStatistics) {
  const match = matchWords(a.text, b.text, a.dotted, b.dotted)
  if (match?.likeness !== 'typo') return match
  const ordinary = (token: NameToken) => statistics.count(token.key) >= statistics.ordinary
  if (!ordinary(a) || !ordinary(b)) return match
  return match.similarity > 0.85 ? { ...match, similarity: match.similarity - BOTH_ORDINARY } : undefined
}
