import { derivedId } from '../../ids.ts'
import type { Block, PageSection, SectionKind } from '../../model/page.ts'
import { canonical } from '../../sync/merge-values.ts'
import { inPageOrder, segmentsInPageOrder } from '../page-order.ts'
import { blockText } from '../segmenting/segment-blocks.ts'
import type { PagePackage } from './page-package.ts'
import type { Choice, LockablePage, MadeChoice } from './return-plan.ts'

/** A section that a package has otherwise than this desk, with what would become of it. A person can always choose. */
export interface PlannedSection {
  readonly sectionId: string
  readonly kind: SectionKind
  readonly change: 'changed' | 'added' | 'removed'
  /** Who has changed it since it was sent; `unknown`: the package does not tell what was sent. */
  readonly side: 'theirs' | 'both' | 'unknown'
  readonly preset: Choice
  /** Plain text of what differs, a line a block: what is the same at the beginning and the end is left out. */
  readonly before: string
  readonly after: string
  /** Of what is here: a choice counts only for what it was made over. */
  readonly mark: string
}

/** What is written in a section, in short: equal mark, equal content. Where it stands on the page does not count. */
export function sectionMark({ kind, blocks, facts }: Pick<PageSection, 'kind' | 'blocks' | 'facts'>): string {
  return derivedId('section', canonical({ kind, blocks, facts }))
}

/**
 * The sections of a package that differ from those here, three ways: between what was sent, the package, and here. A copy
 * takes what only the other side has changed; the desk that sent the page out keeps its own unless a person says otherwise.
 */
export function planSections({ manifest, records }: PagePackage, here: LockablePage): readonly PlannedSection[] {
  const received = here.sections.flatMap(({ id, asReceived }) =>
    asReceived === undefined ? [] : [[id, asReceived] as const],
  )
  const isCopy = manifest.direction === 'out' && received.length > 0
  const base = new Map(isCopy ? received : Object.entries(manifest.sentSections ?? {}))
  const isTold = isCopy || manifest.sentSections !== undefined
  const mine = new Map(here.sections.map((section) => [section.id, section]))
  const theirs = new Map(records.sections.map((section) => [section.id, section]))
  const order = new Map(inPageOrder([...here.sections, ...records.sections]).map(({ id }, at) => [id, at]))
  const ids = [...new Set([...mine.keys(), ...theirs.keys()])]
  return ids
    .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .flatMap((id): PlannedSection[] => {
      const [own, other, sent] = [mine.get(id), theirs.get(id), base.get(id)]
      const shown = other ?? own
      const [mark, otherMark] = [own && sectionMark(own), other && sectionMark(other)]
      // Equal; or only this side has changed it, by adding or removing it too.
      if (!shown || mark === otherMark || (isTold && otherMark === sent)) return []
      // Without a word of what was sent, what the file lacks may never have been in it.
      if (!other && !isTold) return []
      const side = isTold ? (mark === sent ? 'theirs' : 'both') : 'unknown'
      return [
        {
          sectionId: id,
          kind: shown.kind,
          change: own && other ? 'changed' : other ? 'added' : 'removed',
          side,
          preset: isCopy && side === 'theirs' ? 'theirs' : 'mine',
          ...changedLines(own ? linesOf(own.blocks) : [], other ? linesOf(other.blocks) : []),
          mark: mark ?? '',
        },
      ]
    })
}

/** What a person chose for a section, if what is here is still what they saw; else what is set to begin with. */
export function sectionChoice(
  { sectionId, mark, preset }: PlannedSection,
  made: ReadonlyMap<string, MadeChoice>,
): Choice {
  const choice = made.get(sectionId)
  if (!choice) return preset
  return choice.over === mark ? choice.choice : 'mine'
}

/** The page here as it is once sections of a package have been taken: their sentences are those of the package. */
export function withSections(here: LockablePage, { records }: PagePackage, taken: ReadonlySet<string>): LockablePage {
  if (taken.size === 0) return here
  const sections = [
    ...here.sections.filter(({ id }) => !taken.has(id)),
    ...records.sections.filter(({ id }) => taken.has(id)),
  ]
  const segments = [
    ...here.segments.filter(({ sectionId }) => !taken.has(sectionId)),
    ...records.segments.filter(({ sectionId }) => taken.has(sectionId)),
  ]
  return { ...here, sections, segments: segmentsInPageOrder(sections, segments) }
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => blockText(block))
}

function changedLines(before: readonly string[], after: readonly string[]): { before: string; after: string } {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const changed = (lines: readonly string[]) => lines.slice(head, lines.length - tail).join('\n')
  return { before: changed(before), after: changed(after) }
}
