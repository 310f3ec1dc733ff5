import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, fieldsOf, newDraft } from '../../../renderer/features/calendar/event-draft.ts'
import { eventKinds, type DeskEvent } from '../../../shared/model/event.ts'

const record = { id: 'e', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', rev: 0 }
const draft = { ...newDraft('2026-05-04'), name: 'Seminar' }

describe('an event as it is typed', () => {
  it('begins on the day it was asked for, and needs only a name', () => {
    expect(fieldsOf(newDraft('2026-05-04'))).toEqual({ problem: 'name' })
    expect(fieldsOf(draft)).toEqual({ fields: { name: 'Seminar', kind: 'event', start: '2026-05-04' } })
  })

  it('says what is wrong with its times and its address', () => {
    expect(fieldsOf({ ...draft, startDay: undefined })).toEqual({ problem: 'start' })
    expect(fieldsOf({ ...draft, endDay: '2026-05-03' })).toEqual({ problem: 'end-before-start' })
    expect(fieldsOf({ ...draft, isWholeDays: false })).toEqual({ problem: 'time' })
    expect(fieldsOf({ ...draft, isWholeDays: false, startTime: '09:00', endDay: '2026-05-05' })).toEqual({
      problem: 'mixed',
    })
    expect(fieldsOf({ ...draft, isWholeDays: false, startTime: '09:00', endTime: '08:00' })).toEqual({
      problem: 'end-before-start',
    })
    for (const link of ['example.org', 'data:text/html,x', 'ftp://example.org']) {
      expect(fieldsOf({ ...draft, link })).toEqual({ problem: 'link' })
    }
  })

  // In July no clock of Europe is put back: of the hour that comes twice only the first can be typed.
  it('is the event again when nothing is changed, in whatever zone the person is', () => {
    const minute = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((at) => new Date(Date.UTC(at.getUTCFullYear(), 6, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes())))
    const days = fc.tuple(minute, fc.nat(400)).map(([at, more]) => ({
      start: at.toISOString().slice(0, 10),
      end: new Date(at.getTime() + more * 86_400_000).toISOString().slice(0, 10),
    }))
    const hours = fc.tuple(minute, fc.nat(10_000)).map(([at, more]) => ({
      start: at.toISOString(),
      end: new Date(at.getTime() + more * 60_000).toISOString(),
    }))
    const fields = fc.record({
      name: fc.constantFrom('Seminar', 'Buyers’ lunch'),
      kind: fc.constantFrom(...eventKinds),
      place: fc.constantFrom(undefined, 'Graz'),
      link: fc.constantFrom(undefined, 'https://example.org/a?b=c'),
    })
    fc.assert(
      fc.property(fields, fc.oneof(days, hours), (facts, times) => {
        const known = Object.fromEntries(
          Object.entries({ ...facts, ...times }).filter(([, value]) => value !== undefined),
        )
        const event = { ...record, ...known } as DeskEvent
        expect(fieldsOf(draftOf(event))).toEqual({ fields: known })
      }),
    )
  })
})
