import { err, ok, type DeskError, type Result } from '../../result.ts'
import { readPageXliff } from '../xliff/page/read-page-xliff.ts'
import { readXliffBytes } from '../xliff/read-xliff.ts'
import { findFormat, MAX_RETURNED_BYTES } from './find-format.ts'
import { readPackage, type Sha256 } from './page-package.ts'
import { readBilingualDocx } from './read-docx.ts'
import type { ReturnedFile } from './returned-file.ts'

/**
 * A page that comes back as XLIFF, as a table in a document or as a package, whatever its file is called. Errors: those of
 * the formats, and `exchange.*` where it is none of them.
 */
export async function readReturnedFile(bytes: Uint8Array, sha256: Sha256): Promise<Result<ReturnedFile, DeskError>> {
  const fits = checkSize(bytes.length)
  if (!fits.ok) return fits
  const format = findFormat(bytes)
  if (!format.ok) return format
  if (format.value === 'package') {
    const content = await readPackage(bytes, sha256)
    return content.ok ? ok({ kind: 'package', content: content.value }) : content
  }
  if (format.value === 'table') {
    const table = readBilingualDocx(bytes)
    return table.ok ? ok({ kind: 'table', table: table.value }) : table
  }
  const document = readXliffBytes(bytes)
  if (!document.ok) return document
  const page = readPageXliff(document.value)
  return page.ok ? ok({ kind: 'xliff', version: document.value.version, page: page.value }) : page
}

/** To be asked before a file is read. */
export function checkSize(bytes: number): Result<void> {
  const inMegabytes = (count: number) => Math.ceil(count / 1_000_000)
  return bytes <= MAX_RETURNED_BYTES
    ? ok(undefined)
    : err('exchange.too-large', { megabytes: inMegabytes(bytes), most: inMegabytes(MAX_RETURNED_BYTES) })
}
