import type { Block, MediaRef, SectionFacts, SectionKind } from '../../../../shared/model/page.ts'
import { alignSegments } from '../../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { withField } from '../../../../shared/translation/section-fields.ts'

export interface Part {
  readonly kind: SectionKind
  readonly blocks: Block[]
  readonly facts?: SectionFacts
}

export const mediaId = '0190a000-0000-7000-8000-000000000001'
/** A picture of one pixel. */
export const picture: Pick<MediaRef, 'id' | 'mime' | 'content' | 'width' | 'height' | 'hash'> = {
  id: mediaId,
  mime: 'image/png',
  content: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  width: 1,
  height: 1,
  hash: 'ab12cd34ef56ab12cd34ef56',
}

export function line(kind: Block['kind'], markup: string, level?: number): Block {
  return { id: `${kind} ${markup}`, kind, markup, ...(level === undefined ? {} : { level }) }
}

/** A page in English of some sections; `translate` makes the text of each sentence in the other language. */
export function contentOf(parts: readonly Part[], translate?: (source: string) => string | undefined) {
  const sections = parts.map(({ kind, blocks, facts }, order) => ({
    id: `s${order}`,
    kind,
    order,
    blocks,
    facts: facts ?? {},
  }))
  const segments = sections.flatMap((section) =>
    alignSegments(section.id, [], segmentBlocks(section, 'en')).create.map((segment) => ({
      ...segment,
      sectionId: section.id,
    })),
  )
  const translations = segments.flatMap(({ id, source, sourceHash }) => {
    const text = translate?.(source)
    return text === undefined ? [] : [{ segmentId: id, text, state: 'approved' as const, sourceHash }]
  })
  return { page: { title: 'SPP in X', sourceLocale: 'en' }, sections, segments, translations, media: [picture] }
}

/** A page with a part of every kind. */
export const wholePage: readonly Part[] = [
  {
    kind: 'overview',
    blocks: withField(
      [line('paragraph', 'Hello <b>world</b> of trade. It buys <i>green</i>.')],
      'title',
      'SPP in Riga',
    ),
  },
  { kind: 'highlights', blocks: [line('bullet', 'One', 0), line('bullet', 'Deep', 1), line('bullet', 'Two', 0)] },
  { kind: 'factBox', blocks: [], facts: { population: 231_848, joinedOn: '2019-03-01' } },
  {
    kind: 'contact',
    blocks: withField([], 'role:k', 'Head of purchasing'),
    facts: { people: [{ key: 'k', name: 'Jana Ozola', email: 'jana@riga.example' }] },
  },
  { kind: 'website', blocks: [], facts: { website: { url: 'https://www.riga.example/', language: 'lv' } } },
  {
    kind: 'policy',
    blocks: [line('heading', 'Rules', 2), line('paragraph', 'See <a href="https://x.example/a">the plan</a>.')],
  },
  {
    kind: 'image',
    blocks: withField(withField([], 'alt', 'The town hall'), 'credit', 'City of Riga'),
    facts: { mediaId },
  },
]
