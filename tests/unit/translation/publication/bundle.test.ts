import { strFromU8, unzipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBundle, type BundleContent } from '../../../../shared/translation/publication/build-bundle.ts'
import { bundleZip } from '../../../../shared/translation/publication/bundle-zip.ts'
import { editionBefore, editionLines } from '../../../../shared/translation/publication/edition-before.ts'
import { pageLines } from '../../../../shared/translation/publication/node-text.ts'
import { serialiseMarkup } from '../../../../shared/translation/markup.ts'
import { renderPage } from '../../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../../shared/translation/render-tree.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'
import { contentOf, line, picture, wholePage, type Part } from './page-content.ts'

const german = (source: string) => `DE ${source}`
const organisation = {
  name: 'City of Riga',
  localName: 'Rīgas pilsēta',
  aliases: ['Riga'],
  country: 'LV',
  place: 'Riga',
}

function bundleOf(parts: readonly Part[], more: Partial<BundleContent> = {}): BundleContent {
  const contents = { en: contentOf(parts), de: contentOf(parts, german), fr: contentOf(parts) }
  const contentIn = (locale: string) => contents[locale as keyof typeof contents]
  const edition = (locale: string) => ({
    locale,
    html: renderHtml(renderPage(contentIn(locale), locale).nodes),
    approvedAt: '2026-05-03T10:00:00.000Z',
  })
  return {
    page: { title: 'SPP in Riga', slug: 'riga', sourceLocale: 'en', targetLocales: ['de', 'fr'] },
    organisation,
    contentIn,
    media: [picture],
    editions: [edition('en'), edition('de')],
    from: 'LSPA',
    madeOn: '2026-05-04',
    ...more,
  }
}

function filesOf(content: BundleContent): ReadonlyMap<string, string> {
  const built = buildBundle(content)
  if (!built.ok) throw new Error(built.error.code)
  return new Map(built.value.files.map(({ path, content: file }) => [path, 'text' in file ? file.text : file.base64]))
}

describe('a bundle', () => {
  it('holds HTML and Markdown of the approved languages, pictures, the participant, and what changed', () => {
    expect([...filesOf(bundleOf(wholePage)).keys()]).toEqual([
      'changes.md',
      'organisation.jsonld',
      'page.en.html',
      'page.en.md',
      'page.de.html',
      'page.de.md',
      'images/ab12cd34ef56ab12.png',
    ])
  })

  it('leaves out what is not approved, or was changed since, and says so', () => {
    const content = bundleOf(wholePage)
    const [english, german] = content.editions
    if (!english || !german) throw new Error('no editions')
    const stale = { ...content, editions: [english, { ...german, html: '<article lang="de"></article>' }] }
    const built = buildBundle(stale)
    expect(built.ok && built.value.leftOut).toEqual([
      { locale: 'de', why: 'changedSince' },
      { locale: 'fr', why: 'notApproved' },
    ])
    expect(filesOf(stale).get('changes.md')).toContain('- German (de): changed since it was approved')
    expect(buildBundle({ ...content, editions: [] })).toEqual({ ok: false, error: { code: 'pages.none-approved' } })
  })

  it('refers to its pictures as files and loads nothing else', () => {
    const html = filesOf(bundleOf(wholePage)).get('page.de.html') ?? ''
    expect(html).toContain('<img src="images/ab12cd34ef56ab12.png" alt="DE The town hall" width="1" height="1">')
    expect(html).not.toContain('data:image')
    expect(html).toContain('lang="de"')
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/)
  })

  it('holds only tags and attributes of ours, whatever the texts say', () => {
    fc.assert(
      fc.property(inlinesArbitrary, fc.string({ unit: 'binary' }), (tree, name) => {
        const html = filesOf(
          bundleOf([
            { kind: 'overview', blocks: [line('paragraph', serialiseMarkup(tree)), line('paragraph', 'End.')] },
            { kind: 'contact', blocks: [], facts: { people: [{ key: 'k', name: `${name}x` }] } },
          ]),
        ).get('page.en.html')
        const body = /<body>([\s\S]*)<\/body>/.exec(html ?? '')?.[1] ?? ''
        for (const tag of body.match(/<[^>]*>/g) ?? [])
          expect(tag).toMatch(/^<\/?(article|section|aside|h\d|p|b|i|a|address)( (lang|class|href)="[^"<>]*")*>$/)
      }),
    )
  })

  it('comes back whole from its zip, and the same content gives the same bytes', () => {
    const built = buildBundle(bundleOf(wholePage))
    if (!built.ok) throw new Error(built.error.code)
    const zip = bundleZip(built.value.files, 'riga', '2026-05-04')
    const unzipped = unzipSync(zip)
    for (const { path, content } of built.value.files) {
      const bytes = unzipped[`riga/${path}`]
      expect(bytes, path).toBeDefined()
      const back =
        'text' in content ? strFromU8(bytes ?? new Uint8Array()) : Buffer.from(bytes ?? []).toString('base64')
      expect(back, path).toBe('text' in content ? content.text : content.base64)
    }
    expect(Object.keys(unzipped).length).toBe(built.value.files.length)
    expect(bundleZip(built.value.files, 'riga', '2026-05-04')).toEqual(zip)
  })
})

