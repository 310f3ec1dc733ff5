import type { Organisation } from '../../../shared/model/organisation.ts'
import { recruitmentStages, type Recruitment, type RecruitmentStage } from '../../../shared/model/recruitment.ts'
import { fold, searchWords } from '../../../shared/text/fold.ts'
import { Haystack } from './haystack.ts'
import type {
  OrganisationFacets,
  OrganisationFilter,
  OrganisationQuery,
  OrganisationRow,
  OrganisationWindow,
  SortColumn,
} from './protocol.ts'

interface Entry {
  row: OrganisationRow
  /** Folded: everything a person may type to find it. */
  readonly text: string
  readonly sortKey: string
  readonly importBatchId: string | undefined
}

const ANSWERS_KEPT = 24
/** Share of all entries below which looking at each is quicker than going through the haystack. */
const WORTH_NARROWING = 0.25
/** Organisations counted at a time: about two milliseconds. */
const FACET_STEP = 5_000
const stageRank = new Map<RecruitmentStage, number>(recruitmentStages.map((stage, rank) => [stage, rank]))

/** What a column sorts by; empty values come last either way. */
const sortValue: Readonly<Record<Exclude<SortColumn, 'name'>, (row: OrganisationRow) => string | number | undefined>> =
  {
    place: (row) => (row.place === undefined ? undefined : fold(row.place)),
    country: (row) => row.country,
    stage: (row) => stageRank.get(row.stage),
    population: (row) => row.population,
    employees: (row) => row.employees,
    nextStepDue: (row) => row.nextStepDue,
  }

/**
 * All organisations of a workspace in memory, compact, to be filtered at every keystroke. Answers come as windows: the
 * page never holds more than it shows. Typing on narrows the previous answer instead of starting over.
 */
export class OrganisationIndex {
  readonly #entries = new Map<string, Entry>()
  /** All entries by name; made anew after a change of membership or name. */
  #byName: Entry[] | undefined
  /** The texts of `#byName`, for the first letters typed: they have no shorter answer to narrow. */
  #haystack: Haystack | undefined
  #sorted: { readonly key: string; readonly entries: readonly Entry[] } | undefined
  /** The last answer per filter: the board asks one question per stage. */
  readonly #answers = new Map<string, { readonly words: readonly string[]; readonly entries: readonly Entry[] }>()

  get size(): number {
    return this.#entries.size
  }

  put(organisation: Organisation, recruitment: Recruitment | undefined): void {
    const entry = entryOf(organisation, recruitment)
    const before = this.#entries.get(organisation.id)
    this.#entries.set(organisation.id, entry)
    this.#changed()
    if (this.#byName === undefined) return
    if (before !== undefined) this.#byName.splice(this.#byName.indexOf(before), 1)
    this.#byName.splice(placeOf(this.#byName, entry), 0, entry)
  }

  remove(id: string): void {
    const before = this.#entries.get(id)
    if (before === undefined) return
    this.#entries.delete(id)
    this.#changed()
    this.#byName?.splice(this.#byName.indexOf(before), 1)
  }

  /** Sets where we stand with an organisation. */
  recruit(id: string, recruitment: Recruitment | undefined): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    entry.row = withRecruitment(entry.row, recruitment)
    this.#changed()
  }

  clear(): void {
    this.#entries.clear()
    this.#byName = undefined
    this.#changed()
  }

  window(query: OrganisationQuery, from: number, count: number): OrganisationWindow {
    const entries = this.#find(query)
    return { total: entries.length, from, rows: entries.slice(from, from + count).map(({ row }) => row) }
  }

  ids(query: OrganisationQuery): readonly string[] {
    return this.#find(query).map(({ row }) => row.id)
  }

  /**
   * Counts per stage leave the stage filter out, counts per country the country filter: they are what one may choose.
   * Counts in steps, so that a keystroke in between is answered first; whoever asks goes on to the end or lets it be.
   */
  *facets(filter: OrganisationFilter): Generator<undefined, OrganisationFacets> {
    const words = searchWords(filter.text)
    const stages: Partial<Record<RecruitmentStage, number>> = {}
    const countries: Record<string, number> = {}
    let total = 0
    let seen = 0
    for (const entry of this.#entries.values()) {
      if (++seen % FACET_STEP === 0) yield
      if (!fitsRest(entry, filter) || !hasWords(entry, words)) continue
      const { stage, country } = entry.row
      const stageFits = filter.stages.length === 0 || filter.stages.includes(stage)
      const countryFits = filter.country === undefined || filter.country === country
      if (countryFits) stages[stage] = (stages[stage] ?? 0) + 1
      if (stageFits) countries[country] = (countries[country] ?? 0) + 1
      if (stageFits && countryFits) total++
    }
    return { stages, countries, total }
  }

