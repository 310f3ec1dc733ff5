import { isSafeHref } from '../links.ts'
import { mapWords } from './coded-edit.ts'
import { faults, type SegmentCheck } from './segment-check.ts'

export const empty: SegmentCheck = { find: ({ targetPlain }) => (targetPlain.trim() === '' ? [] : undefined) }

export const unsafeLink: SegmentCheck = {
  find: ({ codes }) => (codes.some((code) => code.kind === 'link' && !isSafeHref(code.href)) ? [] : undefined),
}

/** Elements that load, run or restyle something, attributes that run, and schemes that do. */
const activeMarkup =
  /<\/?(?:script|iframe|frame|object|embed|applet|style|svg|math|form|input|button|img|video|audio|link|meta|base)\b|<[a-z][^<>]{0,200}\bon[a-z]{3,20}\s{0,5}=|\b(?:javascript|vbscript|livescript)\s{0,5}:|\bdata:(?:text\/html|image\/svg)/gi

/**
 * Markup typed or pasted into the words. Pages escape it, so it does no harm there; it does in whatever else the text is
 * given to, and it is never what a reader should see. What the source says itself (a page about the web) may be said.
 */
export const unsafeMarkup: SegmentCheck = {
  find: ({ sourcePlain, targetPlain }) => {
    const found = targetPlain.match(activeMarkup)
    if (!found) return undefined
    const said = new Set((sourcePlain.match(activeMarkup) ?? []).map((piece) => piece.toLowerCase()))
    return faults(found.map((piece) => piece.toLowerCase()).filter((piece) => !said.has(piece)))
  },
}

/** Control characters, and the invisible ones that turn the direction of text (Trojan Source, CVE-2021-42574). */
const control = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

export const controlCharacter: SegmentCheck = {
  find: ({ targetPlain }) => (targetPlain.search(control) >= 0 ? [] : undefined),
  // A tab or line break stood between words.
  fix: ({ target }) => mapWords(target, (words) => words.replaceAll(/[\t\r\n]+/g, ' ').replaceAll(control, '')),
}
