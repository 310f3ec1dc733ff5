import { zipSync, strToU8, type Zippable } from 'fflate'
import { bytesOfBase64 } from '../../text/base64.ts'
import type { BundleFile } from './build-bundle.ts'

/**
 * The files of a bundle in one zip, below a folder. The same files and date give the same bytes. `madeOn`: calendar date,
 * the time stamp of every file.
 */
export function bundleZip(files: readonly BundleFile[], folder: string, madeOn: string): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const { path, content } of files) {
    // Pictures are compressed already.
    entries[`${folder}/${path}`] =
      'text' in content ? [strToU8(content.text), { level: 6 }] : [bytesOfBase64(content.base64), { level: 0 }]
  }
  // Noon, so that no time zone moves it to another day.
  return zipSync(entries, { mtime: `${madeOn}T12:00:00` })
}
