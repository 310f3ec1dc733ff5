import type { PageEdition } from '../../model/page.ts'
import { unescapeText } from '../escape.ts'
import { utf8Bytes } from '../section-size.ts'

/** What the words of an earlier edition may weigh beside a new one, so that both still fit into one push. */
const MAX_BEFORE_BYTES = 100_000

const blockEnd = /<\/?(?:article|section|aside|h[1-6]|p|ul|ol|li|dl|dt|dd|figure|figcaption|address)(?: [^>]*)?>/g

/** An edition's HTML, made by `renderHtml`, line by line as plain text: the same lines as `pageLines` of its nodes. */
export function editionLines(html: string): string[] {
  // A line end inside a text is a space like any other.
  return html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(blockEnd, '\n')
    .split('\n')
    .map((line) => {
      const described = line.replaceAll(/<img(?: [^>]*)?>/g, (tag) => / alt="([^"]*)"/.exec(tag)?.[1] ?? '')
      return unescapeText(described.replaceAll(/<\/?[a-z][^>]*>/g, ''))
        .replaceAll(/ +/g, ' ')
        .trim()
    })
    .filter((line) => line !== '')
}

/**
 * What a new edition keeps of the one it takes the place of. The same text approved again keeps what was kept already;
 * `undefined`: the words are too many to travel along.
 */
export function editionBefore(
  old: Pick<PageEdition, 'html' | 'approvedAt' | 'before'>,
  html: string,
): PageEdition['before'] {
  if (old.html === html) return old.before
  const lines = editionLines(old.html)
  return utf8Bytes(JSON.stringify(lines)) > MAX_BEFORE_BYTES ? undefined : { approvedAt: old.approvedAt, lines }
}
