import { isEntityType } from '../../shared/model/entities.ts'
import { sameValue } from '../../shared/sync/same-value.ts'
import type { SimulatedDesk } from './desk.ts'
import { syncs } from './edits.ts'
import { tokensIn, type Ledger } from './ledger.ts'

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** Nothing waits: what people did has arrived, or is in a decision. */
export async function nothingWaits(desks: readonly SimulatedDesk[]): Promise<readonly string[]> {
  const broken: string[] = []
  for (const desk of desks)
    for (const [key, why] of await desk.waiting()) broken.push(`${desk.name}: ${key} still waits (${why})`)
  return broken
}

/** Every standing word is on the server, in its record or in a decision about it. */
export function nothingLost(ledger: Ledger, server: Records): readonly string[] {
  const found = new Map<string, Set<string>>()
  const note = (key: string, record: unknown) => {
    const tokens = found.get(key) ?? new Set()
    for (const token of tokensIn(record)) tokens.add(token)
    found.set(key, tokens)
  }
  for (const [key, record] of server) {
    note(key, record)
    if (key.startsWith('fieldConflict/')) note(`${String(record.recordType)}/${String(record.recordId)}`, record)
  }
  return [...ledger.standing()]
    .filter(([token, key]) => !found.get(key)?.has(token))
    .map(([token, key]) => `${token}, written into ${key}, is nowhere`)
}

/** All desks hold what the server holds, and nothing else that travels. */
export async function allEqual(desks: readonly SimulatedDesk[], server: Records): Promise<readonly string[]> {
  const broken: string[] = []
  for (const desk of desks) {
    const records = await desk.records()
    for (const [key, theirs] of server) {
      const ours = records.get(key)
      if (!ours) {
        if (isEntityType(key.split('/')[0] ?? '')) broken.push(`${desk.name}: has no ${key}`)
        continue
      }
      const fields = new Set([...Object.keys(ours), ...Object.keys(theirs)])
      for (const field of fields)
        if (field !== 'rev' && !sameValue(ours[field], theirs[field]))
          broken.push(`${desk.name}: ${key}.${field} is ${show(ours[field])}, there ${show(theirs[field])}`)
    }
    for (const [key, record] of records) {
      const [type = ''] = key.split('/')
      if (isEntityType(type) && syncs(type, record, records) && !server.has(key))
        broken.push(`${desk.name}: holds ${key}, which the secretariat has not`)
    }
  }
  return broken
}

/** Prospects nobody shared are on one computer only. */
export function nothingPrivateLeft(server: Records): readonly string[] {
  return [...server]
    .filter(([, record]) => /\bPT\d+x\d+\b/.test(JSON.stringify(record)))
    .map(([key]) => `${key} is private and has left its computer`)
}

/** Nobody holds a record of another focal point. */
export async function nobodySeesOthers(desks: readonly SimulatedDesk[], foreign: Records): Promise<readonly string[]> {
  const broken: string[] = []
  for (const desk of desks) {
    for (const key of (await desk.records()).keys())
      if (foreign.has(key)) broken.push(`${desk.name}: holds ${key} of another focal point`)
  }
  return broken
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'absent').slice(0, 80)
}