describe('the participant as JSON-LD', () => {
  it('is a schema.org GovernmentOrganization with what the page says', () => {
    const jsonLd: unknown = JSON.parse(filesOf(bundleOf(wholePage)).get('organisation.jsonld') ?? '')
    expect(jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: 'City of Riga',
      alternateName: ['Rīgas pilsēta', 'Riga'],
      address: { '@type': 'PostalAddress', addressCountry: 'LV', addressLocality: 'Riga' },
      url: 'https://www.riga.example/',
      description: [
        { '@language': 'en', '@value': 'Hello world of trade. It buys green.' },
        { '@language': 'de', '@value': 'DE Hello world of trade. DE It buys green.' },
      ],
      contactPoint: [
        { '@type': 'ContactPoint', name: 'Jana Ozola', contactType: 'Head of purchasing', email: 'jana@riga.example' },
      ],
      image: ['images/ab12cd34ef56ab12.png'],
      memberOf: {
        '@type': 'Role',
        memberOf: { '@type': 'Organization', name: 'Procura+ Network' },
        startDate: '2019-03-01',
      },
      subjectOf: ['en', 'de'].map((locale) => ({
        '@type': 'WebPage',
        name: locale === 'en' ? 'SPP in Riga' : 'DE SPP in Riga',
        inLanguage: locale,
        dateModified: '2026-05-03T10:00:00.000Z',
        url: `page.${locale}.html`,
      })),
    })
  })
  it('says nothing of an unsafe address or of a person’s unsafe e-mail', () => {
    const text = filesOf(
      bundleOf([
        { kind: 'overview', blocks: [line('paragraph', 'Hello.')] },
        { kind: 'website', blocks: [], facts: { website: { url: ['javascript', 'alert(1)'].join(':') } } },
        { kind: 'contact', blocks: [], facts: { people: [{ key: 'k', name: 'A', email: 'a"b' }] } },
      ]),
    ).get('organisation.jsonld')
    expect(text).not.toContain('alert')
    expect(text).not.toContain('"email"')
  })
})

