import { oleStreamNames } from './ole-names.ts'

/** Why a workbook is not read. The page words each, with what to do: `import:refused.<code>`. */
export const workbookRefusals = {
  locked: 'protected by a password: an OLE container around an encrypted package',
  oldWorkbook: 'Excel 97 to 2003, a format of its own',
  macros: 'carries a program',
  binaryWorkbook: 'Excel binary workbook (.xlsb)',
  openDocument: 'an OpenDocument spreadsheet',
  archive: 'a zip file, or a document that is no workbook',
  damagedWorkbook: 'a workbook that breaks off or contradicts itself',
  workbookTooLarge: 'unpacks to more than the limit, as a zip bomb does',
  noRows: 'no sheet has any rows',
} as const
export type WorkbookRefusal = keyof typeof workbookRefusals

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
}

export function isOle(head: Uint8Array): boolean {
  return OLE.every((byte, at) => head[at] === byte)
}

/** An OLE container is never a workbook this desk reads; its streams say which kind it is. */
export function refusalOfOle(bytes: Uint8Array): WorkbookRefusal {
  return oleStreamNames(bytes).includes('EncryptedPackage') ? 'locked' : 'oldWorkbook'
}

/** By the names of its parts, which cannot be disguised: a macro workbook under another ending has its program still. */
export function refusalOfParts(names: readonly string[]): WorkbookRefusal | undefined {
  const has = (test: RegExp) => names.some((name) => test.test(name))
  if (has(/(^|\/)vbaProject\.bin$/i) || has(/^xl\/macrosheets\//i)) return 'macros'
  if (has(/^xl\/workbook\.bin$/i)) return 'binaryWorkbook'
  if (has(/^xl\/workbook\.xml$/i) || has(/^xl\/.*workbook.*\.xml$/i)) return undefined
  return has(/^content\.xml$/) && has(/^mimetype$/) ? 'openDocument' : 'archive'
}
