import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { canonicalCoded } from '../../../../shared/translation/xliff/page/desk-vocabulary.ts'
import { exportPageXliff } from '../../../../shared/translation/xliff/page/export-page-xliff.ts'
import type { PageExchange } from '../../../../shared/translation/xliff/page/page-exchange.ts'
import { readPageXliff } from '../../../../shared/translation/xliff/page/read-page-xliff.ts'
import type { ReturnedPage } from '../../../../shared/translation/xliff/page/returned-page.ts'
import { readXliff } from '../../../../shared/translation/xliff/read-xliff.ts'
import { idOf, PAGE, pageArbitrary, pageOf } from './page-arbitrary.ts'

const versions = ['2.1', '1.2'] as const

function readBack(text: string): ReturnedPage {
  const document = readXliff(text)
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  const page = readPageXliff(document.value)
  if (!page.ok) throw new Error(page.error.code)
  return page.value
}

/** As XML holds texts of notes: control characters and halves of pairs are one replacement sign each. */
function asXmlText(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

function sentSegments(content: PageExchange) {
  const ids = content.segments.map((segment) => segment.id)
  const bySection = [...ids.filter((_, index) => index % 2 === 0), ...ids.filter((_, index) => index % 2 === 1)]
  return bySection.map((id) => {
    const segment = content.segments.find((one) => one.id === id)
    const translation = content.translations.find((one) => one.segmentId === id)
    const isThere = translation !== undefined && codedPlainText(translation.text).trim() !== ''
    const isOutdated = isThere && translation.sourceHash !== segment?.sourceHash
    return {
      segmentId: id,
      source: segment?.source,
      codes: segment?.codes,
      sourceHash: segment?.sourceHash,
      isSourceIntact: true,
      target: isThere ? canonicalCoded(translation.text) : undefined,
      state: isThere ? (isOutdated ? 'draft' : translation.state) : undefined,
      isOutdated,
      foreignCodes: 0,
      notes: content.comments
        .filter((comment) => comment.segmentId === id)
        .map(({ id: commentId, locale, text }) => ({
          commentId,
          about: locale === undefined ? 'source' : 'target',
          text: asXmlText(text),
        })),
    }
  })
}

describe.each(versions)('a page as XLIFF %s', (version) => {
  it('comes back with the same segments, texts, codes, states and notes', () => {
    fc.assert(
      fc.property(pageArbitrary, (content) => {
        const page = readBack(exportPageXliff(content, 'de', { version }))
        const { segments, ...rest } = page
        expect(rest).toEqual({ pageId: PAGE, sourceLocale: 'en', locale: 'de' })
        expect(segments.map((segment) => ({ ...segment, sent: undefined }))).toEqual(sentSegments(content))
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('leaves out what belongs to other languages and what is resolved', () => {
    const content = pageOf([
      {
        source: { text: 'Buy green.', codes: [] },
        target: { text: 'Kauft grün.', state: 'translated' },
        isOutdated: false,
        comments: [{ text: 'Which shade?', isAboutSource: true }],
      },
    ])
    const other = {
      ...content,
      translations: content.translations.map((one) => ({ ...one, locale: 'da' })),
      comments: content.comments.map((one) => ({ ...one, resolvedAt: '2026-05-01T10:00:00.000Z' })),
    }
    const [segment] = readBack(exportPageXliff(other, 'de', { version })).segments
    expect(segment).toMatchObject({ segmentId: idOf(1), notes: [] })
    expect(segment?.target).toBeUndefined()
  })

  it('says that the page is missing when another program wrote the file', () => {
    const own = exportPageXliff(pageOf([]), 'de', { version: '1.2' }).replace(/ desk:page="[^"]*"/, '')
    const document = readXliff(own)
    expect(document.ok && readPageXliff(document.value)).toMatchObject({ error: { code: 'page-xliff.not-a-page' } })
  })
})

const sentence = {
  source: {
    text: 'Read <1>our <2>policy</2></1>.',
    codes: [{ kind: 'link' as const, href: 'https://example.org/?a=1&b=2' }, { kind: 'bold' as const }],
  },
  target: { text: 'Lest <1>unsere <2>Politik</2></1>.', state: 'draft' as const },
  isOutdated: false,
  comments: [],
}

describe('what other programs find in the file', () => {
  it('is a pair of codes with the address of the link as original data, in XLIFF 2.1', () => {
    const text = exportPageXliff(pageOf([sentence]), 'de', { version: '2.1' })
    expect(text).toContain('<data id="d1">https://example.org/?a=1&amp;b=2</data>')
    expect(text).toContain(
      '<pc id="1" type="link" dataRefStart="d1" dataRefEnd="d1e" dispStart="https://example.org/?a=1&amp;b=2">our <pc id="2" type="fmt" subType="xlf:b">policy</pc></pc>',
    )
    expect(text).toContain('<segment id="s1" state="initial" subState="desk:draft">')
    expect(text).toContain('<group id="g2" name="paragraph" type="desk:paragraph">')
  })

  it('is a g with its type, in XLIFF 1.2', () => {
    const text = exportPageXliff(pageOf([sentence]), 'de', { version: '1.2' })
    expect(text).toContain('<g id="2" ctype="bold">policy</g>')
    expect(text).toContain('<target state="needs-translation">')
  })
})

describe('what other programs do to the file', () => {
  const sent = exportPageXliff(pageOf([sentence]), 'de', { version: '2.1' })
  const one = (text: string) => readBack(text).segments[0]

  it('keeps the words of codes the desk does not know, and counts them', () => {
    const changed = sent.replace('Lest ', '<pc id="x7" type="fmt" subType="xlf:u">Lest</pc><ph id="x8"/> ')
    expect(one(changed)).toMatchObject({ target: 'Lest <1>unsere <2>Politik</2></1>.', foreignCodes: 2 })
  })

  it('puts a segment together that was cut in two, in the order of its targets and the lower state', () => {
    const cut = sent
      .replace(/<segment id="s1"[^>]*>.*?<\/segment>/s, '')
      .replace(
        '</originalData>',
        '</originalData><segment id="s1" state="final"><source>Read </source><target order="2"> Lest.</target></segment>' +
          '<segment id="s2" state="translated"><source><pc id="1" type="link" dataRefStart="d1" dataRefEnd="d1e">our <pc id="2" type="fmt" subType="xlf:b">policy</pc></pc>.</source><target order="1"><pc id="1">Es</pc></target></segment>',
      )
    expect(one(cut)).toMatchObject({ target: '<1>Es</1> Lest.', state: 'translated', isSourceIntact: true })
  })

  it('reads comments set around words as notes', () => {
    const changed = sent.replace('Lest ', '<mrk id="m1" type="comment" value="formal?">Lest</mrk> ')
    expect(one(changed)?.notes).toEqual([{ about: 'target', text: 'formal?' }])
  })

  it('notices a source that was changed, in its words or its links', () => {
    expect(one(sent.replace('>Read ', '>Study '))).toMatchObject({ isSourceIntact: false })
    expect(one(sent.replace('https://example.org/', 'https://example.com/'))).toMatchObject({ isSourceIntact: false })
  })

  it('knows the source by its words where the marks of the desk were dropped', () => {
    const bare = sent.replaceAll(/ desk:(?!page)\w+="[^"]*"/g, '')
    expect(one(bare)).toMatchObject({ sourceHash: one(sent)?.sourceHash, isSourceIntact: true })
    expect(one(bare)?.sent).toBeUndefined()
  })

  it('takes a 1.2 target without a state for a draft, and approved="yes" for approved', () => {
    const text = exportPageXliff(pageOf([sentence]), 'de', { version: '1.2' })
    expect(one(text.replace(' state="needs-translation"', ''))?.state).toBe('draft')
    expect(one(text.replace('<trans-unit ', '<trans-unit approved="yes" '))?.state).toBe('approved')
  })

  it('reads the other pairs of 1.2: bpt and ept, bx and ex', () => {
    const text = exportPageXliff(pageOf([sentence]), 'de', { version: '1.2' })
    const target = (content: string) => text.replace(/(<target[^>]*>).*(<\/target>)/, `$1${content}$2`)
    expect(
      one(target('<bpt id="1">[a]</bpt>Es<ept id="1">[/a]</ept> <mrk mtype="seg" mid="1">und</mrk>'))?.target,
    ).toBe('<1>Es</1> und')
    expect(one(target('<bx id="b1" rid="2"/>Es<ex id="e1" rid="2"/>'))?.target).toBe('<2>Es</2>')
  })
})
