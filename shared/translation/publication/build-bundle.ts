import type { Organisation } from '../../model/organisation.ts'
import type { MediaRef, PageEdition, ParticipantPage } from '../../model/page.ts'
import { err, ok, type Result } from '../../result.ts'
import { isEditionCurrent, type ReadinessContent } from '../page-readiness.ts'
import { renderPage } from '../render-page.ts'
import { renderHtml, type RenderNode } from '../render-tree.ts'
import { changeNoteMarkdown, type ChangeNote } from './change-note.ts'
import { organisationJsonLd } from './json-ld.ts'
import { nodeText, pageLines } from './node-text.ts'
import { pageMarkdown } from './page-markdown.ts'
import { pageStyle, standaloneHtml } from './standalone-page.ts'

export interface BundleContent {
  readonly page: Pick<ParticipantPage, 'title' | 'slug' | 'sourceLocale' | 'targetLocales'>
  readonly organisation: Pick<Organisation, 'name' | 'localName' | 'aliases' | 'country' | 'place'> | undefined
  /** The page with the texts of one locale. */
  readonly contentIn: (locale: string) => ReadinessContent
  readonly media: readonly Pick<MediaRef, 'id' | 'mime' | 'content' | 'hash'>[]
  readonly editions: readonly Pick<PageEdition, 'locale' | 'html' | 'approvedAt' | 'before'>[]
  /** Who hands over: the focal point's name. */
  readonly from: string
  /** Calendar date. */
  readonly madeOn: string
}

export interface BundleFile {
  /** Relative, with `/`; only lower-case ASCII letters, digits, `.`, `-` and `/`. */
  readonly path: string
  readonly content: { readonly text: string } | { readonly base64: string }
}

export interface Bundle {
  readonly files: readonly BundleFile[]
  /** Languages that are not in it: nothing leaves the house that is not approved. */
  readonly leftOut: ChangeNote['leftOut']
}

interface Language {
  readonly locale: string
  readonly title: string
  readonly nodes: readonly RenderNode[]
  readonly html: string
  readonly edition: BundleContent['editions'][number]
}

const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/**
 * What is handed over for the website where there is no sync: per approved language a page in HTML and Markdown, the
 * pictures as files, the participant as JSON-LD, and what changed since the last edition. Error: `pages.none-approved`.
 */
export function buildBundle(content: BundleContent): Result<Bundle> {
  const { page, organisation } = content
  const { languages, leftOut } = sortLanguages(content)
  const [first] = languages
  if (!first) return err('pages.none-approved')
  const pictures = content.media.map((media) => ({
    src: `data:${media.mime};base64,${media.content}`,
    path: `images/${media.hash.slice(0, 16)}.${extensions[media.mime]}`,
    base64: media.content,
  }))
  const used = pictures.filter(({ src }) => languages.some(({ html }) => html.includes(src)))
  const imagePath = (src: string) => used.find((picture) => picture.src === src)?.path ?? ''
  const withFiles = (html: string) => used.reduce((text, { src, path }) => text.replaceAll(src, path), html)
  const jsonLd = organisationJsonLd({
    organisation,
    title: first.title,
    sections: content.contentIn(page.sourceLocale).sections,
    languages: languages.map(({ locale, title, nodes, edition }) => ({
      locale,
      title,
      summary: firstParagraph(nodes),
      approvedAt: edition.approvedAt,
    })),
    images: used.map(({ path }) => path),
  })
  const note = changeNoteMarkdown({
    title: page.title,
    slug: page.slug,
    from: content.from,
    madeOn: content.madeOn,
    languages: languages.map(({ locale, nodes, edition }) => ({
      locale,
      approvedAt: edition.approvedAt,
      lines: pageLines(nodes),
      before: edition.before,
    })),
    leftOut,
  })
  const text = (path: string, written: string): BundleFile => ({ path, content: { text: written } })
  return ok({
    files: [
      text('changes.md', note),
      text('organisation.jsonld', `${JSON.stringify(jsonLd, undefined, 2)}\n`),
      ...languages.flatMap(({ locale, title, nodes, html }) => [
        text(
          `page.${locale.toLowerCase()}.html`,
          standaloneHtml({ title, lang: locale, style: pageStyle, body: withFiles(html) }),
        ),
        text(`page.${locale.toLowerCase()}.md`, pageMarkdown(nodes, { imagePath })),
      ]),
      ...used.map(({ path, base64 }): BundleFile => ({ path, content: { base64 } })),
    ],
    leftOut,
  })
}

function sortLanguages(content: BundleContent): { languages: Language[]; leftOut: Bundle['leftOut'] } {
  const languages: Language[] = []
  const leftOut: Bundle['leftOut'][number][] = []
  for (const locale of [content.page.sourceLocale, ...content.page.targetLocales]) {
    const edition = content.editions.find((each) => each.locale === locale)
    const own = content.contentIn(locale)
    if (!edition) leftOut.push({ locale, why: 'notApproved' })
    else if (!isEditionCurrent(own, locale, edition)) leftOut.push({ locale, why: 'changedSince' })
    else {
      const { title, nodes } = renderPage(own, locale)
      languages.push({ locale, title, nodes, html: renderHtml(nodes), edition })
    }
  }
  return { languages, leftOut }
}

function firstParagraph(nodes: readonly RenderNode[]): string {
  for (const node of nodes) {
    if (node.kind !== 'element') continue
    const found = node.tag === 'p' ? nodeText(node.children).trim() : firstParagraph(node.children)
    if (found !== '') return found
  }
  return ''
}
