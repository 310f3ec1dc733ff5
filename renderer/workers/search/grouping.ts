import { recruitmentStages } from '../../../shared/model/recruitment.ts'
import { regionOf } from '../../../shared/recruitment/finding/coverage.ts'
import type { Entry } from './entry.ts'
import type { GroupBy, GroupHead } from './protocol.ts'

/** A list with a head before each group; the heads have places of their own, as rows have. */
export interface Grouped {
  readonly heads: readonly GroupHead[]
  /** All places: a head where there is no entry. */
  readonly places: readonly (Entry | undefined)[]
}

/** Empty: the organisation has no value. */
const keys: Readonly<Record<GroupBy, (entry: Entry) => string>> = {
  stage: (entry) => entry.stage,
  country: (entry) => entry.country,
  nuts1: regionKey('nuts1'),
  nuts2: regionKey('nuts2'),
  nuts3: regionKey('nuts3'),
  legalType: (entry) => entry.legalType ?? '',
  icleiMember: (entry) => entry.icleiMember,
  // Shared work stands once, under whoever was named first.
  owner: (entry) => entry.owners[0] ?? '',
}

/** A hundred thousand organisations lie in some hundred regions: each is cut to its level once. */
function regionKey(level: 'nuts1' | 'nuts2' | 'nuts3'): (entry: Entry) => string {
  const known = new Map<string, string>()
  return (entry) => {
    if (entry.nuts === undefined) return regionOf(entry, level)
    let region = known.get(entry.nuts)
    // The code names its country; only of a code too short for the level the organisation's own is asked.
    if (region === undefined || region.endsWith('?')) {
      region = regionOf(entry, level)
      known.set(entry.nuts, region)
    }
    return region
  }
}

const stageOrder = new Map<string, string>(
  recruitmentStages.map((stage, rank) => [stage, String(rank).padStart(2, '0')]),
)

/** Groups entries, keeping their order within each group. Groups in the order of their keys, those without a value last. */
export function groupEntries(entries: readonly Entry[], by: GroupBy): Grouped {
  const key = keys[by]
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const of = key(entry)
    const group = groups.get(of)
    if (group === undefined) groups.set(of, [entry])
    else group.push(entry)
  }
  const heads: GroupHead[] = []
  const places: (Entry | undefined)[] = []
  for (const of of [...groups.keys()].toSorted(compareKeys)) {
    const group = groups.get(of) ?? []
    heads.push({ at: places.length, key: of, count: group.length })
    places.push(undefined)
    for (const entry of group) places.push(entry)
  }
  return { heads, places }
}

function compareKeys(a: string, b: string): number {
  const [left, right] = [orderOf(a), orderOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function orderOf(key: string): string {
  if (key === '') return '\uFFFF'
  return stageOrder.get(key) ?? (key.endsWith('?') ? `${key.slice(0, -1)}\uFFFE` : key)
}
