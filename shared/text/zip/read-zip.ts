import { unzipSync, type UnzipFileInfo } from 'fflate'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import { crc32, zipChecksums } from './zip-directory.ts'

/** Why a container is refused, and the reason the code exists. */
export const zipFaults = {
  'zip.damaged': 'no zip file, or one that breaks off',
  'zip.too-large': 'unpacks to more than the limit, as a zip bomb does',
  'zip.too-many': 'holds more files than the limit',
  'zip.path': 'a file name that leads out of the folder it is unpacked to',
  'zip.twice': 'two files of the same name: which one counts is anybody’s guess',
} as const

export type ZipFault = keyof typeof zipFaults

export interface ZipLimits {
  /** Bytes of all files together, unpacked. */
  readonly maxBytes: number
  readonly maxFiles: number
}

export const defaultZipLimits: ZipLimits = { maxBytes: 200_000_000, maxFiles: 2_000 }

/**
 * The files of a zip by name, or why it is refused. Sizes are those the directory of the zip declares, looked at before
 * anything is unpacked, and no more is unpacked than they say; a file whose checksum does not fit is damaged.
 */
export function readZip(
  bytes: Uint8Array,
  limits: Partial<ZipLimits> = {},
): Result<ReadonlyMap<string, Uint8Array>, DeskError<ZipFault>> {
  const { maxBytes, maxFiles } = { ...defaultZipLimits, ...limits }
  const listed: UnzipFileInfo[] = []
  try {
    unzipSync(bytes, {
      filter(file) {
        listed.push(file)
        return false
      },
    })
    if (listed.length > maxFiles) return err('zip.too-many', { limit: maxFiles })
    if (listed.reduce((sum, { originalSize }) => sum + originalSize, 0) > maxBytes)
      return err('zip.too-large', { limit: maxBytes })
    if (listed.some(({ name }) => !isInside(name))) return err('zip.path')
    if (new Set(listed.map(({ name }) => name)).size < listed.length) return err('zip.twice')
    const files = new Map(Object.entries(unzipSync(bytes)))
    const checksums = zipChecksums(bytes)
    const isWhole = [...files].every(([name, content]) => checksums?.get(name) === crc32(content))
    return isWhole ? ok(files) : err('zip.damaged')
  } catch {
    return err('zip.damaged')
  }
}

/** Relative, without a step up, a drive or a backslash (CWE-22). */
function isInside(name: string): boolean {
  return name !== '' && !/^[/\\]|\\|:|\0/.test(name) && !name.split('/').includes('..')
}
