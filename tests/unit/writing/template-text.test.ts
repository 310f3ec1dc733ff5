import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergedSubject, mergedText, mergeTemplate, missingFields } from '../../../shared/writing/merge.ts'
import { mergeFieldNames } from '../../../shared/writing/merge-fields.ts'
import { parseTemplate, unknownFields } from '../../../shared/writing/template-text.ts'

const values = new Map([
  ['organisation.name', 'Stadt Auenheim'],
  ['contact.name', 'Ada Example'],
  ['contact.role', '   '],
  ['own.Council', 'Green'],
])
const written = (template: string, own: readonly string[] = []) => mergeTemplate(parseTemplate(template, own), values)

describe('a template', () => {
  it('is text and fields, with or without a fallback', () => {
    expect(parseTemplate('Dear {{ contact.name | Sir or Madam }}, {{organisation.place|}}.')).toEqual([
      { kind: 'text', text: 'Dear ' },
      { kind: 'field', name: 'contact.name', fallback: 'Sir or Madam', source: '{{ contact.name | Sir or Madam }}' },
      { kind: 'text', text: ', ' },
      { kind: 'field', name: 'organisation.place', fallback: '', source: '{{organisation.place|}}' },
      { kind: 'text', text: '.' },
    ])
  })

  it('names what is between braces and no field, each once', () => {
    expect(unknownFields('{{contact.nam}} {{constructor}} {{}} {{contact.nam}} {{benefits}}')).toEqual([
      'contact.nam',
      'constructor',
      '',
    ])
  })

  it('knows the focal point’s own fields by their names', () => {
    expect(unknownFields('{{own.Council}}')).toEqual(['own.Council'])
    expect(unknownFields('{{own.Council}}', ['Council'])).toEqual([])
  })

  it('leaves braces that are not closed as they are', () => {
    expect(parseTemplate('a {{b\n}} {c}')).toEqual([{ kind: 'text', text: 'a {{b\n}} {c}' }])
  })

  it('loses no sign, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{{', '}}', '|', '\n', ...mergeFieldNames.map((name) => `{{${name}}}`)),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const template = pieces.join('')
        const back = parseTemplate(template).map((part) => (part.kind === 'text' ? part.text : part.source))
        expect(back.join('')).toBe(template)
      }),
    )
  })
})

describe('merging', () => {
  it('takes the value, else the fallback, else says what is missing', () => {
    const merged = written('{{contact.name|you}} at {{organisation.name}}, {{contact.role|colleague}}, {{fee.net}}')
    expect(mergedText(merged)).toBe('Ada Example at Stadt Auenheim, colleague, {{fee.net}}')
    expect(missingFields(merged)).toEqual(['fee.net'])
  })

  it('never merges what a value says: braces in it stay braces', () => {
    const merged = mergeTemplate(
      parseTemplate('{{organisation.name}}'),
      new Map([['organisation.name', '{{fee.net}}']]),
    )
    expect(mergedText(merged)).toBe('{{fee.net}}')
    expect(missingFields(merged)).toEqual([])
  })

  it('takes the values of own fields', () => {
    expect(mergedText(written('{{own.Council}}', ['Council']))).toBe('Green')
  })

  it('leaves no gap where an optional line is empty', () => {
    expect(mergedText(written('a\n\n{{contact.role|}}\n\nb'))).toBe('a\n\nb')
  })

  it('makes a subject one line, whatever its values hold', () => {
    const merged = mergeTemplate(
      parseTemplate('To {{organisation.name}}'),
      new Map([['organisation.name', 'A\r\nBcc: b@c.example']]),
    )
    expect(mergedSubject(merged)).toBe('To A Bcc: b@c.example')
  })
})
