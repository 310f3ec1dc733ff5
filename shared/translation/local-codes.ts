import type { InlineCode, Translation } from '../model/page.ts'

/**
 * The codes of a segment as they are in one language: a link leads where the translator said, else where the source's
 * does. Whether the address is safe is for the checks and for whoever makes a link of it.
 */
export function localCodes(codes: readonly InlineCode[], hrefs: Translation['hrefs']): readonly InlineCode[] {
  if (hrefs === undefined) return codes
  return codes.map((code, index) => {
    const href = code.kind === 'link' ? hrefs[String(index + 1)] : undefined
    return href === undefined ? code : { kind: 'link', href }
  })
}

/** The links among codes: number of the pair → address. */
export function linksAmong(codes: readonly InlineCode[]): { readonly n: number; readonly href: string }[] {
  return codes.flatMap((code, index) => (code.kind === 'link' ? [{ n: index + 1, href: code.href }] : []))
}
