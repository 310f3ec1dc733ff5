import { idParts, type UnitColumns } from './unit-columns.ts'

/** Words and, for each, the units that have it. */
export interface Postings {
  /** Numbers of folded words, ascending. */
  readonly keys: Uint32Array
  /** Word `keys[k]` is in the units `units[start[k]]` up to `start[k + 1]`, ascending. */
  readonly start: Uint32Array
  readonly units: Uint32Array
}

/**
 * Units that no longer change, sorted by their number of words, so that units of a permitted length are one run of numbers
 * in every list. Typed arrays only: a volume goes to the disk and comes back as it is.
 */
export interface Volume extends UnitColumns {
  /** Units with w words have the numbers `lengthStart[w]` up to `lengthStart[w + 1]`. */
  readonly lengthStart: Uint32Array
  /** Numbers of the units in the order of their ids. */
  readonly byId: Uint32Array
  readonly source: Postings
  readonly target: Postings
}

/** First place in `values[from..to)` whose value is at least `wanted`; `to` where there is none. */
export function lowerBound(values: Uint32Array, wanted: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the units of a word are within `postings.units`, cut to units from `first` to before `end`. */
export function postingsOf(postings: Postings, word: number, first: number, end: number): readonly [number, number] {
  const { keys, start, units } = postings
  const k = lowerBound(keys, word, 0, keys.length)
  if (keys[k] !== word) return [0, 0]
  const from = start[k] ?? 0
  const to = start[k + 1] ?? 0
  const cut = lowerBound(units, first, from, to)
  return [cut, lowerBound(units, end, cut, to)]
}

/** The number of the unit with an id; -1: not here. */
export function findId({ ids, byId }: Pick<Volume, 'ids' | 'byId'>, id: string): number {
  const wanted = idParts(id)
  let low = 0
  let high = byId.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareId(ids, byId[middle] ?? 0, wanted)
    if (order === 0) return byId[middle] ?? -1
    if (order < 0) low = middle + 1
    else high = middle
  }
  return -1
}

function compareId(ids: Uint32Array, at: number, wanted: readonly number[]): number {
  for (let part = 0; part < 4; part++) {
    const difference = (ids[4 * at + part] ?? 0) - (wanted[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The columns in the order in which they are stored. */
export const columnNames = [
  'ids',
  'wordStart',
  'words',
  'targetStart',
  'targetWords',
  'contextStart',
  'contexts',
  'gaps',
  'tagPlaces',
  'tagCounts',
  'origins',
  'changedSeconds',
  'changedMillis',
  'lengthStart',
  'byId',
] as const satisfies readonly (keyof Volume)[]
export const listNames = ['keys', 'start', 'units'] as const satisfies readonly (keyof Postings)[]

/** All a volume is made of, in the order in which it is stored. */
export function arraysOf(volume: Volume): readonly Uint32Array[] {
  return [
    ...columnNames.map((name) => volume[name]),
    ...listNames.map((name) => volume.source[name]),
    ...listNames.map((name) => volume.target[name]),
  ]
}

/** Bytes a volume takes, in memory and on the disk. */
export function volumeBytes(volume: Volume): number {
  return arraysOf(volume).reduce((sum, { byteLength }) => sum + byteLength, 0)
}
