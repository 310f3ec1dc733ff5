import { fold } from '../text/fold.ts'

/** eForms code list main-activity, as authorities use it: what they are there for. Words: locale namespace `codes`. */
export const mainActivities = [
  'gen-pub',
  'defence',
  'econ-aff',
  'education',
  'env-pro',
  'hc-am',
  'health',
  'pub-os',
  'rcr',
  'soc-pro',
] as const
export type MainActivity = (typeof mainActivities)[number]

/** What lists write for them, folded. */
const WORDS: Readonly<Record<MainActivity, string>> = {
  'gen-pub': 'general public services, general administration, allgemeine offentliche verwaltung',
  defence: 'defense, verteidigung',
  'econ-aff': 'economic affairs, wirtschaftliche angelegenheiten, wirtschaft',
  education: 'bildung, bildungswesen',
  'env-pro': 'environmental protection, environment, umwelt, umweltschutz',
  'hc-am': 'housing and community amenities, housing, wohnungswesen und kommunale einrichtungen',
  health: 'health care, gesundheit, gesundheitswesen',
  'pub-os': 'public order and safety, offentliche ordnung und sicherheit, offentliche sicherheit und ordnung',
  rcr: 'recreation culture and religion, kultur, freizeit kultur und religion',
  'soc-pro': 'social protection, social services, soziale sicherung',
}
const BY_WORD = new Map<string, MainActivity>()
for (const code of mainActivities) {
  BY_WORD.set(fold(code), code)
  for (const word of WORDS[code].split(', ')) BY_WORD.set(word, code)
}

/** The code for what a list says, given as code or in words; nothing where we do not know the word. */
export function resolveMainActivity(text: string): MainActivity | undefined {
  return BY_WORD.get(fold(text))
}
