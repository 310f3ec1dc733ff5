import type { IncomingMessage } from 'node:http'
import type { CallName } from '../../shared/bridge.ts'

const MIB = 1024 * 1024
const usual = 8 * MIB
/** Bytes a call's body may have where it is not the usual: a snapshot part is 16 MiB of text before it is escaped, attachments are as much. */
const caps: { readonly [N in CallName]?: number } = {
  'snapshot.write': 64 * MIB,
  'mail.compose': 20 * MIB,
  'file.keep': 16 * MIB,
}

export function bodyCap(name: CallName): number {
  return caps[name] ?? usual
}

/** The body as text; nothing when it is larger than `cap` bytes, whatever its headers claim. */
export async function readBody(request: IncomingMessage, cap: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > cap) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > cap) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