describe('the Markdown', () => {
  it('has headings, lists in lists, facts, links and pictures', () => {
    expect(filesOf(bundleOf(wholePage)).get('page.en.md')).toBe(
      `${[
        '# SPP in Riga',
        'Hello **world** of trade. It buys *green*.',
        '## Highlights',
        '- One\n  - Deep\n- Two',
        '## Facts',
        '- **Population:** 231,848\n- **Participant since:** 1 March 2019',
        '## Contact',
        '**Jana Ozola**\\\nHead of purchasing\\\n[jana@riga.example](<mailto:jana@riga.example>)',
        '## Website',
        '[www.riga.example](<https://www.riga.example/>) (Latvian)',
        '## In action',
        '### Policy and strategy',
        '#### Rules',
        'See [the plan](<https://x.example/a>).',
        '![The town hall](images/ab12cd34ef56ab12.png)',
        'Photo: City of Riga',
      ].join('\n\n')}\n`,
    )
  })
  it.each([
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['*a* _b_ [c](d) `e` &lt;f&gt;', '\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\<f\\>'],
  ])('takes %s as text', (markup, written) => {
    const md = filesOf(bundleOf([{ kind: 'overview', blocks: [line('paragraph', markup)] }])).get('page.en.md')
    expect(md).toContain(`\n\n${written}\n`)
  })
})

describe('the change note', () => {
  const before = {
    approvedAt: '2025-11-02T08:00:00.000Z',
    lines: ['SPP in Riga', 'Hello world of waste. It buys green.', 'Gone'],
  }
  it('shows what is new, changed and taken out since the edition before, word by word', () => {
    const content = bundleOf([
      {
        kind: 'overview',
        blocks: withTitle([line('paragraph', 'Hello world of trade. It buys green.'), line('paragraph', 'Fresh.')]),
      },
    ])
    const editions = content.editions.map((edition) => (edition.locale === 'en' ? { ...edition, before } : edition))
    const note = filesOf({ ...content, editions }).get('changes.md')
    expect(note).toContain('Compared with the edition of 2025-11-02:')
    expect(note).toContain('- Changed: Hello world of ~~waste~~**trade**. It buys green.')
    expect(note).toContain('- Changed: ~~Gone~~**Fresh.**')
    expect(note).toContain('## German (de)\n\nApproved on 2026-05-03. No earlier edition')
  })
  it('says when no word differs', () => {
    const content = bundleOf([{ kind: 'overview', blocks: withTitle([line('paragraph', 'Hello.')]) }])
    const same = { approvedAt: '2025-11-02T08:00:00.000Z', lines: ['SPP in Riga', 'Hello.'] }
    const editions = content.editions.map((edition) => ({
      ...edition,
      ...(edition.locale === 'en' ? { before: same } : {}),
    }))
    expect(filesOf({ ...content, editions }).get('changes.md')).toContain(
      'No word differs from the edition of 2025-11-02.',
    )
  })
})

function withTitle(blocks: Part['blocks']): Part['blocks'] {
  return [{ id: 'field-title', kind: 'field', field: 'title', markup: 'SPP in Riga' }, ...blocks]
}

describe('the lines of an edition', () => {
  it('are those of the page it was made of', () => {
    fc.assert(
      fc.property(inlinesArbitrary, (tree) => {
        const parts: readonly Part[] = [
          ...wholePage,
          { kind: 'targets', blocks: [line('bullet', serialiseMarkup(tree), 0)] },
        ]
        const { nodes } = renderPage(contentOf(parts), 'en')
        expect(editionLines(renderHtml(nodes))).toEqual(pageLines(nodes))
      }),
    )
  })
  it('are kept by the next edition, and stay kept when the same is approved again', () => {
    const old = { html: '<article><p>Old.</p></article>', approvedAt: '2026-01-01T00:00:00.000Z' }
    const before = editionBefore(old, '<article><p>New.</p></article>')
    expect(before).toEqual({ approvedAt: old.approvedAt, lines: ['Old.'] })
    const next = {
      html: '<article><p>New.</p></article>',
      approvedAt: '2026-02-01T00:00:00.000Z',
      ...(before ? { before } : {}),
    }
    expect(editionBefore(next, next.html)).toEqual(before)
  })
  it('are let go where they would not fit into one push beside the new edition', () => {
    const old = { html: `<p>${'word '.repeat(30_000)}</p>`, approvedAt: '2026-01-01T00:00:00.000Z' }
    expect(editionBefore(old, '<p>New.</p>')).toBeUndefined()
  })
})
