import { expect } from 'vitest'
import type { DeskDatabase } from '../../../renderer/data/schema.ts'
import type { WriteDoor } from '../../../renderer/data/door-types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { memberId, organisation } from '../data/support.ts'
import type { FakeHost } from '../data/fake-host.ts'

const label = { key: 'test.command' }

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export interface Person {
  readonly organisationId: string
  readonly contactId: string
  readonly activityId: string
}

/** Anna Vogt, and what the desk comes to hold of her in the course of a year. */
export async function personAtWork(door: WriteDoor, sharing: 'local' | 'shared' = 'shared'): Promise<Person> {
  const person = valueOf(
    await door.run({ key: 'recruitment.contact', params: { name: 'Anna Vogt' } }, async (writer) => {
      const { id: organisationId } = await writer.create('organisation', organisation('Town', { sharing }))
      const contact = await writer.create('contact', {
        organisationId,
        name: 'Anna Vogt',
        emails: ['anna.vogt@town.example'],
        phones: ['+49 761 368920'],
        isPageContact: true,
      })
      await writer.create('legalBasis', {
        contactId: contact.id,
        organisationId,
        purpose: 'recruitment',
        basis: 'consent',
        evidence: 'Mail of Anna Vogt',
        date: '2026-03-01',
      })
      const activity = await writer.create('activity', {
        organisationId,
        contactId: contact.id,
        kind: 'call',
        at: writer.now,
        subject: 'Rang Anna Vogt',
        memberId,
      })
      return ok({ organisationId, contactId: contact.id, activityId: activity.id })
    }),
  )
  valueOf(
    await door.run(label, async (writer) =>
      ok(
        await writer.update('activity', person.activityId, {
          note: 'VOGT, Anna: 0761 368920, or anna.vogt@town.example',
        }),
      ),
    ),
  )
  valueOf(
    await door.run(label, async (writer) => {
      const page = await writer.create('participantPage', {
        organisationId: person.organisationId,
        slug: 'town',
        title: 'Town',
        sourceLocale: 'en',
        targetLocales: ['de'],
        status: 'editing',
      })
      const section = await writer.create('pageSection', {
        pageId: page.id,
        kind: 'overview',
        order: 0,
        blocks: [{ id: 'b', kind: 'paragraph', markup: 'Ask Anna Vogt about it.' }],
        facts: {},
      })
      await writer.create('segment', {
        pageId: page.id,
        sectionId: section.id,
        blockId: 'b',
        order: 0,
        source: 'Ask Anna Vogt about it.',
        codes: [],
        sourceHash: 'h',
      })
      await writer.create('tmUnit', {
        sourceLocale: 'en',
        targetLocale: 'de',
        source: 'Ask Anna Vogt about it.',
        target: 'Fragen Sie Anna Vogt danach.',
        codes: [],
        contexts: [],
        origin: 'human',
      })
      return ok(undefined)
    }),
  )
  return person
}

/** Every row of every table, as text. */
export async function everyTable(db: DeskDatabase): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const table of db.tables) {
    const rows: readonly unknown[] = await table.toArray()
    found.set(
      table.name,
      JSON.stringify(rows, (_, value: unknown) =>
        value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
      ),
    )
  }
  return found
}

/** Her name and addresses, in whichever way they are written. */
export const traces = /vogt|368920|36 89 20/i

export async function expectNoTrace(db: DeskDatabase, host: FakeHost): Promise<void> {
  for (const [name, text] of await everyTable(db)) expect(text, name).not.toMatch(traces)
  expect(JSON.stringify(host.journal), 'journal').not.toMatch(traces)
  expect(JSON.stringify([...host.snapshots.values()]), 'snapshots').not.toMatch(traces)
}
