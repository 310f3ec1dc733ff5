import type { Member } from '../../../../shared/model/member.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { PageEdition, ParticipantPage } from '../../../../shared/model/page.ts'
import type { PageAssignment } from '../../../../shared/model/segment-notes.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { isEditionCurrent, pageReadiness } from '../../../../shared/translation/page-readiness.ts'
import type { LocaleProgress } from '../../../../shared/translation/progress.ts'
import { countWords } from '../../../../shared/translation/words.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { contentIn, loadPage, type PageData } from '../load-page.ts'

export const cellStates = [
  'empty',
  'writing',
  'untranslated',
  'inProgress',
  'translated',
  'reviewed',
  'ready',
  'approved',
  'editionOutdated',
] as const
export type CellState = (typeof cellStates)[number]

export interface MatrixCell {
  readonly locale: string
  readonly isSource: boolean
  readonly state: CellState
  /** 0 to 100; for the source language absent. */
  readonly percent: number | undefined
  readonly words: number
  readonly outdatedWords: number
  /** The segment to open the editor at. */
  readonly firstToDo: string | undefined
  /** When a word of it was last changed; absent: never. */
  readonly changedAt: string | undefined
  readonly assigned: Assigned
}

/** Who works on a page in one language; all absent where nobody was asked. */
export interface Assigned {
  readonly translator?: Member | undefined
  readonly reviewer?: Member | undefined
  /** Calendar date. */
  readonly due?: string | undefined
}

export interface MatrixRow {
  readonly page: ParticipantPage
  readonly organisation: Organisation | undefined
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly locales: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** Participants: their page may be missing. */
  readonly withoutPage: readonly Organisation[]
  readonly takenSlugs: ReadonlySet<string>
  /** Everyone who can be given work, by name. */
  readonly members: readonly Member[]
}

export async function loadMatrix(db: ReadDatabase): Promise<Matrix> {
  const pages = await db.participantPage.toArray()
  const members = (await db.member.toArray()).toSorted((a, b) => a.name.localeCompare(b.name))
  const assignments = await db.pageAssignment.toArray()
  const loaded = (await Promise.all(pages.map((page) => loadPage(db, page.id)))).filter((data) => data !== null)
  const rows = loaded.map((data): MatrixRow => {
    const { page, organisation } = data
    return {
      page,
      organisation,
      cells: [page.sourceLocale, ...page.targetLocales].map((locale) =>
        toCell(data, locale, assignedTo(assignments, members, page.id, locale)),
      ),
    }
  })
  rows.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  const taken = new Set(pages.map((page) => page.organisationId))
  const participations = (await db.participation.toArray()).filter((stay) => stay.leftOn === undefined)
  const missing = [...new Set(participations.map((stay) => stay.organisationId))].filter((id) => !taken.has(id))
  const withoutPage = (await db.organisation.bulkGet(missing)).filter((organisation) => organisation !== undefined)
  const sources = new Set(pages.map((page) => page.sourceLocale))
  const targets = new Set(pages.flatMap((page) => page.targetLocales).filter((locale) => !sources.has(locale)))
  return {
    locales: [...[...sources].toSorted(), ...[...targets].toSorted()],
    rows,
    withoutPage: withoutPage.toSorted((a, b) => a.name.localeCompare(b.name)),
    takenSlugs: new Set(pages.map((page) => page.slug)),
    members,
  }
}

export function nameOf({ page, organisation }: Pick<MatrixRow, 'page' | 'organisation'>): string {
  return organisation?.name ?? page.title
}

function toCell(data: PageData, locale: string, assigned: Assigned): MatrixCell {
  const content = contentIn(data, locale)
  const { progress, isReady } = pageReadiness(content, locale)
  const edition = data.editions.find((each) => each.locale === locale)
  const isCurrent = edition !== undefined && isEditionCurrent(content, locale, edition)
  const words =
    progress?.words ?? data.segments.reduce((sum, { source }) => sum + countWords(codedPlainText(source)), 0)
  return {
    locale,
    isSource: progress === undefined,
    state: cellState(progress, words, isReady, edition, isCurrent),
    percent: progress?.percent,
    words,
    outdatedWords: progress?.outdatedWords ?? 0,
    firstToDo: progress?.firstToDo,
    changedAt: newest(progress ? content.translations : data.sections),
    assigned,
  }
}

function newest(records: readonly { readonly updatedAt: string }[]): string | undefined {
  return records.reduce<string | undefined>(
    (latest, { updatedAt }) => (latest === undefined || updatedAt > latest ? updatedAt : latest),
    undefined,
  )
}

function assignedTo(
  assignments: readonly PageAssignment[],
  members: readonly Member[],
  pageId: string,
  locale: string,
): Assigned {
  const assignment = assignments.find((each) => each.pageId === pageId && each.locale === locale)
  const member = (id: string | undefined) => members.find((each) => each.id === id)
  return assignment
    ? { translator: member(assignment.translatorId), reviewer: member(assignment.reviewerId), due: assignment.due }
    : {}
}

function cellState(
  progress: LocaleProgress | undefined,
  words: number,
  isReady: boolean,
  edition: PageEdition | undefined,
  isCurrent: boolean,
): CellState {
  if (words === 0) return 'empty'
  if (edition) return isCurrent && isReady ? 'approved' : 'editionOutdated'
  if (!progress) return 'writing'
  if (isReady) return 'ready'
  const { byState, outdatedSegments, segments } = progress
  if (byState.untranslated === segments) return 'untranslated'
  if (byState.untranslated + byState.draft + outdatedSegments > 0) return 'inProgress'
  return byState.translated > 0 ? 'translated' : 'reviewed'
}
