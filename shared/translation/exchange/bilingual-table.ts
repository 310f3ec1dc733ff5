import type { Segment, Translation, TranslationState } from '../../model/page.ts'
import { hasWords, rowMark } from './sent-mark.ts'

/** A page in one language as a table of sentences, for people without tools. */
export interface BilingualTable {
  readonly pageId: string
  readonly title: string
  readonly sourceLocale: string
  readonly targetLocale: string
  readonly rows: readonly BilingualRow[]
}

export interface BilingualRow {
  /** Place on the page, from 1: for people. */
  readonly n: number
  /** Finds the segment again, also where rows were moved or left out: the end of its id. */
  readonly key: string
  /** What is sent, see `rowMark`. */
  readonly mark?: string
  readonly source: string
  readonly target: string
  readonly state: TranslationState | 'untranslated'
  readonly comment: string
}

/** Short enough to be left alone by people, long enough that no two sentences of a page share it. */
const KEY_LENGTH = 6

/** Keys of segments by id. They are as long as it takes to tell the segments apart. */
export function rowKeys(ids: readonly string[]): ReadonlyMap<string, string> {
  for (let length = KEY_LENGTH; ; length += 2) {
    const keys = ids.map((id) => id.replaceAll('-', '').slice(-length))
    if (new Set(keys).size === ids.length || length >= 32) return new Map(ids.map((id, at) => [id, keys[at] ?? id]))
  }
}

export interface TableContent {
  readonly page: { readonly id: string; readonly title: string; readonly sourceLocale: string }
  /** In page order. */
  readonly segments: readonly Pick<Segment, 'id' | 'source' | 'sourceHash'>[]
  readonly translations: readonly Pick<Translation, 'segmentId' | 'text' | 'state' | 'sourceHash'>[]
  /** Open remarks by segment. */
  readonly comments?: ReadonlyMap<string, readonly string[]>
}

/** The table of a page in `locale`; `translations` are those of that language. */
export function bilingualTable(content: TableContent, locale: string): BilingualTable {
  const keys = rowKeys(content.segments.map(({ id }) => id))
  const bySegment = new Map(content.translations.map((translation) => [translation.segmentId, translation]))
  return {
    pageId: content.page.id,
    title: content.page.title,
    sourceLocale: content.page.sourceLocale,
    targetLocale: locale,
    rows: content.segments.map((segment, index) => {
      const { id, source } = segment
      const translation = bySegment.get(id)
      return {
        n: index + 1,
        key: keys.get(id) ?? id,
        mark: rowMark(segment, translation),
        source,
        target: translation?.text ?? '',
        state: translation && hasWords(translation) ? translation.state : 'untranslated',
        comment: (content.comments?.get(id) ?? []).join('\n'),
      }
    }),
  }
}
