import type { Boilerplate } from '../../model/boilerplate.ts'
import type { InlineCode } from '../../model/page.ts'
import { encodeInlines } from '../coded-text.ts'
import { parseMarkup } from '../markup.ts'
import { sourceHash } from '../source-hash.ts'

export interface BoilerplateSource {
  /** Coded text: the one segment a page makes of the snippet. */
  readonly source: string
  readonly codes: readonly InlineCode[]
  readonly sourceHash: string
}

/** The words of a snippet as a segment has them. */
export function boilerplateSource({ markup }: Pick<Boilerplate, 'markup'>): BoilerplateSource {
  const { text, codes } = encodeInlines(parseMarkup(markup))
  const source = text.trim()
  return { source, codes, sourceHash: sourceHash(source, codes) }
}

/** The translations that are for the words as they are now; the others wait for their translator. */
export function currentTranslations(
  boilerplate: Pick<Boilerplate, 'markup' | 'translations'>,
): ReadonlyMap<string, string> {
  const now = boilerplateSource(boilerplate).sourceHash
  return new Map(
    Object.entries(boilerplate.translations).flatMap(([locale, { text, sourceHash: madeFor }]) =>
      madeFor === now && text.trim() !== '' ? [[locale, text] as const] : [],
    ),
  )
}
