import { resolveConflict, type Resolution } from '../../renderer/features/sync/commands/resolve-conflict.ts'
import { entities, type EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import { fieldConflictSchema } from '../../shared/model/field-conflict.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { SimulatedDesk } from './desk.ts'
import { kindNames, kindOf, type Inventor } from './kinds.ts'

const label = { key: 'simulation' }

/** The commands of the product are typed by the record; here any record is changed by names of its fields. */
interface AnyWriter {
  create(type: EntityType, fields: object): Promise<unknown>
  update(type: EntityType, id: string, patch: object): Promise<unknown>
  remove(type: EntityType, id: string): Promise<void>
}

function command(desk: SimulatedDesk, work: (writer: AnyWriter) => Promise<unknown>): Promise<Result<unknown>> {
  return desk.door.run(label, async (writer) => ok(await work(writer)))
}

/** What a person does at their desk in one step. Answers what it was, for the trace. */
export type Edit = (
  desk: SimulatedDesk,
  inventor: Inventor,
) => Promise<readonly [what: string, result: Result<unknown>]>

const none = (what: string): readonly [string, Result<unknown>] => [what, ok(undefined)]

const create: Edit = async (desk, inventor) => {
  const type = inventor.chance.percent(35) ? 'organisation' : inventor.chance.pick(kindNames)
  const fields = kindOf(type).create(inventor)
  if (!fields) return none(`no ${type} to create`)
  const result = await command(desk, (writer) => writer.create(type, { id: inventor.id(), ...fields }))
  // There is at most one recruitment an organisation; a second one is refused, as on the screen.
  return [`create ${type}`, result.ok || result.error.code === 'record.exists' ? ok(undefined) : result]
}

const change: Edit = async (desk, inventor) => {
  const { chance } = inventor
  const type = chance.percent(40) ? 'organisation' : chance.pick(kindNames)
  const record = inventor.some(type)
  if (!record) return none(`no ${type} to change`)
  const { texts, sets = [], lines = [], other } = kindOf(type)
  const patch: Record<string, unknown> = {}
  const text = chance.maybe(texts)
  if (text !== undefined && chance.percent(60)) patch[text] = inventor.token()
  const set = chance.maybe(sets)
  if (set !== undefined && chance.percent(30)) patch[set] = changedList(record[set], inventor)
  const line = chance.maybe(lines)
  if (line !== undefined && chance.percent(30)) patch[line] = changedLines(record[line], inventor)
  if (other && chance.percent(30)) Object.assign(patch, other(inventor, record))
  const result = await command(desk, (writer) => writer.update(type, record.id, patch))
  return [`change ${type} ${record.id.slice(-6)} ${Object.keys(patch).join(' ')}`, result]
}

function changedList(value: unknown, { chance, token }: Inventor): readonly unknown[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : []
  return list.length > 1 && chance.percent(30) ? list.slice(1) : [...list, token()]
}

function changedLines(value: unknown, { chance, token }: Inventor): string {
  const lines = typeof value === 'string' ? value.split('\n') : []
  if (lines.length < 3 || chance.percent(50)) return [...lines, token()].join('\n')
  return lines.with(chance.below(lines.length), token()).join('\n')
}

/** Records that others hang on are not removed, as on the screen; the organisation at the bottom of all stays. */
const removable: readonly EntityType[] = ['contact', 'activity', 'task', 'glossaryTerm', 'tmUnit', 'segmentComment']

const remove: Edit = async (desk, inventor) => {
  const type = inventor.chance.pick(removable)
  const record = inventor.some(type)
  if (!record) return none(`no ${type} to remove`)
  return [`remove ${type} ${record.id.slice(-6)}`, await command(desk, (writer) => writer.remove(type, record.id))]
}

const undo: Edit = async (desk) => ['undo', await desk.door.undo()]
const redo: Edit = async (desk) => ['redo', await desk.door.redo()]

const decide: Edit = async (desk, inventor) => {
  const open = (await desk.recordsOf('fieldConflict')).filter((record) => record.state === 'open')
  const conflict = inventor.chance.maybe(open)
  if (!conflict) return none('nothing to decide')
  const resolution: Resolution = { kind: inventor.chance.pick(['mine', 'theirs'] as const) }
  const result = await resolveConflict(desk.door, fieldConflictSchema.parse(conflict), resolution)
  return [`decide ${String(conflict.field)}: ${resolution.kind}`, result]
}

const table: readonly (readonly [weight: number, edit: Edit])[] = [
  [34, create],
  [46, change],
  [7, remove],
  [5, undo],
  [2, redo],
  [6, decide],
]

export function randomEdit(inventor: Inventor): Edit {
  let at = inventor.chance.below(table.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, edit] of table) {
    if (at < weight) return edit
    at -= weight
  }
  return change
}

/** A record that must never leave this computer: a prospect nobody shared. */
export const createProspect: Edit = async (desk, inventor) => {
  const fields = {
    name: `P${inventor.token()}`,
    aliases: [],
    country: 'DE',
    icleiMember: 'unknown',
    tags: [],
    sharing: 'local',
  }
  const organisationId = inventor.id()
  const result = await command(desk, async (writer) => {
    await writer.create('organisation', { id: organisationId, ...fields })
    await writer.create('contact', {
      id: inventor.id(),
      organisationId,
      name: `P${inventor.token()}`,
      emails: [],
      phones: [],
      isPageContact: false,
    })
  })
  return ['create prospect', result]
}

/** Errors that a person is told and that leave everything as it was. */
const expected: ReadonlySet<string> = new Set(['database.quota', 'record.missing', 'record.exists'])

export function isUnexpected(result: Result<unknown>): boolean {
  return !result.ok && !expected.has(result.error.code)
}

export function syncs(type: EntityType, record: AnyRecord, organisations: ReadonlyMap<string, AnyRecord>): boolean {
  const rule = entities[type].sync
  if (rule !== 'withOrganisation') return rule === 'always'
  const organisation =
    type === 'organisation' ? record : organisations.get(`organisation/${String(record.organisationId)}`)
  return organisation === undefined || organisation.sharing === 'shared'
}
