import type { Block, MediaRef, PageSection, ParticipantPage, Segment, Translation } from '../model/page.ts'
import { codedPlainText, decodeCoded } from './coded-text.ts'
import type { Inline } from './inline.ts'
import { isSafeHref } from './links.ts'
import { localCodes } from './local-codes.ts'
import { renderFigure } from './media/render-figure.ts'
import { pageLabels, type PageLabels } from './page-labels.ts'
import { inPageOrder } from './page-order.ts'
import { renderBlocks } from './render-blocks.ts'
import { element, text, type RenderNode } from './render-tree.ts'
import { fieldBlock, proseBlocks, roleField } from './section-fields.ts'

export interface PageContent {
  readonly page: Pick<ParticipantPage, 'title' | 'sourceLocale'>
  readonly sections: readonly Pick<PageSection, 'id' | 'kind' | 'order' | 'blocks' | 'facts'>[]
  readonly segments: readonly Pick<Segment, 'id' | 'sectionId' | 'blockId' | 'order' | 'source' | 'codes'>[]
  /** Texts of the locale asked for; not needed for the source language. */
  readonly translations: readonly Pick<Translation, 'segmentId' | 'text' | 'hrefs'>[]
  readonly media: readonly Pick<MediaRef, 'id' | 'mime' | 'content' | 'width' | 'height'>[]
}

export interface RenderedPage {
  readonly title: string
  readonly nodes: readonly RenderNode[]
}

/**
 * The page in one language. A segment without a translation shows its source, marked as such, so that the preview is
 * always a whole page; an edition is only made when every segment is approved.
 */
export function renderPage(content: PageContent, locale: string): RenderedPage {
  const context = makeContext(content, locale)
  const sections = inPageOrder(content.sections)
  const overview = sections.find((section) => section.kind === 'overview')
  const titleBlock = overview && fieldBlock(overview, 'title')
  const titleNodes = overview && titleBlock ? context.words(overview.id, titleBlock.id) : []
  const title = plain(titleNodes).trim() || content.page.title
  const body: RenderNode[] = [element('h1', titleNodes.length > 0 ? titleNodes : [text(title)])]
  let inAction = false
  for (const section of sections) {
    const rendered = renderSection(section, context)
    if (rendered.length === 0) continue
    const isAction = section.kind === 'policy' || section.kind === 'targets' || section.kind === 'caseStudy'
    if (isAction && !inAction) body.push(element('h2', [text(context.labels.inAction)]))
    inAction = isAction
    body.push(
      element(section.kind === 'factBox' || section.kind === 'contact' ? 'aside' : 'section', rendered, {
        class: `page-${section.kind}`,
      }),
    )
  }
  return { title, nodes: [element('article', body, { lang: locale })] }
}

interface Context {
  readonly locale: string
  readonly labels: PageLabels
  readonly media: PageContent['media']
  /** The words of one block in the locale, one node per segment. */
  readonly words: (sectionId: string, blockId: string) => RenderNode[]
}

function makeContext({ page, segments, translations, media }: PageContent, locale: string): Context {
  const byBlock = new Map<string, PageContent['segments'][number][]>()
  for (const segment of segments) {
    const key = `${segment.sectionId} ${segment.blockId}`
    const own = byBlock.get(key)
    if (own) own.push(segment)
    else byBlock.set(key, [segment])
  }
  const bySegment = new Map(translations.map((translation) => [translation.segmentId, translation]))
  const words = (sectionId: string, blockId: string): RenderNode[] => {
    const own = (byBlock.get(`${sectionId} ${blockId}`) ?? []).toSorted((a, b) => a.order - b.order)
    return own.flatMap((segment, index) => {
      const translation = bySegment.get(segment.id)
      const node =
        locale === page.sourceLocale
          ? segmentNode(segment, segment.source)
          : segmentNode(segment, translation?.text ?? '', translation?.hrefs)
      return index === 0 ? [node] : [text(' '), node]
    })
  }
  return { locale, labels: pageLabels(locale), media, words }
}

type WordedSegment = Pick<Segment, 'id' | 'source' | 'codes'>
type SegmentNode = Extract<RenderNode, { kind: 'segment' }>

interface MadeOf {
  readonly target: string
  readonly hrefs: Translation['hrefs']
  readonly node: SegmentNode
}

/** Nodes made before, by the record they were made of: after an edit all others are the same objects as before. */
const made = new WeakMap<WordedSegment, MadeOf>()

/** One segment with a target, its links as that language has them; without words in it, its source, marked as such. */
export function segmentNode(segment: WordedSegment, target: string, hrefs?: Translation['hrefs']): SegmentNode {
  const known = made.get(segment)
  if (known?.target === target && known.hrefs === hrefs) return known.node
  const isFallback = codedPlainText(target).trim() === ''
  const children = isFallback
    ? renderInlines(decodeCoded(segment.source, segment.codes))
    : renderInlines(decodeCoded(target.trim(), localCodes(segment.codes, hrefs)))
  const node: SegmentNode = { kind: 'segment', id: segment.id, isFallback, children }
  made.set(segment, { target, hrefs, node })
  return node
}

