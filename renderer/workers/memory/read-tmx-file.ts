import { err, type DeskError, type Result } from '../../../shared/result.ts'
import { TmxReader, type TmxFault } from '../../../shared/translation/tmx/read-tmx.ts'
import { tmxEncoding } from '../../../shared/translation/tmx/tmx-encoding.ts'
import type { TmxReport } from '../../../shared/translation/tmx/tmx-report.ts'
import type { TmxUnit, TmxWish } from '../../../shared/translation/tmx/tmx-unit.ts'

/** Bytes read at a time. */
const CHUNK = 1_000_000

/**
 * Reads a TMX file of any size, for a worker: a piece at a time, and waits for whoever takes the units before the next. A fault
 * shows only where it stands, so a first run that takes nothing tells what is in the file and whether it is whole, before a second
 * one writes. Errors as of `TmxReader`, and `xml.encoding-unsupported`, `xml.bad-bytes`.
 */
export async function readTmxFile(
  file: Blob,
  wish: TmxWish,
  take: (units: readonly TmxUnit[]) => Promise<void>,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<TmxReport, DeskError<TmxFault>>> {
  const decoder = decoderFor(tmxEncoding(new Uint8Array(await file.slice(0, 200).arrayBuffer())))
  if (decoder === undefined) return err('xml.encoding-unsupported')
  let units: TmxUnit[] = []
  const reader = new TmxReader(wish, (unit) => units.push(unit))
  for (let at = 0; at < file.size; at += CHUNK) {
    const bytes = await file.slice(at, at + CHUNK).arrayBuffer()
    const text = decoded(decoder, bytes, at + CHUNK < file.size)
    if (text === undefined) return err('xml.bad-bytes')
    if (!reader.write(text)) break
    if (units.length > 0) await take(units)
    units = []
    onProgress(Math.min(1, (at + CHUNK) / file.size))
  }
  return reader.close()
}

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    return undefined
  }
}

/** Undefined where the bytes are no text: replaced signs would be lost without a word. */
function decoded(decoder: TextDecoder, bytes: ArrayBuffer, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return undefined
  }
}
