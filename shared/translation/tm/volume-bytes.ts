import { arraysOf, columnNames, listNames, type Volume } from './volume.ts'

/** Of the layout. A reader takes its own only: the index is built again. */
const FORMAT = 0x544d_0001

/** Format, count, and the length of every column. */
const HEADER = 2 + columnNames.length + 2 * listNames.length

/** A volume as one buffer: a header, then its columns one after the other. In the byte order of this computer. */
export function volumeToBytes(volume: Volume): ArrayBuffer {
  const parts = arraysOf(volume)
  const bytes = new ArrayBuffer(4 * (HEADER + parts.reduce((sum, part) => sum + part.length, 0)))
  const all = new Uint32Array(bytes)
  all.set([FORMAT, volume.count, ...parts.map((part) => part.length)])
  let at = HEADER
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return bytes
}

/** The volume in a buffer, its columns views of it. Undefined: not ours, cut short, or of another version of the desk. */
export function volumeFromBytes(bytes: ArrayBuffer): Volume | undefined {
  if (bytes.byteLength % 4 !== 0 || bytes.byteLength < 4 * HEADER) return undefined
  const all = new Uint32Array(bytes)
  const [format, count = 0, ...lengths] = all.subarray(0, HEADER)
  const total = lengths.reduce((sum, length) => sum + length, HEADER)
  if (format !== FORMAT || total !== all.length) return undefined
  let at = HEADER
  const [own, source, target] = [columnNames, listNames, listNames].map((names) =>
    Object.fromEntries(
      names.map((name) => {
        const length = lengths.shift() ?? 0
        at += length
        return [name, all.subarray(at - length, at)]
      }),
    ),
  )
  const volume = { count, ...own, source, target } as unknown as Volume
  const fits = volume.ids.length === 4 * count && volume.byId.length === count && volume.wordStart.length === count + 1
  return fits ? volume : undefined
}
