import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/model/page.ts'
import { isSafeHref } from '../../../../shared/translation/links.ts'
import { deedAddress, licenceOf, licences } from '../../../../shared/translation/media/licences.ts'
import { renderPage } from '../../../../shared/translation/render-page.ts'
import { renderHtml } from '../../../../shared/translation/render-tree.ts'
import { withField } from '../../../../shared/translation/section-fields.ts'
import { alignSegments } from '../../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'

const german: Readonly<Record<string, string>> = {
  'The town hall': 'Das Rathaus',
  'Town hall at night.': 'Das Rathaus bei Nacht.',
  'Press use only.': 'Nur für die Presse.',
}

function figure(fields: Readonly<Record<string, string>>, licence: string | undefined, locale: string): string {
  let blocks: Block[] = []
  for (const [field, markup] of Object.entries(fields)) blocks = withField(blocks, field, markup)
  const facts = { mediaId: 'm1', ...(licence === undefined ? {} : { licence }) }
  const section = { id: 's1', kind: 'image' as const, order: 1, blocks, facts }
  const segments = alignSegments('s1', [], segmentBlocks(section, 'en')).create.map((each) => ({
    ...each,
    sectionId: 's1',
  }))
  const translations = segments.flatMap(({ id, source }) =>
    german[source] === undefined ? [] : [{ segmentId: id, text: german[source] }],
  )
  const media = [{ id: 'm1', mime: 'image/webp' as const, content: 'AAAA', width: 4, height: 3 }]
  const page = { title: 'SPP', sourceLocale: 'en' }
  const html = renderHtml(renderPage({ page, sections: [section], segments, translations, media }, locale).nodes)
  return /<figure>.*<\/figure>/.exec(html)?.[0] ?? ''
}

const all = { alt: 'The town hall', caption: 'Town hall at night.', credit: 'Ada Ito', rights: 'Press use only.' }
const image = (alt: string) => `<img src="data:image/webp;base64,AAAA" alt="${alt}" width="4" height="3">`

describe('a picture on a page', () => {
  it('has caption, credit, licence and rights below it, in the language of the page', () => {
    expect(figure(all, 'cc-by-4.0', 'de')).toBe(
      `<figure>${image('Das Rathaus')}<figcaption><p>Das Rathaus bei Nacht.</p><p>Foto: Ada Ito · ` +
        '<a href="https://creativecommons.org/licenses/by/4.0/deed.de">CC BY 4.0</a> · Nur für die Presse.</p></figcaption></figure>',
    )
  })

  it('says only what there is to say', () => {
    expect(figure({ alt: 'The town hall' }, undefined, 'en')).toBe(`<figure>${image('The town hall')}</figure>`)
    expect(figure({ alt: 'The town hall', credit: 'Ada Ito' }, undefined, 'en')).toBe(
      `<figure>${image('The town hall')}<figcaption>Photo: Ada Ito</figcaption></figure>`,
    )
    expect(figure({ alt: 'The town hall', caption: 'Town hall at night.' }, 'rights', 'en')).toBe(
      `<figure>${image('The town hall')}<figcaption>Town hall at night.</figcaption></figure>`,
    )
  })
})

describe('licences', () => {
  it('have codes of their own and deeds at safe addresses, in English where there is no other', () => {
    expect(new Set(licences.map(({ code }) => code)).size).toBe(licences.length)
    const deeds = licences.flatMap((licence) => deedAddress(licence, 'de') ?? [])
    expect(deeds.length).toBeGreaterThan(6)
    expect(deeds.every(isSafeHref)).toBe(true)
    const [by] = licences
    expect(by && deedAddress(by, 'mt')).toBe('https://creativecommons.org/licenses/by/4.0/deed.en')
  })

  it('are none for a code the desk does not know', () => {
    expect(licenceOf('cc-by-9.0')).toBeUndefined()
    expect(figure({ alt: 'The town hall' }, 'cc-by-9.0', 'en')).toBe(`<figure>${image('The town hall')}</figure>`)
  })
})
