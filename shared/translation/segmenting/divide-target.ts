import { codedPlainText } from '../coded-text.ts'
import { divideRun, runText, type CodeRun } from './code-runs.ts'
import type { Piece } from './pieces.ts'
import { splitSentences } from './split-sentences.ts'

interface Division {
  /** One for each piece; those behind the last have nothing. */
  readonly runs: readonly CodeRun[]
  /** Nothing in the text said where to divide it, or only a mark that languages use differently. */
  readonly isGuess: boolean
}

/** A translation in parts that match the parts of its source, see `carryTranslations`. */
export function divideTarget(
  run: CodeRun,
  pieces: readonly Pick<Piece, 'source'>[],
  locales: { readonly source: string; readonly target: string },
): Division {
  if (pieces.length === 1) return { runs: [run], isGuess: false }
  const text = runText(run)
  const sources = pieces.map(({ source }) => codedPlainText(source))
  const ends = sentenceEnds(text, sources, locales)
  const offsets = ends ?? markEnds(text, sources, locales)
  return { runs: offsets ? divideAt(run, offsets) : [run], isGuess: ends === undefined }
}

function divideAt(run: CodeRun, offsets: readonly number[]): CodeRun[] {
  const parts: CodeRun[] = []
  let rest = run
  for (const offset of offsets.toReversed()) {
    const [left, right] = divideRun(rest, offset)
    parts.unshift(right)
    rest = left
  }
  return [rest, ...parts]
}

/** Offsets in a target that has as many sentences as all its sources together. */
function sentenceEnds(
  target: string,
  sources: readonly string[],
  locales: { readonly source: string; readonly target: string },
): number[] | undefined {
  const counts = sources.map((source) => splitSentences(source, locales.source).length)
  const sentences = splitSentences(target, locales.target)
  if (sentences.length !== counts.reduce((sum, count) => sum + count, 0)) return undefined
  let passed = 0
  return counts.slice(0, -1).flatMap((count) => {
    passed += count
    return sentences[passed]?.from ?? []
  })
}

/** Marks inside a sentence that most languages set in the same place. In Greek a semicolon asks, and a raised dot parts. */
function marksOf(locale: string): readonly RegExp[] {
  return [/^el\b/.test(locale) ? /[·\u0387]/g : /[;·\u0387]/g, /:(?=\s|$)/g, /[–—]/g]
}

/** Offsets behind the marks of a target that answer to those its sources end with, where the numbers agree. */
function markEnds(
  target: string,
  sources: readonly string[],
  locales: { readonly source: string; readonly target: string },
): number[] | undefined {
  const count = (text: string, mark: RegExp | undefined) => (mark ? (text.match(mark)?.length ?? 0) : 0)
  const sourceMarks = marksOf(locales.source)
  const targetMarks = marksOf(locales.target)
  const offsets = sources.slice(0, -1).map((source, index) => {
    const kind = sourceMarks.findIndex((mark) => count(source.trimEnd().slice(-1), mark) === 1)
    const [mark, same] = [sourceMarks[kind], targetMarks[kind]]
    if (!mark || !same || count(sources.join(' '), mark) !== count(target, same)) return undefined
    const found = [...target.matchAll(same)][count(sources.slice(0, index + 1).join(' '), mark) - 1]
    return found && found.index + 1 < target.trimEnd().length ? found.index + 1 : undefined
  })
  const known = offsets.filter((offset) => offset !== undefined)
  return known.length === offsets.length ? known : undefined
}