function renderInlines(inlines: readonly Inline[]): RenderNode[] {
  return inlines.flatMap((inline): RenderNode[] => {
    if (inline.kind === 'text') return [text(inline.text)]
    const children = renderInlines(inline.children)
    if (inline.code.kind !== 'link') return [element(inline.code.kind === 'bold' ? 'b' : 'i', children)]
    return isSafeHref(inline.code.href) ? [element('a', children, { href: inline.code.href })] : children
  })
}

type Section = PageContent['sections'][number]

function renderSection(section: Section, context: Context): RenderNode[] {
  const { labels } = context
  const heading = (tag: 'h2' | 'h3', label: string) => element(tag, [text(label)])
  const prose = (level: number) =>
    renderBlocks(
      proseBlocks(section).map((block: Block) => ({ block, words: context.words(section.id, block.id) })),
      level,
    )
  const titled = (nodes: RenderNode[], head: RenderNode) => (nodes.length > 0 ? [head, ...nodes] : [])
  switch (section.kind) {
    case 'overview':
      return prose(2)
    case 'highlights':
      return titled(prose(3), heading('h2', labels.highlights))
    case 'policy':
      return titled(prose(4), heading('h3', labels.policy))
    case 'targets':
      return titled(prose(4), heading('h3', labels.targets))
    case 'caseStudy': {
      const own = fieldBlock(section, 'title')
      const words = own ? context.words(section.id, own.id) : []
      return titled(prose(4), words.length > 0 ? element('h3', words) : heading('h3', labels.caseStudy))
    }
    case 'factBox':
      return titled(renderFacts(section, context), heading('h2', labels.facts))
    case 'contact':
      return titled(renderPeople(section, context), heading('h2', labels.contact))
    case 'website':
      return titled(renderWebsite(section, context), heading('h2', labels.website))
    case 'image':
      return renderImage(section, context)
  }
}

function renderFacts({ facts }: Section, { locale, labels }: Context): RenderNode[] {
  const rows: RenderNode[] = []
  const row = (label: string, value: string) => rows.push(element('dt', [text(label)]), element('dd', [text(value)]))
  if (facts.population !== undefined) row(labels.population, formatPageNumber(facts.population, locale))
  if (facts.joinedOn !== undefined) row(labels.joined, formatPageDate(facts.joinedOn, locale))
  return rows.length > 0 ? [element('dl', rows)] : []
}

/** The network writes English the European way: `1 March 2019`. */
function notation(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

export function formatPageNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(notation(locale)).format(value)
}

/** A calendar date in words; the same everywhere, so without a time zone. */
export function formatPageDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(notation(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

function renderPeople(section: Section, context: Context): RenderNode[] {
  return (section.facts.people ?? []).map((person) => {
    const role = fieldBlock(section, roleField(person.key))
    const words = role ? context.words(section.id, role.id) : []
    const href = person.email === undefined ? undefined : `mailto:${person.email}`
    const lines: RenderNode[] = [element('p', [element('b', [text(person.name)])])]
    if (words.length > 0) lines.push(element('p', words))
    if (person.email !== undefined && href !== undefined && isSafeHref(href)) {
      lines.push(element('p', [element('a', [text(person.email)], { href })]))
    }
    return element('address', lines)
  })
}

function renderWebsite(section: Section, context: Context): RenderNode[] {
  const website = section.facts.website
  if (!website || !isSafeHref(website.url)) return []
  const label = fieldBlock(section, 'label')
  const words = label ? context.words(section.id, label.id) : []
  const shown = words.length > 0 ? words : [text(website.url.replace(/^https?:\/\//, '').replace(/\/$/, ''))]
  const language =
    website.language && website.language !== context.locale
      ? [text(` (${languageName(website.language, context.locale)})`)]
      : []
  const attributes = website.language ? { href: website.url, hreflang: website.language } : { href: website.url }
  return [element('p', [element('a', shown, attributes), ...language])]
}

/** A language's name in a locale, e.g. `English` in `de` → `Englisch`. */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(language) ?? language
}

function renderImage(section: Section, context: Context): RenderNode[] {
  const media = context.media.find((item) => item.id === section.facts.mediaId)
  if (!media) return []
  const words = (field: string) => {
    const block = fieldBlock(section, field)
    return block ? context.words(section.id, block.id) : []
  }
  const figure = {
    media,
    alt: plain(words('alt')),
    caption: words('caption'),
    credit: words('credit'),
    rights: words('rights'),
    licence: section.facts.licence,
  }
  return [renderFigure(figure, context.locale, context.labels.photo)]
}

function plain(nodes: readonly RenderNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : plain(node.children))).join('')
}
