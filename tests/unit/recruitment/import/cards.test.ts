import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../../renderer/workers/import/inspect.ts'
import { CardReader, type CardItem } from '../../../../shared/text/vcard/card-reader.ts'
import { cardColumns, cardRow } from '../../../../shared/text/vcard/card-row.ts'

const decode = (bytes: Uint8Array, charset: string) => new TextDecoder(charset).decode(bytes)

function read(text: string, size = text.length): readonly CardItem[] {
  const reader = new CardReader(decode)
  const items: CardItem[] = []
  for (let from = 0; from < text.length; from += Math.max(size, 1))
    items.push(...reader.push(text.slice(from, from + Math.max(size, 1))))
  return [...items, ...reader.end()]
}

function row(text: string): Partial<Record<string, string>> {
  const [item] = read(text)
  if (item?.kind !== 'card') throw new Error('no card')
  const cells = cardRow(item.properties)
  const filled: Record<string, string> = {}
  for (const [at, column] of cardColumns.entries()) if (cells[at]) filled[column] = cells[at]
  return filled
}

describe('a business card', () => {
  it('of version 2.1 is read in quoted-printable, over soft line breaks and in its character set', () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
      'ORG;CHARSET=UTF-8;QUOTED-PRINTABLE:Stadt K=C3=B6ln;Einkauf und Vergabe, Abteilung f=',
      '=C3=BCr Nachhaltigkeit',
      'TITLE:Leiter',
      'TEL;WORK;VOICE:0221 221-0',
      'TEL;WORK;FAX:0221 221-99',
      'EMAIL;INTERNET:joerg.mueller@stadt-koeln.example',
      'END:VCARD',
    ].join('\r\n')
    expect(row(card)).toEqual({
      organisation: 'Stadt Köln',
      'contact name': 'Jörg Müller',
      'contact role': 'Leiter',
      'contact phone': '0221 221-0',
      'contact email': 'joerg.mueller@stadt-koeln.example',
      department: 'Einkauf und Vergabe, Abteilung für Nachhaltigkeit',
    })
  })

  it('of version 4.0 is read with folded lines, groups, escapes and the preferred address first', () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Anna Berg',
      'ORG:Kommune\\, die neue;Indkøb',
      'item1.EMAIL;TYPE=work:anna@k.example',
      'EMAIL;PREF=1:indkob@k.ex',
      ' ample',
      'TEL;VALUE=uri;TYPE="work,voice":tel:+45-33-66-33-66',
      'ADR:;;Rådhuspladsen 1;København;;1550;Danmark',
      'LANG:da',
      'END:VCARD',
    ].join('\n')
    expect(row(card)).toMatchObject({
      organisation: 'Kommune, die neue',
      'contact email': 'indkob@k.example; anna@k.example',
      'contact phone': '+45-33-66-33-66',
      address: 'Rådhuspladsen 1\n1550 København',
      place: 'København',
      country: 'Danmark',
      'contact language': 'da',
    })
  })

  it('of an organisation gives its addresses to the organisation', () => {
    expect(row('BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Stadt Gera\nEMAIL:post@gera.example\nEND:VCARD')).toEqual({
      organisation: 'Stadt Gera',
      email: 'post@gera.example',
    })
  })

  it('that breaks off costs itself only, and is named by its line', () => {
    const text = 'BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C'
    expect(read(text).map(({ kind, line }) => [kind, line])).toEqual([
      ['broken', 1],
      ['card', 3],
      ['broken', 6],
    ])
  })

  it('is the same however the file is cut into pieces', () => {
    const text =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Åse\r\nNOTE:one\r\n  two\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\n'
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
        expect(read(text, size)).toEqual(read(text))
      }),
    )
  })

  it('says the same as an established reader, for any name and note', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => /^\S.*\S$/s.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    fc.assert(
      fc.property(words, words, (name, unit) => {
        const card = new ICAL.Component(['vcard', [], []])
        card.addPropertyWithValue('version', '4.0')
        card.addPropertyWithValue('fn', name)
        card.addPropertyWithValue('title', unit)
        const [item] = read(card.toString())
        const values = item?.kind === 'card' ? cardRow(item.properties) : []
        expect([values[1], values[2]]).toEqual([name.trim(), unit.trim()])
      }),
    )
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const item of read(`BEGIN:VCARD\n${text}\nEND:VCARD`)) if (item.kind === 'card') cardRow(item.properties)
      }),
    )
  })

  it('is recognised as a list of its own kind', async () => {
    const found = await inspect(
      new Blob(['BEGIN:VCARD\r\nVERSION:3.0\r\nORG:Stadt Gera\r\nFN:A B\r\nEND:VCARD\r\n']),
      {},
    )
    expect(found).toMatchObject({ kind: 'list', format: { kind: 'cards' }, header: cardColumns, previewLines: [1] })
  })
})
