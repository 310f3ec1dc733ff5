/** The first bytes by which XML shows its encoding (XML 1.0 appendix F.1). */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0], encoding: 'utf-16le' },
  { bytes: [0, 0x3c], encoding: 'utf-16be' },
]

/**
 * The encoding of a file from its first 200 bytes or more, in lower case: by its first bytes, else by its declaration, else
 * UTF-8. Old memories are often UTF-16, some in a code page of one country.
 */
export function tmxEncoding(head: Uint8Array): string {
  const marked = marks.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))
  if (marked) return marked.encoding
  const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(
    String.fromCharCode(...head.subarray(0, 200)),
  )
  const declared = declaration?.[1]?.toLowerCase() ?? 'utf-8'
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return declared.startsWith('utf-16') ? 'utf-8' : declared
}
