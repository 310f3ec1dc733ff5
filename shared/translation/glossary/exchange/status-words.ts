import type { TermStatus } from '../../../model/glossary-term.ts'

/** How lists and TBX files (ISO 12620 picklists) say what we say with four words. */
const words: Readonly<Record<TermStatus, readonly string[]>> = {
  preferred: [
    'preferred',
    'preferredterm',
    'preferredtermadmnsts',
    'standardizedterm',
    'legalterm',
    'legaltermadmnsts',
    'regulatedterm',
    'regulatedtermadmnsts',
    'approved',
    'bevorzugt',
  ],
  allowed: ['allowed', 'admitted', 'admittedterm', 'admittedtermadmnsts', 'acceptable', 'zulässig', 'erlaubt'],
  forbidden: [
    'forbidden',
    'deprecated',
    'deprecatedterm',
    'deprecatedtermadmnsts',
    'superseded',
    'supersededterm',
    'supersededtermadmnsts',
    'notrecommended',
    'donotuse',
    'rejected',
    'obsolete',
    'verboten',
  ],
  doNotTranslate: ['donottranslate', 'dnt', 'nontranslatable', 'untranslatable', 'nichtübersetzen'],
}

const byWord = new Map(
  Object.entries(words).flatMap(([status, list]) => list.map((word) => [word, status as TermStatus] as const)),
)

/** A status in any of these words; nothing where it is none of them. */
export function readStatus(written: string): TermStatus | undefined {
  return byWord.get(written.toLowerCase().replaceAll(/[^\p{L}]/gu, ''))
}
