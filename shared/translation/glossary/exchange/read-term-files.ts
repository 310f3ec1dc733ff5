import { err, ok, type DeskError, type Result } from '../../../result.ts'
import type { XmlFault } from '../../../text/xml/xml-fault.ts'
import { localeOfFileName, readNameLists } from './read-name-lists.ts'
import { readTbx } from './read-tbx.ts'
import { readTermsCsv, type CsvLocales } from './read-terms-csv.ts'
import type { TermImport } from './term-draft.ts'

export interface TermFile {
  readonly name: string
  readonly text: string
}

export type TermFileFault = XmlFault | 'glossary.not-tbx' | 'glossary.not-names' | 'glossary.no-language'

/** What files hold together. `wantsMore`: a list of names in one language alone, which is no term yet. */
export interface TermFiles extends TermImport {
  readonly wantsMore: boolean
}

const aNameList = /^[^]{0,2000}?<properties[\s>]/

/** Whether a file is one of several that make terms only together. */
export function isNameList(text: string): boolean {
  return text.trimStart().startsWith('<') && aNameList.test(text)
}

/**
 * Reads files of any kind we know, told apart by what is in them: lists of names, one a language, or else one TBX file or
 * one delimited list (of several, the last).
 */
export function readTermFiles(
  files: readonly TermFile[],
  locales: CsvLocales = {},
): Result<TermFiles, DeskError<TermFileFault>> {
  const last = files.at(-1)
  if (!last) return ok({ concepts: [], problems: [], wantsMore: true })
  if (!isNameList(last.text)) {
    if (!last.text.trimStart().startsWith('<')) return ok({ ...readTermsCsv(last.text, locales), wantsMore: false })
    const read = readTbx(last.text)
    return read.ok ? ok({ ...read.value, wantsMore: false }) : read
  }
  // Chosen again, a list takes the place of the one before.
  const byLocale = new Map<string, string>()
  for (const { name, text } of files.filter((file) => isNameList(file.text))) {
    const locale = localeOfFileName(name)
    if (locale === undefined) return err('glossary.no-language', { file: name })
    byLocale.set(locale, text)
  }
  const read = readNameLists([...byLocale].map(([locale, text]) => ({ locale, text })))
  return read.ok ? ok({ ...read.value, wantsMore: byLocale.size < 2 }) : read
}
