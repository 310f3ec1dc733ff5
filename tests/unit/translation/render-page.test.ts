import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, SectionFacts, SectionKind } from '../../../shared/model/page.ts'
import { alignSegments } from '../../../shared/translation/segmenting/align-segments.ts'
import { diffTexts } from '../../../shared/translation/diff-words.ts'
import { toSafeHref } from '../../../shared/translation/links.ts'
import { serialiseMarkup } from '../../../shared/translation/markup.ts'
import { pageReadiness } from '../../../shared/translation/page-readiness.ts'
import { renderPage } from '../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../shared/translation/render-tree.ts'
import { segmentBlocks } from '../../../shared/translation/segmenting/segment-blocks.ts'
import { withField } from '../../../shared/translation/section-fields.ts'
import { freeSlug, slugOf } from '../../../shared/translation/slug.ts'
import { inlinesArbitrary } from './inline-arbitrary.ts'

/** What a hostile page would link to. */
const scriptLink = ['javascript', 'alert(1)'].join(':')

interface Part {
  readonly kind: SectionKind
  readonly blocks: Block[]
  readonly facts?: SectionFacts
}

function pageOf(parts: readonly Part[]) {
  const sections = parts.map(({ kind, blocks, facts }, index) => ({
    id: `s${index}`,
    kind,
    order: index,
    blocks,
    facts: facts ?? {},
  }))
  const segments = sections.flatMap((section) =>
    alignSegments(section.id, [], segmentBlocks(section, 'en')).create.map((segment) => ({
      ...segment,
      sectionId: section.id,
    })),
  )
  return { page: { title: 'SPP in X', sourceLocale: 'en' }, sections, segments, translations: [], media: [] }
}
const htmlOf = (parts: readonly Part[], locale = 'en') => renderHtml(renderPage(pageOf(parts), locale).nodes)
const line = (kind: Block['kind'], markup: string, level?: number): Block => ({
  id: markup,
  kind,
  markup,
  ...(level === undefined ? {} : { level }),
})

describe('a rendered page', () => {
  it('has the sections in order, lists in lists, and one heading over what is in action', () => {
    const html = htmlOf([
      { kind: 'overview', blocks: withField([line('paragraph', 'Hello <b>world</b>. Bye.')], 'title', 'SPP in Riga') },
      { kind: 'policy', blocks: [line('bullet', 'One', 0), line('numbered', 'Deep', 1), line('bullet', 'Two', 0)] },
      { kind: 'targets', blocks: [line('bullet', '50 %')] },
    ])
    expect(html).toBe(
      '<article lang="en"><h1>SPP in Riga</h1><section class="page-overview"><p>Hello <b>world</b>. Bye.</p></section>' +
        '<h2>In action</h2><section class="page-policy"><h3>Policy and strategy</h3><ul><li>One<ol><li>Deep</li></ol></li><li>Two</li></ul></section>' +
        '<section class="page-targets"><h3>Targets</h3><ul><li>50 %</li></ul></section></article>',
    )
  })

  it('writes numbers and dates the way its language does', () => {
    const facts = { population: 231_848, joinedOn: '2019-03-01' }
    expect(htmlOf([{ kind: 'factBox', blocks: [], facts }], 'de')).toContain(
      '<dd>231.848</dd><dt>Teilnehmer seit</dt><dd>1. März 2019</dd>',
    )
    expect(htmlOf([{ kind: 'factBox', blocks: [], facts }], 'en')).toContain(
      '<dd>231,848</dd><dt>Participant since</dt><dd>1 March 2019</dd>',
    )
  })

  it('leaves out empty sections and unsafe addresses', () => {
    const html = htmlOf([
      { kind: 'highlights', blocks: [] },
      { kind: 'website', blocks: [], facts: { website: { url: scriptLink } } },
      {
        kind: 'contact',
        blocks: [],
        facts: { people: [{ key: 'k', name: '<script>', email: 'a"onclick=x@x.example' }] },
      },
    ])
    expect(html).toBe(
      '<article lang="en"><h1>SPP in X</h1><aside class="page-contact"><h2>Contact</h2><address><p><b>&lt;script&gt;</b></p></address></aside></article>',
    )
  })

  it('holds only tags and attributes from the list, whatever the texts say', () => {
    fc.assert(
      fc.property(inlinesArbitrary, fc.string({ unit: 'binary' }), (tree, name) => {
        const html = htmlOf([
          { kind: 'overview', blocks: [line('paragraph', serialiseMarkup(tree))] },
          { kind: 'contact', blocks: [], facts: { people: [{ key: 'k', name }] } },
        ])
        for (const tag of html.match(/<[^>]*>/g) ?? []) {
          expect(tag).toMatch(/^<\/?(article|section|aside|h\d|p|b|i|a|address)( (lang|class|href)="[^"<>]*")*>$/)
        }
      }),
    )
  })

  it('shows the source where a translation is missing, and is not ready then', () => {
    const content = { ...pageOf([{ kind: 'overview', blocks: [line('paragraph', 'Hello.')] }]), translations: [] }
    expect(renderHtml(renderPage(content, 'de').nodes)).toContain('<p>Hello.</p>')
    expect(pageReadiness(content, 'de')).toMatchObject({ isReady: false, open: 1 })
    expect(pageReadiness(content, 'en')).toMatchObject({ isReady: true })
  })

  it('is never ready when it is empty or a picture has no description', () => {
    expect(pageReadiness(pageOf([]), 'en').isReady).toBe(false)
    const picture: Part = { kind: 'image', blocks: [], facts: { mediaId: '0190a000-0000-7000-8000-000000000001' } }
    expect(
      pageReadiness(pageOf([{ kind: 'overview', blocks: [line('paragraph', 'Hello.')] }, picture]), 'en').withoutAlt,
    ).toEqual(['s1'])
  })
})

describe('addresses', () => {
  it.each([
    ['Københavns Kommune', 'koebenhavns-kommune'],
    ['Zürich / Genève', 'zuerich-geneve'],
    ['Łódź', 'lodz'],
    ['Αθήνα', 'athina'],
    ['София', 'sofiya'],
    ['Rīgas pilsēta', 'rigas-pilseta'],
    ["L'Hospitalet", 'lhospitalet'],
    ['***', 'page'],
  ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

  it('are always of the form a page needs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })

  it('take the first free number', () => expect(freeSlug('Riga', new Set(['riga', 'riga-2']))).toBe('riga-3'))

  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['info@example.org', 'mailto:info@example.org'],
    ['https://x.example/a b', 'https://x.example/a%20b'],
    [scriptLink, undefined],
    [scriptLink.replace('javas', 'JaVaS'), undefined],
    ['file:///etc/passwd', undefined],
    ['just words', undefined],
    ['', undefined],
  ])('typed as %s become %s', (typed, href) => expect(toSafeHref(typed)).toBe(href))
})

describe('the difference of two sources', () => {
  it('gives back both sides', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, after) => {
        const parts = diffTexts(before, after)
        const without = (kind: 'added' | 'removed') =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})
