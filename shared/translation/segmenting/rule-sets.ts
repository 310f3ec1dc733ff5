import { derivedId } from '../../ids.ts'
import type { SegmentationRules, SrxContent } from '../../model/segmentation-rules.ts'
import { canonical } from '../../sync/merge-values.ts'
import { splitSentences, type SentenceSplitter } from './split-sentences.ts'
import { languagesFor, SrxSplitter } from './srx-splitter.ts'
import type { TextRange } from './text-range.ts'

/** The rules that a block was cut by, by their id. `undefined`: they are not at this desk, and the desk's own decide. */
export type RuleSets = (id: string) => SentenceSplitter | undefined

/** For whoever has no rules of others. */
export const ownRulesOnly: RuleSets = () => undefined

/** What a record weighs at most, in bytes of JSON: it travels whole in one push (`LIMITS.pushBytes`). */
export const MAX_RULES_BYTES = 900_000

/** The same rules have the same id on every desk. */
export function segmentationRulesId({ isCascading, languages, maps }: SrxContent): string {
  return derivedId('segmentationRules', canonical({ isCascading, languages, maps }))
}

/** The rules that new text is cut by; `undefined`: those of the desk. */
export function rulesInUse(records: readonly SegmentationRules[]): SegmentationRules | undefined {
  return records
    .filter(({ chosenAt }) => chosenAt !== undefined)
    .toSorted((a, b) => (b.chosenAt ?? '').localeCompare(a.chosenAt ?? '') || a.id.localeCompare(b.id))[0]
}

export function ruleSetsOf(records: readonly SegmentationRules[]): RuleSets {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id) => {
    const record = byId.get(id)
    return record && splitterOf(record)
  }
}

/** Splitters met before: what they compile is worth keeping, and an id always stands for the same rules. */
const known = new Map<string, SentenceSplitter>()
const MOST_KNOWN = 8

/** Cuts by the rules of a file, and by the desk's own in languages the file does not know. */
export function splitterOf(rules: Pick<SegmentationRules, 'id'> & SrxContent): SentenceSplitter {
  const found = known.get(rules.id) ?? new FileRules(rules)
  if (!known.has(rules.id) && known.size >= MOST_KNOWN) known.clear()
  known.set(rules.id, found)
  return found
}

class FileRules implements SentenceSplitter {
  readonly #content: SrxContent
  readonly #splitter: SrxSplitter
  readonly #covered = new Map<string, boolean>()

  constructor(content: SrxContent) {
    this.#content = content
    this.#splitter = new SrxSplitter(content)
  }

  split(text: string, locale: string): TextRange[] {
    const covered = this.#covered.get(locale) ?? ruleCount(this.#content, locale) > 0
    this.#covered.set(locale, covered)
    return covered ? this.#splitter.split(text, locale) : splitSentences(text, locale)
  }
}

/** How many rules of a file a text in `locale` goes by; 0: the file does not know the language. */
export function ruleCount(content: SrxContent, locale: string): number {
  return languagesFor(content, locale).reduce((sum, { rules }) => sum + rules.length, 0)
}
