import { derivedId } from '../ids.ts'
import type { InlineCode } from '../model/page.ts'

/** What a translation was made for: the coded text and what its codes stand for. Equal hash, equal source. */
export function sourceHash(source: string, codes: readonly InlineCode[]): string {
  const spelled = codes.map((code) => (code.kind === 'link' ? `link ${code.href}` : code.kind))
  return derivedId('source', source, ...spelled)
}
