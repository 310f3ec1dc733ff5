import { strToU8, zipSync, type Zippable } from 'fflate'
import { distinctFileNames } from '../../../../shared/writing/file-names.ts'

/** A file to hand to the person. */
export interface MadeFile {
  readonly blob: Blob
  readonly name: string
}

export interface Part {
  /** Without an ending; need be neither safe nor unique. */
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer> | string
}

/** One file as it is, several in a zip. `ending` with its dot; `madeOn`: calendar date, the stamp of each file. */
export function oneOrZip(
  parts: readonly Part[],
  ending: string,
  type: string,
  zipName: string,
  madeOn: string,
): MadeFile {
  const names = distinctFileNames(parts.map(({ name }) => name))
  const [only] = parts
  if (only !== undefined && parts.length === 1)
    return { blob: new Blob([only.content], { type }), name: `${names[0] ?? zipName}${ending}` }
  const entries: Zippable = {}
  parts.forEach(({ content }, index) => {
    entries[`${names[index] ?? index}${ending}`] = typeof content === 'string' ? strToU8(content) : content
  })
  const [zipped] = distinctFileNames([zipName])
  // Noon, so that no time zone moves it to another day.
  return {
    blob: new Blob([zipSync(entries, { mtime: `${madeOn}T12:00:00`, level: 6 })], { type: 'application/zip' }),
    name: `${zipped ?? 'letters'}.zip`,
  }
}
