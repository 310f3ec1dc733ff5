import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  bilingualTable,
  rowKeys,
  type BilingualTable,
} from '../../../../shared/translation/exchange/bilingual-table.ts'
import { fromMarked, toMarked } from '../../../../shared/translation/exchange/marked-text.ts'
import { readBilingualDocx } from '../../../../shared/translation/exchange/read-docx.ts'
import { writeBilingualDocx, type TableWords } from '../../../../shared/translation/exchange/write-docx.ts'

const words: TableWords = {
  intro: 'Write in the third column.',
  number: 'No.',
  source: 'Source',
  target: 'Translation',
  state: 'State',
  comment: 'Remark',
  states: {
    untranslated: 'not translated',
    draft: 'draft',
    translated: 'translated',
    reviewed: 'reviewed',
    approved: 'approved',
  },
}

const table: BilingualTable = {
  pageId: '0190a000-0000-7000-8000-000000000001',
  title: 'SPP in Århus & Ø',
  sourceLocale: 'en',
  targetLocale: 'lv',
  rows: [
    {
      n: 1,
      key: 'a1b2c3',
      source: 'Buy <1>green</1> &amp; fair.',
      target: 'Pērc <1>zaļi</1>.',
      state: 'draft',
      comment: 'Which green?\nThe colour?',
    },
    { n: 2, key: '00ff00', source: 'Two', target: '', state: 'untranslated', comment: '' },
  ],
}

/** The document with one of its parts changed as an editor would change it. */
function edited(bytes: Uint8Array, change: (document: string) => string, part = 'word/document.xml'): Uint8Array {
  const files = unzipSync(bytes)
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] ?? new Uint8Array()))) })
}

function read(bytes: Uint8Array) {
  const result = readBilingualDocx(bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('a bilingual table in a Word document', () => {
  it('comes back as it went out', () => {
    const back = read(writeBilingualDocx(table, words))
    expect(back).toMatchObject({ pageId: table.pageId, sourceLocale: 'en', targetLocale: 'lv', unreadable: [] })
    expect(back.rows).toEqual(table.rows.map(({ key, source, target, comment }) => ({ key, source, target, comment })))
  })

  it('comes back the same from a word processor that saved it in its own way', () => {
    const saved = join(import.meta.dirname, '../../../fixtures/bilingual-table-saved-by-libreoffice.docx')
    const back = read(readFileSync(saved))
    expect(back).toMatchObject({ pageId: table.pageId, sourceLocale: 'en', targetLocale: 'lv', unreadable: [] })
    expect(back.rows).toEqual(table.rows.map(({ key, source, target, comment }) => ({ key, source, target, comment })))
  })

  it('is the same file whenever it is made', () => {
    expect(writeBilingualDocx(table, words)).toEqual(writeBilingualDocx(table, words))
  })

  it('takes text that an editor cut into runs, broke into lines and formatted', () => {
    const bytes = edited(writeBilingualDocx(table, words), (document) =>
      document.replace(
        'Pērc ⟦1⟧zaļi⟦/1⟧.</w:t></w:r>',
        'Pērc ⟦</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1⟧zaļi⟦/1 ⟧</w:t><w:br/><w:t>un godīgi.</w:t></w:r>',
      ),
    )
    expect(read(bytes).rows[0]?.target).toBe('Pērc <1>zaļi</1> un godīgi.')
  })

  it('counts tracked insertions in and tracked deletions out', () => {
    const bytes = edited(writeBilingualDocx(table, words), (document) =>
      document.replace(
        'Pērc ⟦1⟧zaļi⟦/1⟧.</w:t></w:r>',
        'Pērc </w:t></w:r><w:del><w:r><w:delText>lēti</w:delText></w:r></w:del><w:ins><w:r><w:t>labi</w:t></w:r></w:ins>',
      ),
    )
    expect(read(bytes).rows[0]?.target).toBe('Pērc labi')
  })

  it('names the rows whose key was taken out', () => {
    const bytes = edited(writeBilingualDocx(table, words), (document) => document.replace('2 · 00ff00', '2'))
    expect(read(bytes)).toMatchObject({ unreadable: [3], rows: [{ key: 'a1b2c3' }] })
  })

  it('is refused when it is something else', () => {
    const code = (bytes: Uint8Array) => {
      const result = readBilingualDocx(bytes)
      return result.ok ? 'read' : result.error.code
    }
    const whole = writeBilingualDocx(table, words)
    expect(code(strToU8('PK this is no zip'))).toBe('docx.unreadable')
    expect(code(whole.subarray(0, 900))).toBe('docx.unreadable')
    expect(code(edited(whole, () => '<a><b></a>'))).toBe('docx.unreadable')
    expect(code(edited(whole, () => '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'))).toBe('docx.unreadable')
    expect(code(edited(whole, (text) => text.replace('DeskTable', 'Other'), 'docProps/custom.xml'))).toBe(
      'docx.not-a-table',
    )
    expect(code(edited(whole, (text) => text.replace('>1<', '>2<'), 'docProps/custom.xml'))).toBe('docx.newer')
  })
})

describe('marks in place of codes', () => {
  const codedText = fc
    .array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '⟦', '⟧', '1', '/', '&amp;', '&lt;') }),
        fc.integer({ min: 1, max: 12 }).map((n) => `<${n}>x</${n}>`),
      ),
    )
    .map((pieces) => pieces.join(''))

  it('are read back as the codes they stand for, whatever the text around them', () => {
    fc.assert(fc.property(codedText, (coded) => fromMarked(toMarked(coded)) === coded))
  })

  it('may hold spaces, as people and editors add them', () => {
    expect(fromMarked('⟦ 1 ⟧a⟦/ 1⟧ ⟦x⟧')).toBe('<1>a</1> ⟦x⟧')
  })
})

describe('the rows of a table', () => {
  it('have keys that tell all sentences of the page apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 200 }), (ids) => {
        const keys = [...rowKeys(ids).values()]
        return new Set(keys).size === ids.length
      }),
    )
    expect([
      ...rowKeys(['00000000-0000-7000-8000-00000abcdef0', '00000000-0000-7000-8000-00001abcdef0']).values(),
    ]).toEqual(['0abcdef0', '1abcdef0'])
  })

  it('show an empty translation as none', () => {
    const { rows } = bilingualTable(
      {
        page: { id: 'p', title: 'T', sourceLocale: 'en' },
        segments: [{ id: '1', source: 'One', sourceHash: 'h' }],
        translations: [{ segmentId: '1', text: ' ', state: 'translated', sourceHash: 'h' }],
      },
      'de',
    )
    expect(rows[0]).toMatchObject({ n: 1, state: 'untranslated' })
  })
})
