import type { UnitColumns } from './unit-columns.ts'
import { UnitDraft } from './unit-draft.ts'
import type { Postings, Volume } from './volume.ts'

/** Units between two pauses: some milliseconds. */
const STEP = 1_000

/** A piece whose live units go into a volume. */
export interface Part {
  readonly units: UnitColumns
  /** 1: the unit was removed. */
  readonly dead: Uint8Array
}

/**
 * One volume from the live units of several pieces, in steps: whoever runs it lets questions in between. Answers the volume,
 * and for each part where each of its units went (`moved[part][unit]`; `GONE`: nowhere), for what is removed meanwhile.
 */
export function* sealVolume(
  parts: readonly Part[],
  folds: Uint32Array,
): Generator<void, { readonly volume: Volume; readonly moved: readonly Uint32Array[] }> {
  const { order, lengthStart, moved } = sortByLength(parts)
  yield
  const draft = new UnitDraft()
  for (let at = 0; at < order.length; at += 2) {
    const part = parts[order[at] ?? 0]
    if (part) draft.copy(part.units, order[at + 1] ?? 0)
    if (at % (2 * STEP) === 0) yield
  }
  const { count } = draft
  const byId = yield* sortIds(draft)
  const source = yield* makePostings(count, draft.wordStart, draft.words, folds)
  const target = yield* makePostings(count, draft.targetStart, draft.targetWords, folds)
  const volume: Volume = {
    count,
    ids: draft.ids.slice(0, 4 * count),
    wordStart: draft.wordStart.slice(0, count + 1),
    words: draft.words.slice(0, draft.wordStart[count]),
    targetStart: draft.targetStart.slice(0, count + 1),
    targetWords: draft.targetWords.slice(0, draft.targetStart[count]),
    contextStart: draft.contextStart.slice(0, count + 1),
    contexts: draft.contexts.slice(0, draft.contextStart[count]),
    gaps: draft.gaps.slice(0, count),
    tagPlaces: draft.tagPlaces.slice(0, count),
    tagCounts: draft.tagCounts.slice(0, count),
    origins: draft.origins.slice(0, count),
    changedSeconds: draft.changedSeconds.slice(0, count),
    changedMillis: draft.changedMillis.slice(0, count),
    lengthStart,
    byId,
    source,
    target,
  }
  return { volume, moved }
}

/** A unit that did not go into the volume. */
export const GONE = 0xffff_ffff

/** Counting sort: `order` holds part and unit in turns. */
function sortByLength(parts: readonly Part[]) {
  const lengthOf = ({ wordStart }: UnitColumns, at: number) => (wordStart[at + 1] ?? 0) - (wordStart[at] ?? 0)
  const counts: number[] = []
  let total = 0
  for (const { units, dead } of parts) {
    for (let at = 0; at < units.count; at++) {
      if (dead[at] === 1) continue
      const length = lengthOf(units, at)
      while (counts.length <= length) counts.push(0)
      counts[length] = (counts[length] ?? 0) + 1
      total += 1
    }
  }
  const lengthStart = new Uint32Array(counts.length + 1)
  counts.forEach((count, length) => (lengthStart[length + 1] = (lengthStart[length] ?? 0) + count))
  const next = lengthStart.slice()
  const order = new Uint32Array(2 * total)
  const moved = parts.map(({ units, dead }, part) => {
    const places = new Uint32Array(units.count).fill(GONE)
    for (let at = 0; at < units.count; at++) {
      if (dead[at] === 1) continue
      const length = lengthOf(units, at)
      const place = next[length] ?? 0
      next[length] = place + 1
      order[2 * place] = part
      order[2 * place + 1] = at
      places[at] = place
    }
    return places
  })
  return { order, lengthStart, moved }
}

/** Radix sort over the four numbers of an id, sixteen bits at a time. */
function* sortIds({ ids, count }: UnitColumns): Generator<void, Uint32Array> {
  let from = new Uint32Array(count)
  for (let at = 0; at < count; at++) from[at] = at
  let to = new Uint32Array(count)
  const digits = new Uint32Array(65_537)
  for (let pass = 0; pass < 8; pass++) {
    const part = 3 - (pass >> 1)
    const shift = pass % 2 === 0 ? 0 : 16
    digits.fill(0)
    for (let at = 0; at < count; at++) {
      const digit = (((ids[4 * at + part] ?? 0) >>> shift) & 0xffff) + 1
      digits[digit] = (digits[digit] ?? 0) + 1
    }
    for (let digit = 1; digit < digits.length; digit++) digits[digit] = (digits[digit] ?? 0) + (digits[digit - 1] ?? 0)
    for (let at = 0; at < count; at++) {
      const unit = from[at] ?? 0
      const digit = ((ids[4 * unit + part] ?? 0) >>> shift) & 0xffff
      const place = digits[digit] ?? 0
      digits[digit] = place + 1
      to[place] = unit
    }
    ;[from, to] = [to, from]
    yield
  }
  return from
}

/** Two passes: how many units each word has, then which. A word that a unit has twice lists it once. */
function* makePostings(
  count: number,
  wordStart: Uint32Array,
  words: Uint32Array,
  folds: Uint32Array,
): Generator<void, Postings> {
  const lastUnit = new Uint32Array(folds.length)
  const sizes = new Uint32Array(folds.length)
  for (let unit = 0; unit < count; unit++) {
    for (let at = wordStart[unit] ?? 0, end = wordStart[unit + 1] ?? 0; at < end; at++) {
      const word = folds[words[at] ?? 0] ?? 0
      if (lastUnit[word] === unit + 1) continue
      lastUnit[word] = unit + 1
      sizes[word] = (sizes[word] ?? 0) + 1
    }
    if (unit % STEP === 0) yield
  }
  let distinct = 0
  for (let word = 0; word < sizes.length; word++) if ((sizes[word] ?? 0) > 0) distinct++
  const keys = new Uint32Array(distinct)
  const start = new Uint32Array(distinct + 1)
  // From here on `sizes` says where the next unit of a word goes.
  for (let word = 0, k = 0, place = 0; word < sizes.length; word++) {
    const size = sizes[word] ?? 0
    if (size === 0) continue
    keys[k] = word
    sizes[word] = place
    place += size
    start[++k] = place
  }
  const units = new Uint32Array(start[distinct] ?? 0)
  lastUnit.fill(0)
  for (let unit = 0; unit < count; unit++) {
    for (let at = wordStart[unit] ?? 0, end = wordStart[unit + 1] ?? 0; at < end; at++) {
      const word = folds[words[at] ?? 0] ?? 0
      if (lastUnit[word] === unit + 1) continue
      lastUnit[word] = unit + 1
      const place = sizes[word] ?? 0
      sizes[word] = place + 1
      units[place] = unit
    }
    if (unit % STEP === 0) yield
  }
  return { keys, start, units }
}
