import type { SegmentCheck } from './segment-check.ts'

/**
 * The most characters of a short value, by field of a section (`section-fields.ts`). The website cuts a longer one, or
 * breaks its layout; alt text is read out in one breath.
 */
const fieldLimits: Readonly<Record<string, number>> = { title: 120, label: 80, alt: 250, credit: 200, role: 120 }

/** The limit for the block a segment is of, by its id (`field-title`, `field-role:key`); prose has none. */
export function limitOfBlock(blockId: string): number | undefined {
  const field = /^field-([a-z]+)/i.exec(blockId)?.[1]
  return field !== undefined && Object.hasOwn(fieldLimits, field) ? fieldLimits[field] : undefined
}

/** Counts what a reader sees as characters: a letter with its accents is one. */
export const lengthLimit: SegmentCheck = {
  find: ({ targetPlain, limit }) => {
    if (limit === undefined || targetPlain.length <= limit) return undefined
    const characters = targetPlain.normalize('NFC').replaceAll(/\p{M}/gu, '')
    const length = [...characters].length
    return length > limit ? [`${length} > ${limit}`] : undefined
  },
}
