import type { InlineCode, PageSection, Segment, Translation, TranslationState } from '../../model/page.ts'
import type { MemberRole } from '../../model/member.ts'
import { err, ok, type Result } from '../../result.ts'
import { cappedState, mergeReturned, totalsOf } from '../xliff/page/merge-returned.ts'
import type { Receipt, ReceiptRow, ReturnOutcome } from '../xliff/page/merge-outcome.ts'
import { MAX_TRANSLATION_BYTES, utf8Bytes } from '../section-size.ts'
import { sentMark } from '../xliff/page/desk-vocabulary.ts'
import { checkPlace } from './check-place.ts'
import { placeOfFile, type ReturnedFile } from './returned-file.ts'
import { linksOf } from './returned-links.ts'
import { resolvedRemarks, type ResolvedRemark } from './returned-remarks.ts'
import { returnedPageOf, type PageHere } from './returned-page-of.ts'
import { planSections, sectionChoice, withSections, type PlannedSection } from './section-plan.ts'

/** Which text a sentence has afterwards. */
export type Choice = 'mine' | 'theirs'

/** What a person chose, and what was here when they did. */
export interface MadeChoice {
  readonly choice: Choice
  readonly over: string
}

/** A sentence that came back, with what would become of it. */
export interface PlannedRow {
  /** Place in the file, from 0: tells apart what a broken file repeats. */
  readonly at: number
  readonly segmentId: string
  /** Place on the page, from 1; absent where the page has no such sentence. */
  readonly n?: number
  readonly outcome: ReturnOutcome
  /** Coded text of now; of an unknown sentence, as the file has it. */
  readonly source: string
  readonly codes: readonly InlineCode[]
  /** What is here now; empty: nothing. */
  readonly mine: string
  readonly theirs?: string
  readonly state?: TranslationState
  /** Somebody here keeps the text from being changed. */
  readonly isLocked: boolean
  /** A person chooses between both texts; otherwise it is settled. */
  readonly isOpen: boolean
  readonly preset: Choice
  /** The source their text was made for. */
  readonly madeFor: { readonly hash: string; readonly text: string; readonly codes: readonly InlineCode[] }
  /** Where their text comes from, and its own addresses of links: only a package tells. */
  readonly about?: TextFacts
  readonly newNotes: ReceiptRow['newNotes']
  /** Remarks that are open here and were ticked off on the other side. */
  readonly resolved: readonly ResolvedRemark[]
  readonly lost: ReceiptRow['lost']
}

export type TextFacts = Pick<Translation, 'origin' | 'matchScore' | 'isEdited' | 'hrefs'>

export interface ReturnPlan {
  readonly receipt: Receipt
  /** In the order of the page; what the page does not have comes last. */
  readonly rows: readonly PlannedRow[]
  /** Rows of a table whose key cannot be read, by their place (the head is 1). */
  readonly unreadableRows: readonly number[]
  /** Sections that a package has otherwise, in the order of the page. */
  readonly sections: readonly PlannedSection[]
}

/** A page here, with what says whether a text may be changed. */
export interface LockablePage extends PageHere {
  readonly sections: readonly PageSection[]
  readonly segments: readonly Segment[]
  readonly translations: readonly Pick<Translation, 'segmentId' | 'locale' | 'text' | 'state' | 'hrefs'>[]
  readonly targetLocales: readonly string[]
  /** Segments whose translation is locked. */
  readonly locked: ReadonlySet<string>
}

/**
 * What would become of each sentence of a file, before anything is applied. A text is taken by itself only where the desk
 * still has what it sent; of two that were both changed, the one here stays unless a person says otherwise. Sections of a
 * package that are taken (`chosen` by id) come first: the sentences are held against the page as it is then. Errors:
 * `page-xliff.other-page`, `page-xliff.other-language`, `exchange.other-source`, `exchange.no-such-language`,
 * `pages.translation-too-large`.
 */
