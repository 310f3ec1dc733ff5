import { scanXml } from './scan-xml.ts'

/** What matters of a number format: whether it shows a date, and to how many digits it fills up with zeros. */
export interface CellFormat {
  readonly isDate: boolean
  /** `00000` shows 1234 as 01234; 0 where it does not. */
  readonly digits: number
}

const plain: CellFormat = { isDate: false, digits: 0 }
/** ECMA-376 Part 1 §18.8.30: the built-in formats that show a date; those of times alone are not among them. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** The format of every cell style (`s` of a cell is the position), from `styles.xml`. */
export async function readCellFormats(bytes: Uint8Array): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  await scanXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) ids.push(Number(attributes.numFmtId ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return ids.map((id) => {
    const code = codes.get(id)
    return code === undefined ? { ...plain, isDate: BUILT_IN_DATES.has(id) } : formatOf(code)
  })
}

/** A number format by its code, e.g. `dd/mm/yyyy;@` or `00000`. Source: ECMA-376 Part 1 §18.8.31. */
export function formatOf(code: string): CellFormat {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(';')[0]
  if (bare === undefined || /^general$/i.test(bare)) return plain
  if (/^0{2,}$/.test(bare)) return { isDate: false, digits: bare.length }
  return { isDate: /[yd]/i.test(bare), digits: 0 }
}
