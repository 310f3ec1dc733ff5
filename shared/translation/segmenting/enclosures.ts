import type { TextRange } from './text-range.ts'

const far = '{0,400}'

/**
 * What is opened and closed in one sentence. Which sign opens differs by language (`«…»`, `»…«`, `„…“`, `„…”`, `”…”`):
 * the one that comes first does. Single quotes are also apostrophes, so that only speech is taken for quoted: it
 * begins behind white space and ends with a mark.
 */
const pairs = new RegExp(
  [
    String.raw`\((?:[^()]|\([^()]{0,60}\)){0,300}\)`,
    String.raw`\[[^[\]]{0,300}\]`,
    `“[^“”]${far}”`,
    `(?:„|,,)[^„“”"]${far}[“”"]`,
    `«[^«»]${far}»`,
    `»[^«»]${far}«`,
    `‹[^‹›]${far}›`,
    `”[^“”„]${far}”`,
    `"[^"]${far}"`,
    String.raw`(?<=^|[\s([“"„«])(?:'(?=\S)(?:[^'\n]|(?<=\p{L})'(?=\p{L})){0,400}[.!?…,]'|‘(?:[^‘’\n]|(?<=\p{L})’(?=\p{L})){0,400}[.!?…,]’)(?=$|[\s)\]”",.;:])`,
    `‚[^‚‘’]${far}[‘’]`,
  ].join('|'),
  'gu',
)

/** What quotes and brackets hold, from the opening to behind the closing character, in order. */
export function enclosures(text: string): TextRange[] {
  return [...text.matchAll(pairs)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
