import type { CustomField } from '../../../shared/model/custom-field.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import { CoverageCount, type CoverageLevel, type RegionCoverage } from '../../../shared/recruitment/finding/coverage.ts'
import { defaultStaleDays, type AttentionRules } from '../../../shared/recruitment/pipeline/attention.ts'
import { Buckets } from './buckets.ts'
import { cellsOf, sortValueOf, type Column, type ColumnContext } from './columns.ts'
import { countConditions, countFacets, countValues } from './counting.ts'
import { entryOf, setRecruitment, type Entry, type TimelineFacts } from './entry.ts'
import { compileFilter, hasWords, sameWords, type CompiledFilter } from './filtering.ts'
import { groupEntries, type Grouped } from './grouping.ts'
import { Haystack } from './haystack.ts'
import { countLanes } from './lanes.ts'
import { Neighbours } from './neighbours.ts'
import { compareNames, placeOf, sortBy } from './ordering.ts'
import type {
  Lane,
  LaneKind,
  OrganisationFacets,
  OrganisationFilter,
  OrganisationQuery,
  OrganisationRow,
  OrganisationWindow,
  SegmentCounts,
  ValueCount,
} from './protocol.ts'

const ANSWERS_KEPT = 24
const ORDERS_KEPT = 16
/** What one sorts by most; made ready while nobody asks. */
const usual: readonly Column[] = ['name', 'stage', 'place', 'country', 'population', 'employees', 'nextStepDue']
/** Share of all entries below which looking at each is quicker than going through the haystack. */
const WORTH_NARROWING = 0.25

/**
 * All organisations of a workspace in memory, compact, to be filtered at every keystroke. Answers come as windows: the
 * page never holds more than it shows. Typing on narrows the previous answer instead of starting over.
 */
export class OrganisationIndex {
  readonly #entries = new Map<string, Entry>()
  readonly #neighbours = new Neighbours()
  /** All entries by name; made anew after a change of membership or name. */
  #byName: Entry[] | undefined
  /** The texts of `#byName`, for the first letters typed: they have no shorter answer to narrow. */
  #haystack: Haystack | undefined
  readonly #orders = new Map<string, readonly Entry[]>()
  /** The last answer per filter: the board asks one question per stage. */
  readonly #answers = new Map<string, { readonly words: readonly string[]; readonly entries: readonly Entry[] }>()
  readonly #buckets = new Buckets()
  #grouped: { readonly of: readonly Entry[]; readonly by: string; readonly grouped: Grouped } | undefined
  /** By what a recruitment counts as late or stale. */
  #rules: AttentionRules = { staleDays: defaultStaleDays, today: '' }
  #context: ColumnContext = { customFields: [], memberNames: new Map() }

