import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionedIn, mentionRuns } from '../../../shared/notes/mentions.ts'
import { noteLines, writtenNote, type NoteLine } from '../../../shared/notes/note-format.ts'

const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll('\n', ' '))
const line: fc.Arbitrary<NoteLine> = fc.record({
  isBullet: fc.boolean(),
  runs: fc.array(fc.record({ text: word, bold: fc.boolean(), italic: fc.boolean() }), { maxLength: 4 }),
})
/** Letter by letter, so that it does not matter how runs are cut. */
const letters = (lines: readonly NoteLine[]) =>
  lines.map(({ isBullet, runs }) => ({
    isBullet,
    letters: runs.flatMap(({ text, bold, italic }) => text.split('').map((letter) => `${letter} ${bold} ${italic}`)),
  }))

describe('the format of a note', () => {
  it('gives back what was written, line by line and letter by letter', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const { text, format } = writtenNote(lines)
        expect(letters(noteLines(text, format))).toEqual(letters(lines))
      }),
    )
  })

  it('is not shown on a text that somebody has changed since', () => {
    const { text, format } = writtenNote([{ isBullet: true, runs: [{ text: 'Ask Ann', bold: true, italic: false }] }])
    expect(noteLines(text, format)).toMatchObject([{ isBullet: true, runs: [{ bold: true }] }])
    expect(noteLines('Ask Eve', format)).toEqual([
      { isBullet: false, runs: [{ text: 'Ask Eve', bold: false, italic: false }] },
    ])
  })

  it('holds none of the words, so that a name that is erased is gone', () => {
    const { format } = writtenNote([{ isBullet: false, runs: [{ text: 'Ann Lee', bold: true, italic: false }] }])
    expect(JSON.stringify(format)).not.toMatch(/Ann|Lee/)
  })
})

describe('a mention', () => {
  const members = [
    { id: 'ann', name: 'Ann' },
    { id: 'lee', name: 'Ann Lee' },
  ]

  it('is of the longest name that stands there', () => {
    expect(mentionedIn('please look, @ann lee', members)).toEqual(['lee'])
    expect(mentionedIn('@Ann, @Ann Lee!', members)).toEqual(['ann', 'lee'])
  })

  it('is no e-mail address and no longer word', () => {
    expect(mentionedIn('ann@ann.org and @Annabel', members)).toEqual([])
  })

  it('leaves the text whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('@Ann', ' ', '@Ann Lee', 'x@', '@', 'Lee')), (parts) => {
        const text = parts.join('')
        const runs = mentionRuns(text, members)
        expect(runs.map((run) => run.text).join('')).toBe(text)
      }),
    )
  })
})
