import { serialiseXml } from '../../../text/xml/serialise-xml.ts'
import type { PageExchange } from './page-exchange.ts'
import { writePage12 } from './write-page12.ts'
import { writePage20 } from './write-page20.ts'

/**
 * One language of a page as a file for a translator's own program: XLIFF 2.1 or 1.2, to be stored as UTF-8. A unit is a
 * segment, with its id; groups say where it stands; open comments go along as notes. `readPageXliff` reads it back.
 */
export function exportPageXliff(
  content: PageExchange,
  locale: string,
  options: { readonly version: '2.1' | '1.2' },
): string {
  return serialiseXml(options.version === '1.2' ? writePage12(content, locale) : writePage20(content, locale))
}
