import { ok, type DeskError, type Result } from '../../../shared/result.ts'
import { decodeXml } from '../../../shared/text/xml/decode-xml.ts'
import type { CsvLocales } from '../../../shared/translation/glossary/exchange/read-terms-csv.ts'
import {
  readTermFiles,
  type TermFile,
  type TermFileFault,
  type TermFiles,
} from '../../../shared/translation/glossary/exchange/read-term-files.ts'

/** Lists of the office programs of Windows are often in its own encoding; a file that is no UTF-8 is taken for that. */
function decodeList(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function textOf(file: File): Promise<Result<TermFile, DeskError<TermFileFault>>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const looksLikeXml = /\.(xml|tbx)$/i.test(file.name)
  if (!looksLikeXml) return ok({ name: file.name, text: decodeList(bytes) })
  const decoded = decodeXml(bytes)
  return decoded.ok ? ok({ name: file.name, text: decoded.value }) : decoded
}

/** Terms of files as a person chose them. */
export async function readChosenFiles(
  files: readonly File[],
  locales: CsvLocales,
): Promise<Result<TermFiles, DeskError<TermFileFault>>> {
  const texts: TermFile[] = []
  for (const file of files) {
    const text = await textOf(file)
    if (!text.ok) return text
    texts.push(text.value)
  }
  return readTermFiles(texts, locales)
}
