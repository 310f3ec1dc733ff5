import { err, ok, type Result } from '../../../../shared/result.ts'
import {
  FACTS_BYTES,
  fitsName,
  MAX_PIXELS,
  pictureFacts,
  type PictureKind,
} from '../../../../shared/translation/media/picture-file.ts'
import { MAX_IMAGE_CHARACTERS } from '../../../../shared/translation/section-fields.ts'
import type { NewImage } from '../commands/set-image.ts'

const LONGEST_SIDE = 1_600
/** Tried in this order until the picture fits: first less quality, then fewer pixels. */
const attempts = [1, 0.75, 0.5, 0.35].flatMap((scale) => [0.82, 0.68, 0.5].map((quality) => ({ scale, quality })))

/**
 * A picture from this computer, reduced so that it can travel inside the page. Its position data and the like fall away.
 * Errors: `pages.image-svg`, `-kind`, `-false-name`, `-too-many-pixels`, `-unreadable`, `-too-large`. What the file is, is
 * told by its first bytes, before the browser unpacks it: a small file may hold a picture of gigabytes.
 */
export async function reduceImage(file: File): Promise<Result<NewImage>> {
  const refused = await refusal(file)
  if (refused) return refused
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return err('pages.image-unreadable')
  const fit = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
  for (const { scale, quality } of attempts) {
    const width = Math.max(1, Math.round(bitmap.width * fit * scale))
    const height = Math.max(1, Math.round(bitmap.height * fit * scale))
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
    const mime = mimeOf(blob)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const content = toBase64(bytes)
    if (mime === undefined || content.length > MAX_IMAGE_CHARACTERS) continue
    return ok({ fileName: file.name, mime, width, height, hash: await sha256(bytes), content })
  }
  return err('pages.image-too-large')
}

const names: Readonly<Partial<Record<PictureKind, string>>> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' }

async function refusal(file: File): Promise<Result<never> | undefined> {
  const { kind, size } = pictureFacts(new Uint8Array(await file.slice(0, FACTS_BYTES).arrayBuffer()))
  if (kind === 'svg') return err('pages.image-svg')
  const name = names[kind]
  if (name === undefined) return err('pages.image-kind')
  if (!fitsName(file.name, kind)) return err('pages.image-false-name', { kind: name })
  if (!size) return err('pages.image-unreadable')
  const pixels = size.width * size.height
  if (pixels <= MAX_PIXELS) return undefined
  return err('pages.image-too-many-pixels', { megapixels: Math.round(pixels / 1e6), most: MAX_PIXELS / 1e6 })
}

/** A browser that cannot write WebP answers PNG (HTML standard, canvas serialisation). */
function mimeOf(blob: Blob): NewImage['mime'] | undefined {
  return blob.type === 'image/webp' || blob.type === 'image/png' ? blob.type : undefined
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary)
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
