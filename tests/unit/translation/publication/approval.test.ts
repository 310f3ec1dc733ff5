import { describe, expect, it } from 'vitest'
import { pageStatuses } from '../../../../shared/model/page.ts'
import { approvalCopyHtml } from '../../../../shared/translation/publication/approval-copy.ts'
import { approvalWords } from '../../../../shared/translation/publication/approval-words.ts'
import { contentMark } from '../../../../shared/translation/publication/content-mark.ts'
import { overflowFinder } from '../../../../shared/translation/publication/overflowing-words.ts'
import { statusAfter } from '../../../../shared/translation/publication/page-status.ts'
import { altFaults } from '../../../../shared/translation/publication/preview-faults.ts'
import { pageLocales } from '../../../../shared/translation/page-labels.ts'
import { renderPage } from '../../../../shared/translation/render-page.ts'
import { withField } from '../../../../shared/translation/section-fields.ts'
import { contentOf, line, mediaId, wholePage } from './page-content.ts'

const copyOf = (more: Partial<Parameters<typeof approvalCopyHtml>[0]> = {}) =>
  approvalCopyHtml({
    content: contentOf(wholePage, (source) => `DE ${source}`),
    participant: 'Rīga <b>',
    locale: 'de',
    date: '2026-05-04',
    preparedBy: 'Kim Officer, CSCP',
    answerTo: 'kim@cscp.example',
    ...more,
  })

