import { pageFinding, type PageCheck, type PageFinding } from './page-check.ts'

/** A sentence and how it was translated; plain texts. `id` is what a finding names. */
export interface TranslatedText {
  readonly id: string
  readonly source: string
  readonly target: string
}

/** Case and the stop at the end follow the place a text stands in: a heading, a point, a sentence. */
function comparable(text: string): string {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trimStart()
  let end = folded.length
  while (end > 0 && ' .:;!?…'.includes(folded[end - 1] ?? '')) end -= 1
  return folded.slice(0, end)
}

/** Only sentences and phrases: a word alone takes the gender, case and sense of its place. */
const FEWEST_WORDS = 3
const isPhrase = (text: string) => text.split(' ').length >= FEWEST_WORDS

/** One source, several targets: the reader takes them for different things. Named at every place but the most frequent. */
export function inconsistentTargets(texts: readonly TranslatedText[]): PageFinding[] {
  return groups(texts, ({ source }) => source).flatMap((group) => {
    const byTarget = Map.groupBy(group, ({ target }) => comparable(target))
    if (byTarget.size < 2) return []
    const [usual = [], ...others] = [...byTarget.values()].toSorted((a, b) => b.length - a.length)
    return others.flat().map(({ id }) => pageFinding('inconsistentTarget', id, usual[0]?.target ?? ''))
  })
}

/** Several sources, one target: a difference is lost. */
export function inconsistentSources(texts: readonly TranslatedText[]): PageFinding[] {
  return groups(texts, ({ target }) => target).flatMap((group) => {
    const bySource = Map.groupBy(group, ({ source }) => content(source))
    if (bySource.size < 2) return []
    const [usual = [], ...others] = [...bySource.values()].toSorted((a, b) => b.length - a.length)
    return others.flat().map(({ id }) => pageFinding('inconsistentSource', id, usual[0]?.source ?? ''))
  })
}

/**
 * What a source says, without what translations level out: articles, marks, hyphens, order of words and number. Sources
 * alike in this are two spellings of one.
 */
function content(text: string): string {
  return comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 || /\p{N}/u.test(word))
    .map((word) => word.slice(0, 5))
    .toSorted()
    .join(' ')
}

function groups(texts: readonly TranslatedText[], side: (text: TranslatedText) => string): TranslatedText[][] {
  const phrases = texts.filter((text) => text.target.trim() !== '' && isPhrase(comparable(side(text))))
  return [...Map.groupBy(phrases, (text) => comparable(side(text))).values()].filter((group) => group.length > 1)
}

const translated: (page: Parameters<PageCheck>[0]) => TranslatedText[] = ({ texts, isSource }) =>
  isSource
    ? []
    : texts.flatMap(({ segment, source, target }) => (target === undefined ? [] : [{ id: segment.id, source, target }]))

export const inconsistentTarget: PageCheck = (page) => inconsistentTargets(translated(page))
export const inconsistentSource: PageCheck = (page) => inconsistentSources(translated(page))
