import type { TmUnit } from '../../model/tm-unit.ts'
import { matchText } from './match-text.ts'
import { wordsOf } from '../words.ts'
import { codedPlainText } from '../coded-text.ts'
import { textHash } from './text-hash.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Numbers of the origins in the index. Never renumbered: they lie in saved indexes. */
export const originCodes = { human: 0, copiedSource: 1, memory: 2, machine: 3 } as const satisfies Record<
  TmUnit['origin'],
  number
>
export const origins = Object.keys(originCodes) as readonly TmUnit['origin'][]
/** Added to the origin of a unit that came with a file. */
export const IMPORTED = 0x80

/** What the index keeps of a unit: numbers only, no text. */
export interface MemoryUnit {
  readonly id: string
  /** Numbers of the spellings, in order. */
  readonly words: readonly number[]
  readonly targetWords: readonly number[]
  readonly gaps: number
  readonly tagPlaces: number
  /** One byte a kind. */
  readonly tagCounts: number
  readonly contexts: readonly number[]
  readonly origin: number
  /** Milliseconds since 1970. */
  readonly changed: number
}

type Indexed = Pick<TmUnit, 'id' | 'source' | 'target' | 'codes' | 'contexts' | 'origin' | 'importedFrom' | 'updatedAt'>

export function memoryUnit(unit: Indexed, vocabulary: Vocabulary): MemoryUnit {
  const text = matchText(unit.source, unit.codes)
  return {
    id: unit.id,
    words: text.words.map((word) => vocabulary.intern(word)),
    targetWords: wordsOf(codedPlainText(unit.target).normalize('NFC')).map((word) => vocabulary.intern(word)),
    gaps: textHash(text.gaps),
    tagPlaces: textHash(text.tagPlaces),
    tagCounts: packCounts(text.tagCounts),
    contexts: unit.contexts.map(textHash),
    origin: originCodes[unit.origin] | (unit.importedFrom === undefined ? 0 : IMPORTED),
    changed: Date.parse(unit.updatedAt),
  }
}

/** Up to four kinds in one number, 255 pairs of each at most. */
export function packCounts(counts: readonly number[]): number {
  return counts.reduce((packed, count, kind) => (packed | (Math.min(count, 255) << (8 * kind))) >>> 0, 0)
}

/** How many pairs one side has and the other has not. */
export function tagDifference(a: number, b: number): number {
  let difference = 0
  for (let shift = 0; shift < 32; shift += 8) difference += Math.abs(((a >>> shift) & 0xff) - ((b >>> shift) & 0xff))
  return difference
}
