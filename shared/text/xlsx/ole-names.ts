const END_OF_CHAIN = 0xfffffffe
const HEADER_FAT_SECTORS = 109
/** Far more than any workbook has: a chain that goes in circles ends here. */
const MOST_SECTORS = 10_000

/**
 * Names of the streams in an OLE compound file, which both old workbooks and protected new ones are ([MS-CFB] §2.6). What
 * cannot be followed is left out.
 */
export function oleStreamNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return []
  const size = 1 << view.getUint16(30, true)
  if (size !== 512 && size !== 4_096) return []
  const startOf = (sector: number) => (sector + 1) * size
  const names: string[] = []
  let sector = view.getUint32(48, true)
  for (let read = 0; sector < END_OF_CHAIN && read < MOST_SECTORS; read++) {
    const start = startOf(sector)
    if (start + size > bytes.length) break
    for (let entry = start; entry < start + size; entry += 128) names.push(nameAt(view, entry))
    sector = nextSector(view, sector, size)
  }
  return names.filter((name) => name !== '')
}

function nameAt(view: DataView, entry: number): string {
  const length = Math.min(view.getUint16(entry + 64, true), 64)
  let name = ''
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(view.getUint16(entry + at, true))
  return name
}

/** The file allocation table says which sector follows; its first parts are listed in the header. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perSector = size / 4
  const part = Math.floor(sector / perSector)
  if (part >= HEADER_FAT_SECTORS) return END_OF_CHAIN
  const at = (view.getUint32(76 + part * 4, true) + 1) * size + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : END_OF_CHAIN
}
