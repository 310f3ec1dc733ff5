import { derivedId } from '../../../../shared/ids.ts'
import type { InlineCode, Segment, Translation } from '../../../../shared/model/page.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import type { PlannedRow, TextFacts } from '../../../../shared/translation/exchange/return-plan.ts'
import { isSafeHref } from '../../../../shared/translation/links.ts'
import { originAfterEdit } from '../../../../shared/translation/provenance.ts'
import { segmentStatus } from '../../../../shared/translation/segment-status.ts'
import type { Patch, Writer } from '../../../data/door-types.ts'
import type { PageAndHere } from '../exchange/page-here.ts'
import { MAX_COMMENT } from './segment-comments.ts'
import { MemoryTeacher } from './teach-memory.ts'
import { keepReplaced } from './write-version.ts'

interface Attribution {
  /** Who returned it. */
  readonly memberId: string
  readonly locale: string
}

/** Writes what came back, sentence by sentence, inside the command that takes it. */
export class ReturnedWriter {
  readonly #writer: Writer
  readonly #by: Attribution
  readonly #teacher: MemoryTeacher
  readonly #segments: ReadonlyMap<string, Segment>
  readonly #remarks: Set<string>

  constructor(writer: Writer, { segments, here }: PageAndHere, by: Attribution) {
    this.#writer = writer
    this.#by = by
    this.#teacher = new MemoryTeacher(writer)
    this.#segments = new Map(segments.map((segment) => [segment.id, segment]))
    this.#remarks = new Set(here.comments.map(({ segmentId, text }) => remarkKey(segmentId, text)))
  }

  /** Their text, or where its links lead. False: there is nothing to take. */
  take(row: PlannedRow): Promise<boolean> {
    return row.outcome.kind === 'linksChanged' ? this.#takeLinks(row, row.outcome) : this.#takeText(row)
  }