export function planReturn(
  file: ReturnedFile,
  before: LockablePage,
  by: { readonly memberId: string; readonly role: MemberRole },
  chosen: ReadonlyMap<string, MadeChoice> = new Map(),
): Result<ReturnPlan> {
  const { pageId, sourceLocale, targetLocales, locale } = before
  const fits = checkPlace(placeOfFile(file), { id: pageId, sourceLocale, targetLocales }, locale)
  if (!fits.ok) return fits
  const sections = file.kind === 'package' ? planSections(file.content, before) : []
  const taken = sections.filter((section) => sectionChoice(section, chosen) === 'theirs')
  const here =
    file.kind === 'package'
      ? withSections(before, file.content, new Set(taken.map(({ sectionId }) => sectionId)))
      : before
  const returned = returnedPageOf(file, here)
  if (returned.segments.some(({ target }) => utf8Bytes(target ?? '') > MAX_TRANSLATION_BYTES)) {
    return err('pages.translation-too-large')
  }
  const facts = factsOf(file)
  const merged = mergeReturned(here, returned, by)
  if (!merged.ok) return err(merged.error.code)
  const places = new Map(here.segments.map((segment, index) => [segment.id, { segment, n: index + 1 }]))
  const texts = new Map(here.translations.filter((one) => one.locale === locale).map((one) => [one.segmentId, one]))
  const resolved = file.kind === 'package' ? resolvedRemarks(file.content, here) : new Map<string, ResolvedRemark[]>()
  const rows = merged.value.rows.map((row, index): PlannedRow => {
    const back = returned.segments[index]
    const place = places.get(row.segmentId)
    const translation = texts.get(row.segmentId)
    const mine = translation?.text ?? ''
    const isLocked = here.locked.has(row.segmentId)
    const about = facts.get(row.segmentId)
    const isAsSent = back?.sent?.mark === sentMark(mine)
    const links = row.outcome.kind === 'unchanged' && about ? linksOf(about, translation, back?.sent) : undefined
    const outcome: ReturnOutcome = links
      ? { kind: 'linksChanged', hrefs: links.theirs, state: cappedState(back?.state ?? 'draft', by.role) }
      : row.outcome
    const isSettled = links !== undefined && links.isAsSent && isAsSent
    return {
      at: index,
      segmentId: row.segmentId,
      ...(place ? { n: place.n } : {}),
      outcome,
      source: place?.segment.source ?? back?.source ?? '',
      codes: place?.segment.codes ?? [],
      mine,
      ...(back?.target === undefined ? {} : { theirs: back.target }),
      ...('state' in outcome ? { state: outcome.state } : {}),
      isLocked,
      isOpen: !isLocked && openKinds.has(outcome.kind) && !isSettled,
      preset: isLocked ? 'mine' : isSettled ? 'theirs' : presetOf(outcome, mine, isAsSent),
      madeFor: {
        hash: back?.sourceHash ?? '',
        text: back?.source ?? '',
        codes: (back?.codes ?? []).filter((code) => code !== undefined),
      },
      ...(about ? { about } : {}),
      newNotes: row.newNotes,
      resolved: resolved.get(row.segmentId) ?? [],
      lost: row.lost,
    }
  })
  return ok({
    receipt: { ...merged.value, totals: totalsOf(rows) },
    rows: rows.toSorted((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity) || 0),
    unreadableRows: file.kind === 'table' ? file.table.unreadable : [],
    sections,
  })
}

function factsOf(file: ReturnedFile): ReadonlyMap<string, TextFacts> {
  const translations = file.kind === 'package' ? file.content.records.translations : []
  return new Map(translations.map((translation) => [translation.segmentId, translation]))
}

const openKinds: ReadonlySet<ReturnOutcome['kind']> = new Set([
  'proposal',
  'sourceChanged',
  'codesLost',
  'linksChanged',
])

function presetOf({ kind }: ReturnOutcome, mine: string, isAsSent: boolean): Choice {
  if (kind === 'taken') return 'theirs'
  // Nothing here is lost where there is nothing, or nothing but what they had before their eyes.
  if (kind === 'sourceChanged') return isAsSent || mine === '' ? 'theirs' : 'mine'
  return kind === 'codesLost' && mine === '' ? 'theirs' : 'mine'
}
