import type { Block } from '../model/page.ts'

/**
 * What one section's text may weigh, in bytes of JSON in UTF-8: about 15,000 words. A record travels whole in one push,
 * a page's edition holds the text of all its sections beside its pictures, and both must stay below what a push may
 * carry (`LIMITS.pushBytes` in shared/sync/wire.ts).
 */
export const MAX_SECTION_BYTES = 100_000

/** What the approved page of one language may weigh, pictures included. */
export const MAX_EDITION_BYTES = 900_000

/** What one translation may weigh. A source sentence is always lighter than its section. */
export const MAX_TRANSLATION_BYTES = 2 * MAX_SECTION_BYTES

/** What a section's field (a title, a credit) may hold, in characters. */
export const MAX_FIELD_CHARACTERS = 1_000

/** Bytes of a text in UTF-8. Half of a surrogate pair counts as the replacement it becomes. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4
  }
  return bytes
}

/** Bytes of one block as it is stored and sent. */
export function blockBytes(block: Partial<Block>): number {
  return utf8Bytes(JSON.stringify(block)) + 1
}

/** Bytes of a section's blocks as they are stored and sent. */
export function sectionBytes(blocks: readonly Partial<Block>[]): number {
  return blocks.reduce((sum, block) => sum + blockBytes(block), 0)
}
