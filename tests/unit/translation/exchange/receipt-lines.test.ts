import { describe, expect, it } from 'vitest'
import { receiptCsv, receiptHtml, type ReceiptPaper } from '../../../../shared/translation/exchange/receipt-lines.ts'

const paper: ReceiptPaper = {
  title: 'Receipt <1>',
  lang: 'en',
  sourceLocale: 'en',
  locale: 'de',
  facts: [['File', '<script>alert(1)</script>.xlf']],
  columns: {
    n: 'No.',
    source: 'Source',
    text: 'Here',
    returned: 'File',
    outcome: 'What',
    lost: 'Lost',
    remarks: 'Remarks',
  },
  lines: [
    {
      n: '1',
      source: 'Buy <1>green</1> &amp; fair.',
      text: '=SUM(A1), <1>grün</1>',
      returned: '',
      outcome: 'Taken',
      lost: 'one\ntwo',
      remarks: '+49 30 1234',
    },
  ],
}

describe('a receipt', () => {
  it('for a spreadsheet has plain words, and nothing of it runs as a formula', () => {
    const [, line] = receiptCsv(paper).split('\r\n')
    expect(line).toContain('Buy green & fair.')
    expect(line).toContain(`"'=SUM(A1), grün"`)
    expect(line).toContain(`'+49 30 1234`)
  })

  it('to print says each text in its language, and nothing of a file name or text is markup', () => {
    const html = receiptHtml(paper)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;.xlf')
    expect(html).toContain('<td lang="en">Buy green &amp; fair.</td>')
    expect(html).toContain('<td lang="de">=SUM(A1), grün</td>')
    expect(html).toContain('one<br>two')
    expect(html).not.toContain('<script')
  })
})
