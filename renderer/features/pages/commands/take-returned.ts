import type { MemberRole } from '../../../../shared/model/member.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { mayDo } from '../../../../shared/roles/page-work.ts'
import {
  planReturn,
  type Choice,
  type MadeChoice,
  type PlannedRow,
  type ReturnPlan,
} from '../../../../shared/translation/exchange/return-plan.ts'
import { sectionChoice } from '../../../../shared/translation/exchange/section-plan.ts'
import { placeOfFile, type ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { loadPageHere } from '../exchange/page-here.ts'
import { memberRole } from './member-role.ts'
import { takeSections } from './take-sections.ts'
import { markReceived } from './mark-received.ts'
import { ReturnedWriter } from './write-returned.ts'

/** Who answers for what came back: somebody of the desk, or a new colleague by name. */
export type Returner = { readonly memberId: string } | { readonly name: string }

export interface TakeReturned {
  readonly pageId: string
  readonly locale: string
  readonly file: ReturnedFile
  readonly by: Returner
  readonly choices: ReadonlyMap<string, MadeChoice>
  /** By section; over its mark. */
  readonly sections?: ReadonlyMap<string, MadeChoice>
}

export interface TakeProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** What came of a return: the plan as it was when it was applied, and which sentences have their text now. */
export interface TakenReturn {
  readonly plan: ReturnPlan
  readonly by: { readonly memberId: string; readonly name: string }
  readonly taken: ReadonlySet<string>
  /** Sections that are the file's now, by id. */
  readonly sections: ReadonlySet<string>
  /** Remarks that came in. */
  readonly comments: number
  /** Remarks that are ticked off now. */
  readonly resolved: number
}

/**
 * Takes a file back: one step, one undo. The plan is made again from what is stored, so that nothing written since the
 * preview is overwritten: a choice counts only for the text it was made over. Errors: those of `planReturn`, `pages.gone`,
 * `pages.not-allowed`, `exchange.no-name`, `exchange.cancelled` (nothing is changed then).
 */
export function takeReturned(
  door: WriteDoor,
  input: TakeReturned,
  { signal, onProgress }: TakeProgress,
): Promise<Result<TakenReturn>> {
  return door.run({ key: 'pages.takeReturned' }, async (writer) => {
    const { pageId, locale, file } = input
    const before = await loadPageHere(writer, pageId, locale)
    if (!before) return err('pages.gone')
    const by = await returner(writer, input.by)
    if (!by.ok) return by
    const plan = planReturn(file, before.here, by.value, input.sections)
    if (!plan.ok) return plan
    const sections = await takeChosenSections(writer, file, plan.value, input.sections ?? new Map())
    const loaded = sections.length === 0 ? before : await loadPageHere(writer, pageId, locale)
    if (!loaded) return err('pages.gone')
    const { rows } = plan.value
    const work = new ReturnedWriter(writer, loaded, { memberId: by.value.memberId, locale })
    const taken = new Set<string>()
    let comments = 0
    let resolved = 0
    for (const [at, row] of rows.entries()) {
      if (signal.aborted) return err('exchange.cancelled')
      if (choiceFor(row, input.choices) === 'theirs' && (await work.take(row))) taken.add(row.segmentId)
      resolved += await work.takeResolved(row)
      comments += await work.takeNotes(row)
      onProgress(at + 1, rows.length)
    }
    if (file.kind === 'package' && file.content.manifest.direction === 'out') {
      await markReceived(writer, file.content, by.value.memberId)
    }
    const { memberId, name } = by.value
    const done = { taken, sections: new Set(sections), comments, resolved }
    return ok({ plan: plan.value, by: { memberId, name }, ...done })
  })
}

/** The ids of the sections that were taken. */
async function takeChosenSections(
  writer: Writer,
  file: ReturnedFile,
  plan: ReturnPlan,
  made: ReadonlyMap<string, MadeChoice>,
): Promise<readonly string[]> {
  if (file.kind !== 'package') return []
  const chosen = plan.sections.filter((section) => sectionChoice(section, made) === 'theirs')
  const ids = chosen.map(({ sectionId }) => sectionId)
  await takeSections(writer, file.content, ids)
  return ids
}

/** What would become of a file if it were taken back now; nothing is written. Errors: as `takeReturned`. */
export async function previewReturn(
  reader: Parameters<typeof loadPageHere>[0],
  place: { readonly pageId: string; readonly locale: string },
  file: ReturnedFile,
  by: { readonly memberId: string; readonly role: MemberRole },
  sections?: ReadonlyMap<string, MadeChoice>,
): Promise<Result<ReturnPlan>> {
  const loaded = await loadPageHere(reader, place.pageId, place.locale)
  if (!loaded) return err(placeOfFile(file).pageId === place.pageId ? 'pages.gone' : 'exchange.not-here')
  return planReturn(file, loaded.here, by, sections)
}

/** Nobody sets a state through a file that they could not set at the desk themselves. */
export function returnRole(atDesk: MemberRole, returner: MemberRole): MemberRole {
  return atDesk === 'translator' ? 'translator' : returner
}

export function choiceFor(row: PlannedRow, choices: TakeReturned['choices']): Choice {
  const made = row.isOpen ? choices.get(row.segmentId) : undefined
  if (!made) return row.preset
  return made.over === row.mine ? made.choice : 'mine'
}

interface KnownReturner {
  readonly memberId: string
  readonly name: string
  readonly role: MemberRole
}

async function returner(writer: Writer, by: Returner): Promise<Result<KnownReturner>> {
  const atDesk = await memberRole(writer)
  if ('memberId' in by) {
    const member = await writer.get('member', by.memberId)
    return member
      ? ok({ memberId: member.id, name: member.name, role: returnRole(atDesk, member.role) })
      : err('exchange.no-name')
  }
  const name = by.name.trim()
  if (name === '') return err('exchange.no-name')
  if (!mayDo(atDesk, 'addMember')) return err('pages.not-allowed')
  const member = await writer.create('member', { name: name.slice(0, 200), role: 'translator' })
  return ok({ memberId: member.id, name: member.name, role: 'translator' })
}
