import { describe, expect, it } from 'vitest'
import { readCapture } from '../../../shared/tasks/capture.ts'
import { dueReminders, snoozedTo } from '../../../shared/tasks/reminders.ts'
import type { Task } from '../../../shared/model/task.ts'

const today = '2026-03-04'

describe('a captured line', () => {
  it.each([
    ['Called Ms Weber, she wants the form', 'call'],
    ['Telefonat mit Frau Weber', 'call'],
    ['E-mail from the mayor', 'email'],
    ['Met them at the conference', 'meeting'],
    ['Besprechung mit der Vergabestelle', 'meeting'],
    ['Brief ist angekommen', 'letter'],
    ['They prefer to be written to', 'note'],
    ['Send the proposal on Friday', 'task'],
    ['Morgen zurückrufen', 'task'],
    ['Aufgabe: Zahl der Beschäftigten', 'task'],
    ['Note: the mayor is away from Friday', 'note'],
    ['Called on 2026-03-01 and nobody answered', 'call'],
  ])('is taken for what it is: %s', (line, kind) => expect(readCapture(line, today).kind).toBe(kind))

  it('that is a task gives its day and time away to the task', () => {
    expect(readCapture('Task: call Ms Weber tomorrow at 9:15', today)).toEqual({
      kind: 'task',
      text: 'call Ms Weber',
      date: '2026-03-05',
      time: '09:15',
    })
  })

  it('loses a word that only names its kind, and no other', () => {
    expect(readCapture('Call: asked for the form', today).text).toBe('asked for the form')
    expect(readCapture('Called the mayor', today).text).toBe('Called the mayor')
  })

  it('that a person says is a task gives away a day that has passed as well', () => {
    const line = 'Send the form on 2026-01-05 at 9:00'
    expect(readCapture(line, today).kind).toBe('note')
    expect(readCapture(line, today, 'task')).toEqual({
      kind: 'task',
      text: 'Send the form',
      date: '2026-01-05',
      time: '09:00',
    })
  })

  it('that is only a day keeps its words', () => {
    expect(readCapture('Friday', today)).toEqual({ kind: 'task', text: 'Friday', date: '2026-03-06' })
  })
})

describe('a reminder', () => {
  const task = (more: Partial<Task>): Task => ({
    id: '018f0000-0000-7000-8000-000000000009',
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
    rev: 0,
    kind: 'custom',
    ...more,
  })

  it('comes to its owner, and to everybody where it has none', () => {
    const mine = task({ remindAt: '2026-03-04T09:00', ownerId: 'me' })
    const others = task({ remindAt: '2026-03-04T09:00', ownerId: 'other' })
    const nobodys = task({ remindAt: '2026-03-04T08:00' })
    expect(dueReminders([mine, others, nobodys], '2026-03-04T09:00', 'me')).toEqual([nobodys, mine])
  })

  it('does not come before its time, nor for what is done', () => {
    const later = task({ remindAt: '2026-03-04T09:01' })
    const done = task({ remindAt: '2026-03-04T08:00', doneAt: '2026-03-03T08:00:00.000Z' })
    expect(dueReminders([later, done], '2026-03-04T09:00', 'me')).toEqual([])
  })

  it('that is put off comes back across midnight and on the Monday after', () => {
    expect(snoozedTo('tenMinutes', '2026-03-04T23:55')).toBe('2026-03-05T00:05')
    expect(snoozedTo('hour', '2026-12-31T23:30')).toBe('2027-01-01T00:30')
    expect(snoozedTo('tomorrow', '2026-03-04T22:00')).toBe('2026-03-05T09:00')
    expect(snoozedTo('nextWeek', '2026-03-09T10:00')).toBe('2026-03-16T09:00')
  })
})
