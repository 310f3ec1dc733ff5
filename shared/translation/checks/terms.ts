import { faults, type SegmentCheck } from './segment-check.ts'

/** Terms the target does not say as the glossary wants: what it asks for stands behind the arrow. */
export const glossary: SegmentCheck = {
  find: ({ terms }) =>
    faults(
      (terms ?? [])
        .filter(({ kind }) => kind !== 'translated')
        .map(({ term, expected }) => (expected.length === 0 ? term.text : `${term.text} → ${expected.join(' / ')}`)),
    ),
}

/** Names that stay as they are in every language. */
export const doNotTranslate: SegmentCheck = {
  find: ({ terms }) => faults((terms ?? []).filter(({ kind }) => kind === 'translated').map(({ term }) => term.text)),
}

const same = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** Confirmed as the memory gave it, though its source was another. */
export const fuzzyUnedited: SegmentCheck = {
  find: ({ match, target, isConfirmed }) =>
    isConfirmed && match && match.score < 100 && same(match.target) === same(target)
      ? [`${Math.floor(match.score)} %`]
      : undefined,
}
