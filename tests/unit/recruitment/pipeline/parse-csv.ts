import Papa from 'papaparse'

/** Rows of a file as another program reads them. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
}
