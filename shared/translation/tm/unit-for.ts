import type { Segment, Translation } from '../../model/page.ts'
import type { TmUnit } from '../../model/tm-unit.ts'
import { isOutdated, stateOf } from '../segment-status.ts'
import { contextKey, type Neighbours } from './context-key.ts'
import { tmUnitId } from './unit-id.ts'

export type NewUnit = Omit<TmUnit, 'createdAt' | 'updatedAt' | 'rev'>

type Confirmed = Pick<Translation, 'text' | 'state' | 'origin' | 'locale' | 'sourceHash' | 'memberId'>
type Place = Pick<Segment, 'source' | 'codes' | 'sourceHash' | 'pageId'>

/**
 * What a confirmed translation teaches the memory. Undefined where there is nothing to learn: no text yet, still a draft, or
 * made for another source than the segment has now.
 */
export function unitFor(
  segment: Place,
  translation: Confirmed,
  neighbours: Neighbours,
  sourceLocale: string,
): NewUnit | undefined {
  const state = stateOf(translation)
  if (state === 'untranslated' || state === 'draft' || isOutdated(segment, translation)) return undefined
  const text = {
    sourceLocale,
    targetLocale: translation.locale,
    source: segment.source,
    target: translation.text,
    codes: segment.codes,
  }
  return {
    ...text,
    id: tmUnitId(text),
    contexts: [contextKey(neighbours)],
    origin: translation.origin,
    pageId: segment.pageId,
    ...(translation.memberId === undefined ? {} : { memberId: translation.memberId }),
  }
}

/** The better an origin, the further in front: what a person made counts more than what was taken over. */
const originOrder: readonly TmUnit['origin'][] = ['human', 'memory', 'machine', 'copiedSource']

/**
 * The same pair confirmed once more: contexts of both, the better origin, and no longer only imported once it was confirmed
 * here. Undefined where nothing is new.
 */
export function mergeUnits<T extends NewUnit>(known: T, fresh: NewUnit): T | undefined {
  const contexts = [...new Set([...known.contexts, ...fresh.contexts])]
  const origin = originOrder.find((each) => each === known.origin || each === fresh.origin) ?? known.origin
  const confirmedNow = known.importedFrom !== undefined && fresh.importedFrom === undefined
  if (contexts.length === known.contexts.length && origin === known.origin && !confirmedNow) return undefined
  const { importedFrom: _importedFrom, ...confirmed } = known
  const { pageId = known.pageId, memberId = known.memberId } = fresh
  const merged = {
    ...(confirmedNow ? confirmed : known),
    contexts,
    origin,
    ...(pageId === undefined ? {} : { pageId }),
    ...(memberId === undefined ? {} : { memberId }),
  }
  // What is left of T is T with one optional field less.
  return merged as unknown as T
}
