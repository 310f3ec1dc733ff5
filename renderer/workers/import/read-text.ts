import type { FileEncoding } from '../../../shared/recruitment/import/encoding.ts'

/** A file that moved, changed or was locked while it was read. Browsers differ in what they throw then. */
export class UnreadableFile extends Error {}

function unreadable(): never {
  throw new UnreadableFile()
}

/** All bytes of a file, or a part of it. Throws `UnreadableFile`. */
export async function wholeBytes(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer().catch(unreadable))
}

/** The bytes of a file, piece by piece; memory holds one piece. Throws `UnreadableFile`. */
export async function* readBytes(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(unreadable)
      if (done) return
      yield value
    }
  } finally {
    // A reader that stops half-way lets go of the file.
    await reader.cancel().catch(() => undefined)
  }
}

/** The text of a file in its encoding, without a byte order mark, with how many bytes were read so far. */
export async function* readText(
  file: Blob,
  encoding: FileEncoding,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  for await (const piece of readBytes(file)) {
    bytes += piece.length
    yield { text: decoder.decode(piece, { stream: true }), bytes }
  }
  yield { text: decoder.decode(), bytes }
}
