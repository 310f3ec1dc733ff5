/** What the first bytes of a file say it is. `svg`: a drawing that may hold script; `unknown`: no picture we know. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'svg' | 'other-picture' | 'unknown'

/** More dots than this are no picture for a page, and reading one could take all the memory there is. */
export const MAX_PIXELS = 80_000_000

export interface PictureFacts {
  readonly kind: PictureKind
  /** As the file says, before it is read. Absent where it does not say so in its first bytes. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** How many bytes `pictureFacts` wants to see: past the colour profiles and previews that cameras put in front. */
export const FACTS_BYTES = 1024 * 1024

/**
 * What a file is, by what it holds: names and types are claims (magic numbers of ISO/IEC 10918-1, PNG third edition §5.2,
 * RFC 9649, SVG 2). Of SVG only text in front of the root is looked through.
 */
export function pictureFacts(bytes: Uint8Array): PictureFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (starts(bytes, [0xff, 0xd8, 0xff])) return sized('jpeg', jpegSize(view))
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return sized('png', pngSize(view))
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return sized('webp', webpSize(view, bytes))
  if (ascii(bytes, 0, 3) === 'GIF' || ascii(bytes, 0, 2) === 'BM' || /^ftyp(avif|heic|mif1)/.test(ascii(bytes, 4, 12)))
    return { kind: 'other-picture' }
  if (isTiff(bytes)) return { kind: 'other-picture' }
  return { kind: isSvg(bytes) ? 'svg' : 'unknown' }
}

/** Whether a name ends as a file of that kind does. Without an ending it claims nothing. */
export function fitsName(name: string, kind: PictureKind): boolean {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return true
  const endings: Readonly<Partial<Record<PictureKind, readonly string[]>>> = {
    jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
    png: ['png'],
    webp: ['webp'],
  }
  return endings[kind]?.includes(ending) ?? false
}

function sized(kind: PictureKind, size: PictureFacts['size']): PictureFacts {
  return size ? { kind, size } : { kind }
}

function starts(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function isTiff(bytes: Uint8Array): boolean {
  return starts(bytes, [0x49, 0x49, 0x2a, 0x00]) || starts(bytes, [0x4d, 0x4d, 0x00, 0x2a])
}

/** IHDR is the first chunk, always. */
function pngSize(view: DataView): PictureFacts['size'] {
  if (view.byteLength < 24) return undefined
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The first frame header among the segments (markers C0 to CF, without those of tables). */
function jpegSize(view: DataView): PictureFacts['size'] {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function webpSize(view: DataView, bytes: Uint8Array): PictureFacts['size'] {
  if (view.byteLength < 30) return undefined
  const chunk = ascii(bytes, 12, 16)
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (chunk === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  return undefined
}

/** A root element `svg`, behind declaration, comments and document type. */
function isSvg(bytes: Uint8Array): boolean {
  const utf16 = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])
  const head = utf16 ? ascii(bytes, 0, 8_192).replaceAll('\u0000', '') : ascii(bytes, 0, 8_192)
  return /<(?:[a-z][\w.-]*:)?svg[\s>]/i.test(head)
}