  /** Remarks that were ticked off on the other side, here as well. Answers how many. */
  async takeResolved({ resolved }: PlannedRow): Promise<number> {
    let count = 0
    for (const { commentId, resolvedAt, resolvedBy } of resolved) {
      const comment = await this.#writer.get('segmentComment', commentId)
      if (!comment || comment.resolvedAt !== undefined) continue
      // Somebody this desk does not know cannot be named in its records: whoever returned the file answers for it.
      const known = resolvedBy === undefined ? undefined : await this.#writer.get('member', resolvedBy)
      await this.#writer.update('segmentComment', commentId, {
        resolvedAt,
        resolvedBy: known?.id ?? this.#by.memberId,
      })
      count += 1
    }
    return count
  }

  /** The words stay; with other addresses nobody here has reviewed them. */
  async #takeLinks(
    { segmentId, isLocked }: PlannedRow,
    { hrefs, state }: Extract<PlannedRow['outcome'], { kind: 'linksChanged' }>,
  ): Promise<boolean> {
    const segment = this.#segments.get(segmentId)
    const before = await this.#writer.get('translation', derivedId(segmentId, this.#by.locale))
    if (!segment || !before || isLocked) return false
    await keepReplaced(this.#writer, before)
    const next = stateOf(segment, before.text, hrefs, state, this.#by.locale)
    const after = await this.#writer.update('translation', before.id, {
      hrefs: Object.keys(hrefs).length > 0 ? { ...hrefs } : null,
      state: next,
      memberId: this.#by.memberId,
      reviewerId: next === 'reviewed' ? this.#by.memberId : null,
    })
    await this.#record(segment, after)
    return true
  }

  /** Their text in the place of the one here, which stays in the history. False: there is nothing to take. */
  async #takeText(row: PlannedRow): Promise<boolean> {
    const segment = this.#segments.get(row.segmentId)
    if (!segment || row.theirs === undefined || row.state === undefined) return false
    const { locale } = this.#by
    const id = derivedId(segment.id, locale)
    const before = await this.#writer.get('translation', id)
    const fields = { ...this.#source(segment, row), ...(await this.#words(row, row.theirs, before)) }
    if (!before) {
      const after = await this.#writer.create('translation', {
        id,
        segmentId: segment.id,
        pageId: segment.pageId,
        locale,
        ...present(fields),
      })
      await this.#record(segment, after)
      return true
    }
    if (before.text !== row.theirs) await keepReplaced(this.#writer, before)
    const after = await this.#writer.update('translation', id, fields)
    await this.#record(segment, after)
    return true
  }

  /** Remarks that are new, once each however often the file is taken. Answers how many came in. */
  async takeNotes({ segmentId, newNotes }: PlannedRow): Promise<number> {
    const segment = this.#segments.get(segmentId)
    if (!segment) return 0
    let count = 0
    for (const note of newNotes) {
      for (const text of piecesOf(note.text)) {
        const key = remarkKey(segmentId, text)
        if (this.#remarks.has(key)) continue
        this.#remarks.add(key)
        count += 1
        await this.#writer.create('segmentComment', {
          pageId: segment.pageId,
          segmentId,
          ...(note.about === 'source' ? {} : { locale: this.#by.locale }),
          text,
          memberId: this.#by.memberId,
        })
      }
    }
    return count
  }

  /** Which source the text is for: the one of now, or where that has changed, the one it was made for. */
  #source(segment: Segment, { outcome, madeFor }: PlannedRow) {
    if (outcome.kind !== 'sourceChanged') {
      return { sourceHash: segment.sourceHash, sourceText: segment.source, sourceCodes: segment.codes }
    }
    const { hash, text, codes } = madeFor
    return { sourceHash: hash, sourceText: text, sourceCodes: codes.length > 0 ? [...codes] : null }
  }

  async #words(row: PlannedRow, text: string, before: Translation | undefined) {
    const isSame = before?.text === text
    const origin: TextFacts = row.about ?? (isSame ? before : originAfterEdit(before))
    const hrefs = row.about?.hrefs === undefined ? before?.hrefs : safeHrefs(row.about.hrefs)
    const state = stateAfterChecks(row, text, hrefs, this.#by.locale)
    return {
      text,
      state,
      origin: origin.origin,
      isEdited: origin.isEdited ?? null,
      matchScore: origin.matchScore ?? null,
      hrefs: hrefs ?? null,
      memberId: isSame ? (before.memberId ?? this.#by.memberId) : this.#by.memberId,
      reviewerId: state === 'reviewed' ? this.#by.memberId : null,
    }
  }

  async #record(segment: Segment, after: Translation): Promise<void> {
    const { pageId, segmentId, locale, text, state, origin, sourceText } = after
    const said = { pageId, segmentId, locale, text, state, origin, sourceText }
    await this.#writer.create('translationVersion', { ...said, memberId: this.#by.memberId, at: this.#writer.now })
    await this.#teacher.teach(segment, after)
  }
}

/** A text that a blocking check fails is a draft, whatever the file says; the check is that of the source it is for. */
function stateAfterChecks(
  { outcome, state = 'draft', source, codes, madeFor }: PlannedRow,
  text: string,
  hrefs: Translation['hrefs'],
  locale: string,
): Translation['state'] {
  const isOld = outcome.kind === 'sourceChanged'
  const checked = { source: isOld ? madeFor.text : source, codes: isOld ? madeFor.codes : codes }
  return stateOf(checked, text, hrefs, state, locale)
}

function stateOf(
  { source, codes }: { readonly source: string; readonly codes: readonly InlineCode[] },
  text: string,
  hrefs: Translation['hrefs'],
  state: Translation['state'],
  locale: string,
): Translation['state'] {
  const checked = { source, codes: [...codes], sourceHash: '' }
  const translation = { text, state, sourceHash: '', ...(hrefs === undefined ? {} : { hrefs }) }
  return segmentStatus(checked, translation, { locale }).hasBlockingFinding ? 'draft' : state
}

function safeHrefs(hrefs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(hrefs).filter(([, href]) => isSafeHref(href)))
}

/** The fields that have a value, for a new record. */
function present<T extends Patch<'translation'>>(fields: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as never
}

function remarkKey(segmentId: string, text: string): string {
  return `${segmentId} ${text.trim()}`
}

/** A remark longer than a comment may be becomes several. */
function piecesOf(text: string): string[] {
  const words = text.trim()
  const count = codedPlainText(words) === '' ? 0 : Math.ceil(words.length / MAX_COMMENT)
  return Array.from({ length: count }, (_, at) => words.slice(at * MAX_COMMENT, (at + 1) * MAX_COMMENT))
}
