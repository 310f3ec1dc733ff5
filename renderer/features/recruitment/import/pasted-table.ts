import { csvLine } from '../../../../shared/text/csv-writer.ts'

/** More than this is no table anybody pastes; parsing it would hold up the window. */
const MOST_CHARACTERS = 8_000_000

/**
 * The largest table of what was copied, as tab-separated text; nothing where there is none. The browser parses it into a
 * document of its own, which loads and runs nothing (HTML standard, DOMParser); only words are taken from it.
 */
export function tableFromHtml(html: string): string | undefined {
  if (html.trim() === '' || html.length > MOST_CHARACTERS) return undefined
  // Such a document has our content security policy, which complains about every style it does not apply.
  const harmless = html.replaceAll(/(\s)(style\s*=)/gi, '$1data-$2')
  const parsed = new DOMParser().parseFromString(harmless, 'text/html')
  const tables = [...parsed.querySelectorAll('table')].filter((table) => table.querySelector('table') === null)
  const largest = tables.toSorted((a, b) => cellCount(b) - cellCount(a))[0]
  if (largest === undefined || cellCount(largest) < 2) return undefined
  return [...largest.rows].map((row) => csvLine(cellsOf(row), '\t')).join('\n')
}

function cellCount(table: HTMLTableElement): number {
  return [...table.rows].reduce((sum, row) => sum + row.cells.length, 0)
}

/** A cell that spans columns stands in the first of them. */
function cellsOf(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].flatMap((cell) => {
    for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n')
    const text = (cell.textContent ?? '')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .trim()
    return [text, ...Array.from({ length: Math.min(Math.max(cell.colSpan, 1), 100) - 1 }, () => '')]
  })
}
