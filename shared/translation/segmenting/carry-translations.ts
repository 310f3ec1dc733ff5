import { translationStates, type Translation } from '../../model/page.ts'
import { isOutdated, stateOf } from '../segment-status.ts'
import { sourceHash } from '../source-hash.ts'
import { fromRun, joinRuns, toRun, type CodeRun } from './code-runs.ts'
import { divideTarget } from './divide-target.ts'
import type { Piece } from './pieces.ts'

/** What of a translation depends on where its segment begins and ends. */
export type CarriedFields = Pick<
  Translation,
  'text' | 'state' | 'origin' | 'isEdited' | 'matchScore' | 'hrefs' | 'sourceHash' | 'sourceText' | 'sourceCodes'
>

/** A segment before the change, with its text in one language where there is one. */
export interface TranslatedPiece {
  readonly piece: Piece
  readonly translation: CarriedFields | undefined
}

/** Of texts joined, the origin that asks for most care. */
const mostCareFirst: readonly Translation['origin'][] = ['machine', 'copiedSource', 'memory', 'human']

/**
 * What becomes of the translations of segments when these are cut anew: one row for each segment after the change,
 * `undefined` where it has no text. No word is lost. Joined texts get a space between. A text is divided at the ends of
 * its sentences where they are as many as in the source, or at the only mark of its kind (`;`, `:`, dash) like the one
 * the source was cut behind; else all of it stays with the first. Nobody has reviewed the new whole, so that no state is
 * above `translated`; it is `draft` where a part was guessed or lacked, or the codes do not come out even.
 */
export function carryTranslations(
  old: readonly TranslatedPiece[],
  next: readonly Piece[],
  locales: { readonly source: string; readonly target: string },
): (CarriedFields | undefined)[] {
  const written = old.flatMap(({ piece, translation }, index) =>
    translation && stateOf(translation) !== 'untranslated' ? [{ piece, translation, index }] : [],
  )
  if (written.length === 0) return next.map(() => undefined)
  const joined = joinRuns(
    written.map(({ piece, translation, index }) => toRun(translation.text, piece, `old ${index}`)),
  )
  const { runs, isGuess } = divideTarget(joined, next, locales)
  const state = isGuess || written.length < old.length ? 'draft' : lowestState(written)
  const outdated = outdatedSource(old, next)
  const provenance = joinedProvenance(written.map(({ translation }) => translation))
  return next.map((piece, index) => {
    const run = runs[index]
    if (!run) return undefined
    return {
      text: fromRun(run, piece).trim(),
      state: hasItsCodes(run, piece) ? state : 'draft',
      ...provenance,
      ...hrefsFor(piece, written),
      ...(outdated ?? { sourceHash: piece.sourceHash, sourceText: piece.source, sourceCodes: [...piece.codes] }),
    }
  })
}

/** Where joined words come from. What is a machine's or the memory's only in part counts as edited. */
function joinedProvenance(
  written: readonly CarriedFields[],
): Pick<CarriedFields, 'origin' | 'isEdited' | 'matchScore'> {
  const origin = mostCareFirst.find((each) => written.some((text) => text.origin === each)) ?? 'human'
  if (origin !== 'machine' && origin !== 'memory') return { origin }
  const isEdited = written.some((text) => text.isEdited || text.origin !== origin)
  const scores = written.flatMap(({ matchScore }) => matchScore ?? [])
  return {
    origin,
    ...(isEdited ? { isEdited } : {}),
    ...(origin === 'memory' && scores.length > 0 ? { matchScore: Math.min(...scores) } : {}),
  }
}

/** Addresses of links in this language, by the numbers the links have now. */
function hrefsFor(
  piece: Piece,
  written: readonly { readonly piece: Piece; readonly translation: CarriedFields }[],
): Pick<CarriedFields, 'hrefs'> {
  const entries = written.flatMap(({ piece: was, translation }) =>
    Object.entries(translation.hrefs ?? {}).flatMap(([n, href]): [string, string][] => {
      const code = was.blockCodes[Number(n) - 1]
      const at = code === undefined ? -1 : piece.blockCodes.indexOf(code)
      return at < 0 ? [] : [[String(at + 1), href]]
    }),
  )
  return entries.length > 0 ? { hrefs: Object.fromEntries(entries) } : {}
}

/** The lowest of some states, and `translated` at most. */
function lowestState(written: readonly { readonly translation: CarriedFields }[]): Translation['state'] {
  const ranks = written.map(({ translation }) => translationStates.indexOf(translation.state))
  return translationStates[Math.min(...ranks, translationStates.indexOf('translated'))] ?? 'draft'
}

/** The source that texts were made for where it has changed since: in one piece, so that the whole shows as outdated. */
function outdatedSource(
  old: readonly TranslatedPiece[],
  next: readonly Piece[],
): Pick<CarriedFields, 'sourceHash' | 'sourceText' | 'sourceCodes'> | undefined {
  if (!old.some(({ piece, translation }) => isOutdated(piece, translation))) return undefined
  const only = old.length === 1 ? old[0]?.translation : undefined
  if (only) {
    const { sourceHash: hash, sourceText, sourceCodes } = only
    return { sourceHash: hash, sourceText, ...(sourceCodes ? { sourceCodes } : {}) }
  }
  const runs = old.map(({ piece, translation }, index) =>
    toRun(translation?.sourceText ?? piece.source, piece, `old ${index}`),
  )
  const blockCodes = [...new Set(next.flatMap((piece) => piece.blockCodes))]
  const sourceText = fromRun(joinRuns(runs), { blockCodes })
  return { sourceHash: sourceHash(sourceText, []), sourceText }
}

/** Each code of a piece once, opened and closed in order, and no other. */
function hasItsCodes(run: CodeRun, piece: Piece): boolean {
  const open: string[] = []
  const seen: string[] = []
  for (const token of run) {
    if (token.kind === 'open') {
      open.push(token.code)
      seen.push(token.code)
    } else if (token.kind === 'close' && open.pop() !== token.code) return false
  }
  return open.length === 0 && seen.toSorted().join() === piece.blockCodes.map(String).toSorted().join()
}