  #changed(): void {
    this.#sorted = undefined
    this.#haystack = undefined
    this.#answers.clear()
  }

  #find(query: OrganisationQuery): readonly Entry[] {
    const words = searchWords(query.text)
    const { text: _text, ...rest } = query
    const key = JSON.stringify(rest)
    const before = this.#answers.get(key)
    if (before !== undefined && sameWords(before.words, words)) return before.entries
    // Every entry that fits longer words also fits the shorter ones they begin with.
    // An answer that holds nearly everything is no short cut.
    const narrows =
      before !== undefined &&
      before.entries.length < this.#entries.size * WORTH_NARROWING &&
      before.words.every((word, at) => words[at]?.startsWith(word) === true)
    const entries = narrows ? before.entries.filter((entry) => hasWords(entry, words)) : this.#scan(query, words)
    if (this.#answers.size >= ANSWERS_KEPT) this.#answers.clear()
    this.#answers.set(key, { words, entries })
    return entries
  }

  /** Goes through all entries. */
  #scan(query: OrganisationQuery, words: readonly string[]): readonly Entry[] {
    const all = this.#order(query.sort)
    const isWhole = isEmptyFilter(query)
    // The longest word leaves the fewest to look at closer.
    const [rarest, ...others] = words.toSorted((a, b) => b.length - a.length)
    if (rarest === undefined) return isWhole ? all : all.filter((entry) => fits(entry, query))
    if (all !== this.#byName) return all.filter((entry) => fits(entry, query) && hasWords(entry, words))
    this.#haystack ??= new Haystack(all.map(({ text }) => text))
    const found: Entry[] = []
    for (const at of this.#haystack.indexesOf(rarest)) {
      const entry = all[at]
      if (entry !== undefined && (isWhole || fits(entry, query)) && hasWords(entry, others)) found.push(entry)
    }
    return found
  }

  #order({ column, descending }: OrganisationQuery['sort']): readonly Entry[] {
    this.#byName ??= [...this.#entries.values()].toSorted(compareNames)
    if (column === 'name' && !descending) return this.#byName
    const key = `${column} ${String(descending)}`
    if (this.#sorted?.key === key) return this.#sorted.entries
    const entries = column === 'name' ? this.#byName.toReversed() : sortBy(this.#byName, sortValue[column], descending)
    this.#sorted = { key, entries }
    return entries
  }
}

function entryOf(
  organisation: Organisation & { readonly $sort?: string },
  recruitment: Recruitment | undefined,
): Entry {
  const { id, name, localName, aliases, place, country, nationalId, website, email, tags } = organisation
  const words = [name, localName, ...aliases, place, nationalId, website, email, ...tags]
  const row: OrganisationRow = {
    id,
    name,
    country,
    stage: 'identified',
    icleiMember: organisation.icleiMember,
    sharing: organisation.sharing,
    ...(place === undefined ? {} : { place }),
    ...(organisation.legalType === undefined ? {} : { legalType: organisation.legalType }),
    ...(organisation.population === undefined ? {} : { population: organisation.population.value }),
    ...(organisation.employees === undefined ? {} : { employees: organisation.employees.value }),
  }
  return {
    row: withRecruitment(row, recruitment),
    text: fold(words.filter((word) => word !== undefined).join(' ')),
    sortKey: organisation.$sort ?? fold(name),
    importBatchId: organisation.importBatchId,
  }
}

function withRecruitment(row: OrganisationRow, recruitment: Recruitment | undefined): OrganisationRow {
  const { nextStepDue: _due, ...rest } = row
  const due = recruitment?.nextStepDue
  return { ...rest, stage: recruitment?.stage ?? 'identified', ...(due === undefined ? {} : { nextStepDue: due }) }
}

function fits(entry: Entry, filter: OrganisationFilter): boolean {
  const { row } = entry
  return (
    (filter.stages.length === 0 || filter.stages.includes(row.stage)) &&
    (filter.country === undefined || filter.country === row.country) &&
    fitsRest(entry, filter)
  )
}

function fitsRest({ row, importBatchId }: Entry, filter: OrganisationFilter): boolean {
  return (
    (filter.sharing === undefined || filter.sharing === row.sharing) &&
    (filter.importBatchId === undefined || filter.importBatchId === importBatchId)
  )
}

function isEmptyFilter({ stages, country, sharing, importBatchId }: OrganisationFilter): boolean {
  return stages.length === 0 && country === undefined && sharing === undefined && importBatchId === undefined
}

/** A loop, not `every`: this runs 100,000 times per keystroke. */
function hasWords({ text }: Entry, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false
  return true
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}

function compareNames(a: Entry, b: Entry): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1
  return a.row.id < b.row.id ? -1 : 1
}

/** Where an entry belongs in a list by name. */
function placeOf(entries: readonly Entry[], entry: Entry): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = entries[middle]
    if (other !== undefined && compareNames(other, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Stable over the order by name. Values are read once: reading them in the comparison would cost seconds. */
function sortBy(
  entries: readonly Entry[],
  value: (row: OrganisationRow) => string | number | undefined,
  descending: boolean,
): readonly Entry[] {
  const direction = descending ? -1 : 1
  return entries
    .map((entry) => ({ entry, by: value(entry.row) }))
    .toSorted((a, b) => {
      if (a.by === b.by) return 0
      if (a.by === undefined) return 1
      if (b.by === undefined) return -1
      return (a.by < b.by ? -1 : 1) * direction
    })
    .map(({ entry }) => entry)
}
