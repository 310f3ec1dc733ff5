import { tokeniseCoded, type CodedToken } from './coded-text.ts'

/**
 * The codes of the source that a translation lacks next, in the order of the source: both halves of a pair where neither
 * is there (to put around a selection, or to type between), else the missing half.
 */
export function nextCodes(source: string, target: string): CodedToken[] {
  const has = new Set(tokeniseCoded(target).map(keyOf))
  for (const token of tokeniseCoded(source)) {
    if (token.kind !== 'open') continue
    const close: CodedToken = { kind: 'close', n: token.n }
    const missing = [token, close].filter((half) => !has.has(keyOf(half)))
    if (missing.length > 0) return missing
  }
  return []
}

function keyOf(token: CodedToken): string {
  return token.kind === 'text' ? '' : `${token.kind} ${token.n}`
}
