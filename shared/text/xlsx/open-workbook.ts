import { unzipSync, type UnzipFileInfo } from 'fflate'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import { readCellFormats, type CellFormat } from './cell-formats.ts'
import { scanXml } from './scan-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { isOle, isZip, refusalOfOle, refusalOfParts, type WorkbookRefusal } from './workbook-refusal.ts'

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Of its part in the zip. */
  readonly path: string
  /** Unpacked, in bytes: which of several is the list. */
  readonly size: number
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly is1904: boolean
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  /** Unpacks a part; throws where it is damaged. */
  readonly part: (path: string) => Uint8Array
}

/** Of one part unpacked. A sheet of a million empty rows has about 60 MB. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_PARTS = 5_000

/**
 * Opens a workbook (ECMA-376, .xlsx) without reading its sheets, or says why not. Sizes are looked at before anything is
 * unpacked, and no more is unpacked than they say.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook, DeskError<WorkbookRefusal>>> {
  if (isOle(bytes)) return err(refusalOfOle(bytes))
  if (!isZip(bytes)) return err('damagedWorkbook')
  try {
    const parts = listParts(bytes)
    const refusal = refusalOfParts([...parts.keys()])
    if (refusal !== undefined) return err(refusal)
    if (parts.size > MOST_PARTS || [...parts.values()].some(({ originalSize }) => originalSize > MOST_BYTES)) {
      return err('workbookTooLarge')
    }
    const part = (path: string) => unpack(bytes, path)
    const optional = (name: string) => [...parts.keys()].find((path) => path.toLowerCase() === name)
    const workbookPath = optional('xl/workbook.xml') ?? [...parts.keys()].find((path) => /workbook\w*\.xml$/.test(path))
    if (workbookPath === undefined) return err('damagedWorkbook')
    const { sheets, is1904 } = await readSheetList(part, workbookPath, parts)
    if (sheets.length === 0) return err('noRows')
    const strings = optional('xl/sharedstrings.xml')
    const styles = optional('xl/styles.xml')
    return ok({
      sheets,
      is1904,
      strings: strings === undefined ? [] : await readSharedStrings(part(strings)),
      formats: styles === undefined ? [] : await readCellFormats(part(styles)),
      part,
    })
  } catch {
    return err('damagedWorkbook')
  }
}

function listParts(bytes: Uint8Array): ReadonlyMap<string, UnzipFileInfo> {
  const parts = new Map<string, UnzipFileInfo>()
  unzipSync(bytes, {
    filter(file) {
      parts.set(file.name, file)
      return false
    },
  })
  return parts
}

function unpack(bytes: Uint8Array, path: string): Uint8Array {
  const found = unzipSync(bytes, { filter: ({ name, originalSize }) => name === path && originalSize <= MOST_BYTES })[
    path
  ]
  if (found === undefined) throw new Error(`no part ${path}`)
  return found
}

async function readSheetList(
  part: Workbook['part'],
  workbookPath: string,
  parts: ReadonlyMap<string, UnzipFileInfo>,
): Promise<Pick<Workbook, 'sheets' | 'is1904'>> {
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1)
  const targets = new Map<string, string>()
  const relations = `${folder}_rels/${workbookPath.slice(folder.length)}.rels`
  await scanXml(part(relations), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, inFolder(folder, Target))
    },
  })
  const sheets: Sheet[] = []
  let is1904 = false
  await scanXml(part(workbookPath), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? ''
      const path = targets.get(relation) ?? ''
      const file = parts.get(path)
      // A sheet of charts has no rows, and no part of this kind.
      if (file === undefined || !/worksheets\//.test(path)) return
      sheets.push({
        name: attributes.name ?? '',
        isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
        path,
        size: file.originalSize,
      })
    },
  })
  return { sheets, is1904 }
}

function inFolder(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`
}
