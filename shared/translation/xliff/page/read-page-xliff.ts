import { err, ok, type DeskError, type Result } from '../../../result.ts'
import { attributeOf, childElements } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import type { XliffDocument } from '../read-xliff.ts'
import { unitsOf } from '../units.ts'
import { deskAttribute } from './desk-marks.ts'
import { readUnits12 } from '../v12/read-units12.ts'
import { readUnit12 } from './read-page12.ts'
import { readUnit20 } from './read-page20.ts'
import type { ReturnedPage } from './returned-page.ts'

/** Why a sound XLIFF file is no page of the desk. */
export const pageXliffFaults = {
  'page-xliff.not-a-page': 'the file does not say which page it is of: another program made it, or lost the mark',
  'page-xliff.several-pages': 'the file holds more than one page',
  'page-xliff.no-language': 'the file does not say which language it is in',
} as const

export type PageXliffFault = keyof typeof pageXliffFaults

/** What a file of `exportPageXliff` says when it comes back, segment by segment, in its order. */
export function readPageXliff(document: XliffDocument): Result<ReturnedPage, DeskError<PageXliffFault>> {
  const { root } = document.xml
  const files = childElements(root).filter((child) => child.uri === root.uri && child.local === 'file')
  const pages = new Set(files.map((file) => deskAttribute(file, 'page')))
  const [pageId] = pages
  if (pageId === undefined) return err('page-xliff.not-a-page')
  if (pages.size > 1 || files.some((file) => languageOf(file, document) !== document.targetLanguage)) {
    return err('page-xliff.several-pages')
  }
  if (document.targetLanguage === undefined) return err('page-xliff.no-language')
  const segments = document.version === '1.2' ? readUnits12(root).map(readUnit12) : unitsOf(root).map(readUnit20)
  return ok({ pageId, sourceLocale: document.sourceLanguage, locale: document.targetLanguage, segments })
}

function languageOf(file: XmlElement, document: XliffDocument): string | undefined {
  return document.version === '1.2' ? attributeOf(file, 'target-language') : document.targetLanguage
}
