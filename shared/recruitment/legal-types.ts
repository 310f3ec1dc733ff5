import { fold } from '../text/fold.ts'

/** eForms code list buyer-legal-type: the kinds of authority that may take part. Words: locale namespace `codes`. */
export const legalTypes = [
  'la',
  'ra',
  'cga',
  'body-pl',
  'body-pl-la',
  'body-pl-ra',
  'body-pl-cga',
  'pub-undert',
  'pub-undert-la',
  'pub-undert-ra',
  'pub-undert-cga',
  'org-sub',
  'org-sub-la',
  'org-sub-ra',
  'org-sub-cga',
  'spec-rights-entity',
  'eu-ins-bod-ag',
  'int-org',
  'def-cont',
] as const
export type LegalType = (typeof legalTypes)[number]

/** What lists write for the frequent kinds, folded. */
const WORDS: Readonly<Partial<Record<LegalType, readonly string[]>>> = {
  la: [
    'local authority',
    'local government',
    'municipality',
    'city',
    'town',
    'council',
    'commune',
    'county council',
    'district council',
    'gemeinde',
    'stadt',
    'landkreis',
    'kommune',
    'kommun',
    'comune',
    'municipio',
    'camara municipal',
    'pasvaldiba',
    'parish council',
  ],
  ra: ['regional authority', 'region', 'regione', 'land', 'bundesland', 'province', 'provincia', 'regional government'],
  cga: [
    'central government',
    'central government authority',
    'ministry',
    'ministerium',
    'ministere',
    'ministero',
    'ministerio',
    'ministrija',
    'ministerium des bundes',
  ],
  'body-pl': [
    'body governed by public law',
    'public body',
    'agency',
    'university',
    'hospital',
    'behorde',
    'korperschaft des offentlichen rechts',
    'universitat',
  ],
  'pub-undert': ['public undertaking', 'public company', 'utility', 'offentliches unternehmen', 'stadtwerke'],
}
const BY_WORD = new Map<string, LegalType>(legalTypes.map((code) => [fold(code), code]))
for (const code of legalTypes) for (const word of WORDS[code] ?? []) BY_WORD.set(word, code)

/** The code for what a list says, given as code or in words; nothing where we do not know the word. */
export function resolveLegalType(text: string): LegalType | undefined {
  return BY_WORD.get(fold(text))
}