  /** Sets the day and the person's own figures; answers given under others are forgotten. */
  attend(rules: AttentionRules): void {
    if (JSON.stringify(rules) === JSON.stringify(this.#rules)) return
    this.#rules = rules
    this.#answers.clear()
  }

  /** The focal point's own fields, and the names of its members. */
  describe(customFields: readonly CustomField[], memberNames: ReadonlyMap<string, string>): void {
    this.#context = { customFields, memberNames }
    this.#changed()
  }

  /** Makes ready what the first questions would wait for, a step at a time. */
  *warm(): Generator<undefined, void> {
    for (const column of usual) {
      for (const descending of [false, true]) {
        this.#order({ column, descending })
        yield
      }
    }
    this.#haystack ??= new Haystack((this.#byName ?? []).map(({ text }) => text))
  }

  get size(): number {
    return this.#entries.size
  }

  put(organisation: Organisation, recruitment: Recruitment | undefined, timeline: TimelineFacts = {}): void {
    const entry = entryOf(organisation, recruitment, timeline)
    const before = this.#entries.get(organisation.id)
    this.#entries.set(organisation.id, entry)
    this.#neighbours.note(before, entry)
    this.#changed()
    if (this.#byName === undefined) return
    if (before !== undefined) this.#byName.splice(this.#byName.indexOf(before), 1)
    this.#byName.splice(placeOf(this.#byName, entry), 0, entry)
  }

  remove(id: string): void {
    const before = this.#entries.get(id)
    if (before === undefined) return
    this.#entries.delete(id)
    this.#neighbours.note(before, undefined)
    this.#changed()
    this.#byName?.splice(this.#byName.indexOf(before), 1)
  }

  /** Sets where we stand with an organisation. */
  recruit(id: string, recruitment: Recruitment | undefined, timeline: TimelineFacts = {}): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    const { stage, isAbolished } = entry
    setRecruitment(entry, recruitment, timeline)
    this.#neighbours.note({ id, stage, isAbolished }, entry)
    this.#changed()
  }

  clear(): void {
    this.#entries.clear()
    this.#neighbours.reset()
    this.#byName = undefined
    this.#changed()
  }

  /** `total` and `from` count places: with groups, their heads have places too. `columns`: beside what every row has. */
  window(query: OrganisationQuery, from: number, count: number, columns: readonly Column[] = []): OrganisationWindow {
    const filter = this.#compile(query, columns)
    const entries = this.#find(query, filter)
    const row = (entry: Entry): OrganisationRow => this.#rowOf(entry, columns, filter)
    if (query.group === undefined) {
      return { total: entries.length, from, rows: entries.slice(from, from + count).map(row) }
    }
    const { heads, places } = this.#group(entries, query.group)
    const shown = places.slice(from, from + count)
    return {
      total: places.length,
      from,
      rows: shown.flatMap((entry) => (entry === undefined ? [] : [row(entry)])),
      heads: heads.filter(({ at }) => at >= from && at < from + count),
      organisations: entries.length,
    }
  }

  ids(query: OrganisationQuery): readonly string[] {
    return this.#find(query, this.#compile(query, [])).map(({ id }) => id)
  }

  /** The rows of organisations, in the order of their ids, without those that are gone. */
  rows(ids: readonly string[], columns: readonly Column[]): readonly OrganisationRow[] {
    const everything: OrganisationQuery = { text: '', stages: [], sort: { column: 'name', descending: false } }
    const filter = this.#compile(everything, columns)
    return ids.flatMap((id) => {
      const entry = this.#entries.get(id)
      return entry === undefined ? [] : [this.#rowOf(entry, columns, filter)]
    })
  }

  /** The lanes of what fits, for a board divided by owner or region. */
  lanes(query: OrganisationQuery, by: LaneKind): readonly Lane[] {
    const found = this.#find(query, this.#compile(query, []))
    return countLanes(
      found.map(({ row }) => row),
      by,
    )
  }

  /** Counts of regions among what fits. */
  coverage(filter: OrganisationFilter, level: CoverageLevel): readonly RegionCoverage[] {
    const count = new CoverageCount(level)
    const query: OrganisationQuery = { ...filter, sort: { column: 'name', descending: false } }
    for (const entry of this.#find(query, this.#compile(query, []))) {
      const { country, nuts, population, stage, isAbolished, row } = entry
      count.add({ country, nuts, population, stage, isAbolished, place: row.place })
    }
    return count.result()
  }

  /** Counts per stage and country; in steps, see `countFacets`. */
  facets(filter: OrganisationFilter): Generator<undefined, OrganisationFacets> {
    return countFacets(this.#entries, this.#compile(filter, []))
  }

  /** How many fit each condition by itself, and how many have a location; in steps. */
  conditionCounts(filter: OrganisationFilter): Generator<undefined, SegmentCounts> {
    return countConditions(this.#entries, this.#compile(filter, []))
  }

  /** The values a field has, the most frequent first: what one can choose. */
  values(field: string, limit: number): readonly ValueCount[] {
    return countValues(this.#entries.values(), field, limit)
  }

  #rowOf(entry: Entry, columns: readonly Column[], { likenessOf }: CompiledFilter): OrganisationRow {
    const cells = columns.length === 0 ? undefined : cellsOf(entry, columns, this.#context)
    const like = likenessOf === undefined ? undefined : this.#neighbours.explain(entry)
    if (cells === undefined && like === undefined) return entry.row
    return { ...entry.row, ...(cells === undefined ? {} : { cells }), ...(like === undefined ? {} : { like }) }
  }

  #changed(): void {
    this.#orders.clear()
    this.#haystack = undefined
    this.#answers.clear()
    this.#buckets.clear()
    this.#grouped = undefined
  }

  /** A filter as a test; what it asks of distances and likeness is reckoned now, the once. */
  #compile(query: OrganisationFilter & Partial<OrganisationQuery>, columns: readonly Column[]): CompiledFilter {
    const filter = compileFilter(query, columns, this.#rules, this.#context.customFields)
    if (filter.needsDistance && this.#neighbours.measure(this.#entries.values())) this.#forgetOrders('distance')
    if (filter.likenessOf !== undefined && this.#neighbours.compare(this.#entries.values(), filter.likenessOf)) {
      this.#forgetOrders('likeness')
    }
    return filter
  }

  #forgetOrders(column: Column): void {
    this.#answers.clear()
    this.#grouped = undefined
    for (const key of this.#orders.keys()) if (key.startsWith(`${column} `)) this.#orders.delete(key)
  }

  /** A column of the board is a part of an answer that its other columns share. */
  #find(query: OrganisationQuery, filter: CompiledFilter): readonly Entry[] {
    const [stage] = query.stages
    if (stage === undefined || query.stages.length > 1) return this.#findAll(query, filter)
    const { ownerId, region, ...rest } = query
    const whole: OrganisationQuery = { ...rest, stages: [] }
    let entries = this.#findAll(whole, this.#compile(whole, []))
    if (ownerId !== undefined) entries = this.#buckets.pick(entries, 'owner', ownerId)
    if (region !== undefined) entries = this.#buckets.pick(entries, 'region', region)
    return this.#buckets.pick(entries, 'stage', stage)
  }

  #findAll(query: OrganisationQuery, filter: CompiledFilter): readonly Entry[] {
    const { words } = filter
    const { text: _text, group: _group, ...rest } = query
    const key = JSON.stringify(rest)
    const before = this.#answers.get(key)
    if (before !== undefined && sameWords(before.words, words)) return before.entries
    // Every entry that fits longer words also fits the shorter ones they begin with.
    // An answer that holds nearly everything is no short cut.
    const narrows =
      before !== undefined &&
      before.entries.length < this.#entries.size * WORTH_NARROWING &&
      before.words.every((word, at) => words[at]?.startsWith(word) === true)
    const entries = narrows ? before.entries.filter((entry) => hasWords(entry, words)) : this.#scan(query, filter)
    if (this.#answers.size >= ANSWERS_KEPT) this.#answers.clear()
    this.#answers.set(key, { words, entries })
    return entries
  }

  /** Goes through all entries. */
  #scan(query: OrganisationQuery, { words, fits, isWhole }: CompiledFilter): readonly Entry[] {
    const all = this.#order(query.sort)
    // The longest word leaves the fewest to look at closer.
    const [rarest, ...others] = words.toSorted((a, b) => b.length - a.length)
    if (rarest === undefined) return isWhole ? all : all.filter(fits)
    if (all !== this.#byName) return all.filter((entry) => fits(entry) && hasWords(entry, words))
    this.#haystack ??= new Haystack(all.map(({ text }) => text))
    const found: Entry[] = []
    for (const at of this.#haystack.indexesOf(rarest)) {
      const entry = all[at]
      if (entry !== undefined && (isWhole || fits(entry)) && hasWords(entry, others)) found.push(entry)
    }
    return found
  }

  #order({ column, descending }: OrganisationQuery['sort']): readonly Entry[] {
    this.#byName ??= [...this.#entries.values()].toSorted(compareNames)
    if (column === 'name' && !descending) return this.#byName
    const key = `${column} ${String(descending)}`
    const known = this.#orders.get(key)
    if (known !== undefined) return known
    const entries =
      column === 'name'
        ? this.#byName.toReversed()
        : sortBy(this.#byName, sortValueOf(column, this.#context), descending)
    if (this.#orders.size >= ORDERS_KEPT) this.#orders.clear()
    this.#orders.set(key, entries)
    return entries
  }

  #group(entries: readonly Entry[], by: NonNullable<OrganisationQuery['group']>): Grouped {
    if (this.#grouped?.of !== entries || this.#grouped.by !== by) {
      this.#grouped = { of: entries, by, grouped: groupEntries(entries, by) }
    }
    return this.#grouped.grouped
  }
}
