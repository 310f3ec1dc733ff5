import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../shared/model/activity.ts'
import { fileType, shownAs } from '../../../shared/timeline/file-type.ts'
import { byMonth, filteredTimeline } from '../../../shared/timeline/timeline-view.ts'

let count = 0
const entry = (at: string, kind: Activity['kind'], subject: string, note?: string): Activity => ({
  id: `018f0000-0000-7000-8000-00000000000${(count += 1)}`,
  createdAt: at,
  updatedAt: at,
  rev: 0,
  organisationId: '018f0000-0000-7000-8000-000000000100',
  kind,
  at,
  subject,
  ...(note === undefined ? {} : { note }),
})
const march = entry('2026-03-31T10:00:00.000Z', 'call', 'Asked for the form', 'Frau Müller is away')
const early = entry('2026-03-02T10:00:00.000Z', 'note', 'Prefers letters')
const april = entry('2026-04-01T10:00:00.000Z', 'call', 'Form has arrived')
const all = [early, april, march]

describe('a timeline', () => {
  it('stands newest first, and each month together', () => {
    const months = byMonth(filteredTimeline(all, { kinds: [], text: '' }), (instant) => instant.slice(0, 10))
    expect(months.map(({ month, activities }) => [month, activities.map(({ subject }) => subject)])).toEqual([
      ['2026-04', ['Form has arrived']],
      ['2026-03', ['Asked for the form', 'Prefers letters']],
    ])
  })

  it('is narrowed by kind and by words in any order, without regard to case and accents', () => {
    expect(filteredTimeline(all, { kinds: ['note'], text: '' })).toEqual([early])
    expect(filteredTimeline(all, { kinds: [], text: 'MULLER form' })).toEqual([march])
    expect(filteredTimeline(all, { kinds: ['note'], text: 'form' })).toEqual([])
  })

  it('is also searched by what stands with an entry, such as its files', () => {
    const files = (activity: Activity) => (activity === early ? ['offer.pdf'] : [])
    expect(filteredTimeline(all, { kinds: [], text: 'offer' }, files)).toEqual([early])
  })
})

describe('the type of a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('is what its first bytes say, whatever its name', () => {
    expect(fileType(bytes('%PDF-1.7 …'), 'invoice.txt')).toBe('application/pdf')
    expect(fileType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'picture.pdf')).toBe('image/png')
  })

  it('follows the name where the bytes leave it open', () => {
    expect(fileType(new Uint8Array([0x50, 0x4b, 3, 4]), 'Letter.DOCX')).toMatch(/wordprocessingml/)
    expect(fileType(bytes('Dear all'), 'notes.txt')).toBe('text/plain')
  })

  it('is never one that the desk would show where it could hold a program', () => {
    for (const name of ['a.html', 'a.svg', 'a.js', 'constructor', 'a.exe']) {
      expect(shownAs(fileType(bytes('<svg onload="x">'), name))).toBeUndefined()
    }
    expect(fileType(new Uint8Array([77, 90, 0, 1]), 'letter.txt')).toBe('application/octet-stream')
  })
})