describe('an approval copy', () => {
  it('shows each part of the source beside the same part of the translation', () => {
    const html = copyOf()
    const rows = [...html.matchAll(/<tr><td lang="en">([\s\S]*?)<\/td><td lang="de">([\s\S]*?)<\/td><\/tr>/g)]
    expect(rows.map(([, source]) => source)).toContain('<h2>SPP in Riga</h2>')
    const overview = rows.find(([, source]) => source?.startsWith('<p>Hello'))
    expect(overview?.[2]).toBe('<p>DE Hello <b>world</b> of trade. DE It buys <i>green</i>.</p>')
    expect(html).toContain('<p><i>DE The town hall</i></p></figure>')
    // Paragraphs, headings, lists and pictures: no row has words on one side only.
    for (const [, source, target] of rows) expect([source === '', target === '']).toEqual([false, false])
    expect(rows.length).toBeGreaterThan(10)
  })
  it('says in the participant’s language who prepared it, when, and how to answer', () => {
    const html = copyOf({ answerBy: '2026-06-01' })
    expect(html).toContain('<html lang="de">')
    expect(html).toContain('<dt>Erstellt von</dt><dd>Kim Officer, CSCP</dd>')
    expect(html).toContain('<dd>4. Mai 2026</dd>')
    expect(html).toContain('<dt>Antwort bitte bis</dt><dd>1. Juni 2026</dd>')
    expect(html).toContain('Wir geben die Seite so frei')
  })
  it('has one column in the source language', () => {
    const html = copyOf({ locale: 'en' })
    expect(html).toContain('<thead><tr><th scope="col" lang="en">English</th></tr></thead>')
    expect(html).not.toContain('DE Hello')
  })
  it('runs nothing, loads nothing and escapes what people typed', () => {
    const html = copyOf({ answerTo: '<script>x</script>', preparedBy: '"&' })
    expect(html).not.toMatch(/<script|<link|src="http|@import|url\(/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('Rīga &lt;b&gt;')
  })
  it('has its fixed words in every language of pages, no word of them English but in English', () => {
    const english = Object.values(approvalWords('en'))
    for (const locale of pageLocales.filter((each) => each !== 'en')) {
      const words = Object.entries(approvalWords(locale)).filter(([key]) => key !== 'date')
      expect(
        words.filter(([, word]) => english.includes(word)),
        locale,
      ).toEqual([])
    }
  })
})

describe('the status of a page', () => {
  it('goes from the participant’s approval to approved, and back to editing for changes', () => {
    expect(statusAfter('translating', 'languagesApproved')).toBe('participantApproval')
    expect(statusAfter('translating', 'copyHandedOver')).toBe('participantApproval')
    expect(statusAfter('participantApproval', 'participantApproved')).toBe('approved')
    expect(statusAfter('participantApproval', 'changesWanted')).toBe('editing')
  })
  it('is not taken back by our own approval once the participant has approved or the page is on the website', () => {
    for (const status of ['participantApproval', 'approved', 'sent', 'published', 'stale'] as const)
      expect(statusAfter(status, 'languagesApproved')).toBe(status)
    for (const status of ['sent', 'published'] as const)
      for (const event of ['copyHandedOver', 'participantApproved', 'changesWanted'] as const)
        expect(statusAfter(status, event)).toBe(status)
  })
  it('is one of the domain’s after every event', () => {
    for (const status of pageStatuses)
      for (const event of ['copyHandedOver', 'participantApproved', 'changesWanted', 'languagesApproved'] as const)
        expect(pageStatuses).toContain(statusAfter(status, event))
  })
})

describe('the mark of what a page says', () => {
  const language = (locale: string, translate: (source: string) => string) => ({
    locale,
    content: contentOf(wholePage, translate),
  })
  it('is the same for the same words, in whatever order the languages come', () => {
    const [de, fr] = [language('de', (s) => `DE ${s}`), language('fr', (s) => `FR ${s}`)]
    expect(contentMark([de, fr])).toBe(contentMark([fr, de]))
  })
  it('is another when a picture is another', () => {
    const de = language('de', (source) => `DE ${source}`)
    const media = de.content.media.map((each) => ({ ...each, content: `${each.content.slice(0, -8)}AAAAAA==` }))
    expect(contentMark([{ ...de, content: { ...de.content, media } }])).not.toBe(contentMark([de]))
  })
  it('is another when one word, or the set of languages, is another', () => {
    const de = language('de', (source) => `DE ${source}`)
    const changed = language('de', (source) => (source === 'One' ? 'DE Uno' : `DE ${source}`))
    expect(contentMark([changed])).not.toBe(contentMark([de]))
    expect(contentMark([de, language('en', (s) => s)])).not.toBe(contentMark([de]))
  })
})

describe('what would not look right', () => {
  it('is a picture without a description, or with one that is not translated', () => {
    const withAlt = [{ kind: 'image' as const, blocks: withField([], 'alt', 'Hall'), facts: { mediaId } }]
    expect(altFaults(contentOf([{ kind: 'image', blocks: [], facts: { mediaId } }]), 'en')).toMatchObject([
      { kind: 'altMissing' },
    ])
    expect(altFaults(contentOf(withAlt), 'en')).toEqual([])
    const open = contentOf(withAlt)
    expect(altFaults(open, 'de')).toEqual([
      { kind: 'altUntranslated', sectionId: 's0', segmentId: open.segments[0]?.id },
    ])
    expect(
      altFaults(
        contentOf(withAlt, (source) => source),
        'de',
      ),
    ).toEqual([])
  })
  it('is a word wider than a narrow column; where it may be broken, its parts count', () => {
    const word = 'Vergaberechtsmodernisierungsgesetz'
    const content = contentOf([
      {
        kind: 'overview',
        blocks: [line('paragraph', `Das ${word} gilt. Kurz. Umwelt-Verträglichkeits-Prüfung/Weitere`)],
      },
    ])
    const found = overflowFinder((text) => text.length * 10)(renderPage(content, 'en').nodes)
    expect(found).toEqual([{ word, segmentId: content.segments.find(({ source }) => source.includes(word))?.id }])
    expect(overflowFinder((text) => text.length * 5)(renderPage(content, 'en').nodes)).toEqual([])
    const address = contentOf([
      { kind: 'overview', blocks: [line('paragraph', 'Write to procurement.office@municipality.example.')] },
    ])
    expect(overflowFinder((text) => text.length * 10)(renderPage(address, 'en').nodes)).toEqual([])
  })
})
