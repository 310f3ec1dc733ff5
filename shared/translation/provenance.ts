import type { Segment, Translation } from '../model/page.ts'
import { codedPlainText } from './coded-text.ts'
import { stateOf } from './segment-status.ts'
import { sourceWords } from './source-words.ts'

/** Where the words of a translation came from. `untranslated`: there are none yet. */
export const provenanceKinds = [
  'human',
  'memory',
  'memoryEdited',
  'machine',
  'machineEdited',
  'copied',
  'untranslated',
] as const
export type ProvenanceKind = (typeof provenanceKinds)[number]

export interface ProvenanceRow {
  readonly kind: ProvenanceKind
  readonly segments: number
  /** Words of the source these segments have. */
  readonly words: number
  /** Of all words of the page, 0 to 1. */
  readonly share: number
}

export interface Provenance {
  /** One a kind, in the order of `provenanceKinds`; only those that occur. Shares add up to 1 where there are words. */
  readonly rows: readonly ProvenanceRow[]
  /** Who reviewed, and how many segments; `''`: reviewed before the desk noted by whom. */
  readonly reviewers: ReadonlyMap<string, number>
  /** Segments translated but not reviewed. */
  readonly unreviewed: number
  /** Segments straight from a machine that a person has already called reviewed or approved. */
  readonly machineReviewed: number
}

type Target = Pick<Translation, 'text' | 'state' | 'origin' | 'isEdited' | 'reviewerId'>

export function provenanceOf(translation: Target | undefined): ProvenanceKind {
  if (!translation || stateOf(translation) === 'untranslated') return 'untranslated'
  const { origin, isEdited } = translation
  if (origin === 'memory') return isEdited ? 'memoryEdited' : 'memory'
  if (origin === 'machine') return isEdited ? 'machineEdited' : 'machine'
  return origin === 'copiedSource' ? 'copied' : 'human'
}

/**
 * Origin after a person typed over a text. What came from the memory or a machine stays theirs, edited; an emptied or
 * copied one becomes the person's own. `matchScore` goes along while the origin does.
 */
export function originAfterEdit(
  before: Pick<Translation, 'origin' | 'text'> | undefined,
): Pick<Translation, 'origin' | 'isEdited'> {
  const isFromElsewhere = before !== undefined && (before.origin === 'memory' || before.origin === 'machine')
  if (!isFromElsewhere || codedPlainText(before.text).trim() === '') return { origin: 'human' }
  return { origin: before.origin, isEdited: true }
}

/** Where the words of one page in one language come from, and who answers for them. */
export function pageProvenance(
  segments: readonly Pick<Segment, 'id' | 'source'>[],
  translationOf: (segmentId: string) => Target | undefined,
): Provenance {
  const counts = new Map<ProvenanceKind, { segments: number; words: number }>()
  const reviewers = new Map<string, number>()
  let total = 0
  let unreviewed = 0
  let machineReviewed = 0
  for (const segment of segments) {
    const translation = translationOf(segment.id)
    const kind = provenanceOf(translation)
    const words = sourceWords(segment)
    const before = counts.get(kind) ?? { segments: 0, words: 0 }
    counts.set(kind, { segments: before.segments + 1, words: before.words + words })
    total += words
    if (kind === 'untranslated' || !translation) continue
    if (translation.state === 'reviewed' || translation.state === 'approved') {
      const by = translation.reviewerId ?? ''
      reviewers.set(by, (reviewers.get(by) ?? 0) + 1)
      if (kind === 'machine') machineReviewed += 1
    } else unreviewed += 1
  }
  const rows = provenanceKinds.flatMap((kind): ProvenanceRow[] => {
    const found = counts.get(kind)
    return found ? [{ kind, ...found, share: total === 0 ? 0 : found.words / total }] : []
  })
  return { rows, reviewers, unreviewed, machineReviewed }
}
