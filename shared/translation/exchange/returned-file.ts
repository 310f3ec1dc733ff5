import type { ReturnedPage } from '../xliff/page/returned-page.ts'
import type { PagePackage } from './page-package.ts'
import type { ReturnedTable } from './read-docx.ts'

/** A file that came from outside, read; nothing of it is held against what the desk has. */
export type ReturnedFile =
  | { readonly kind: 'xliff'; readonly version: string; readonly page: ReturnedPage }
  | { readonly kind: 'table'; readonly table: ReturnedTable }
  | { readonly kind: 'package'; readonly content: PagePackage }

export interface FilePlace {
  readonly pageId: string
  readonly sourceLocale: string
  /** The language it is translated into. */
  readonly locale: string
}

/** Which page and languages a file is of, as it says itself. */
export function placeOfFile(file: ReturnedFile): FilePlace {
  if (file.kind === 'xliff') return file.page
  if (file.kind === 'table') {
    const { pageId, sourceLocale, targetLocale } = file.table
    return { pageId, sourceLocale, locale: targetLocale }
  }
  const { pageId, sourceLocale, targetLocale } = file.content.manifest
  return { pageId, sourceLocale, locale: targetLocale }
}

/** The name the file says it was made by; only a package says one. */
export function makerOfFile(file: ReturnedFile): string | undefined {
  const name = file.kind === 'package' ? file.content.manifest.madeBy.trim() : ''
  return name === '' ? undefined : name
}
