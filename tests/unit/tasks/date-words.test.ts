import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/tasks/days.ts'
import { readDateWords } from '../../../shared/tasks/date-words.ts'

/** A Wednesday. */
const today = '2026-03-04'
const dateOf = (line: string) => readDateWords(line, today).date

describe('words for a day', () => {
  it.each([
    ['send it today', '2026-03-04'],
    ['send it tomorrow', '2026-03-05'],
    ['the day after tomorrow', '2026-03-06'],
    ['on Friday', '2026-03-06'],
    ['next Wednesday', '2026-03-11'],
    ['next week', '2026-03-09'],
    ['in 3 days', '2026-03-07'],
    ['in two weeks', '2026-03-18'],
    ['in a month', '2026-04-04'],
    ['12 March', '2026-03-12'],
    ['by March 1st', '2027-03-01'],
    ['2026-05-17', '2026-05-17'],
  ])('are understood in English: %s', (line, date) => expect(dateOf(line)).toBe(date))

  it.each([
    ['heute noch', '2026-03-04'],
    ['morgen anrufen', '2026-03-05'],
    ['übermorgen', '2026-03-06'],
    ['bis Freitag', '2026-03-06'],
    ['am nächsten Montag', '2026-03-09'],
    ['nächste Woche', '2026-03-09'],
    ['in drei Tagen', '2026-03-07'],
    ['in einer Woche', '2026-03-11'],
    ['am 1.4.', '2026-04-01'],
    ['3. März', '2027-03-03'],
    ['17.05.2026', '2026-05-17'],
  ])('are understood in German: %s', (line, date) => expect(dateOf(line)).toBe(date))

  it.each(['Guten Morgen Frau Weber', 'Version 2.1 sent', 'Montagehalle', '31.2.2026', 'may I ask', 'Mr Sun'])(
    'are not seen where there are none: %s',
    (line) => expect(dateOf(line)).toBeUndefined(),
  )

  it('leave the rest of the line as it reads without them', () => {
    expect(readDateWords('Send the proposal on Friday at 14:30, please', today)).toEqual({
      date: '2026-03-06',
      time: '14:30',
      rest: 'Send the proposal, please',
    })
    expect(readDateWords('Freitag um 9 Uhr Frau Weber anrufen', today)).toEqual({
      date: '2026-03-06',
      time: '09:00',
      rest: 'Frau Weber anrufen',
    })
  })

  it('take a number for a time only where the line says so', () => {
    expect(readDateWords('Call 12 people', today)).toEqual({ rest: 'Call 12 people' })
    expect(readDateWords('Call at 5 pm', today)).toMatchObject({ time: '17:00' })
  })

  it('that are written as a date mean that date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000, max: 3_000 }), (days) => {
        const date = addDays(today, days)
        const [year = '', month = '', day = ''] = date.split('-')
        expect(dateOf(`by ${date}`)).toBe(date)
        expect(dateOf(`am ${Number(day)}.${Number(month)}.${year}`)).toBe(date)
      }),
    )
  })

  it('never fail, whatever the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
        const read = readDateWords(line, today)
        expect(read.rest.length).toBeLessThanOrEqual(line.length + 1)
      }),
    )
  })
})
