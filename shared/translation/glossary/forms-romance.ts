import type { LanguageForms } from './language-forms.ts'

/** Adjectives that change by gender are told by their suffix; otherwise *port* would be found in *porte*. */
export const fr: LanguageForms = {
  elisions: 'l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu',
  nouns: [
    '- s',
    'eau au eu bijou: - x',
    'ail aux',
    'al aux',
    'teur trice teurs trices',
    'eur euse eurs euses',
    'en on: - s ne nes',
    'er ère ers ères',
  ],
  adjectives: [
    'é ée és ées',
    'ert ent ant and aint oint ond ourd ais ois ain ein un ur eur it: - e s es',
    'al ale aux ales',
    'el elle els elles',
    'il ille ils illes',
    'eil eille eils eilles',
    'if ive ifs ives',
    'eux euse euses',
    'ic ique ics iques',
    'er ère ers ères',
    'en enne ens ennes',
    'on onne ons onnes',
    'c che cs ches',
    'f ve fs ves',
    'et ète ets ètes',
    'os ose oses',
    'gu guë gus',
    'beau belle beaux belles bel',
    'nouveau nouvelle nouveaux nouvelles nouvel',
  ],
}

export const it: LanguageForms = {
  elisions: 'l un d dell all dall nell sull coll quell quest bell sant dov cos c s m t v n',
  nouns: [
    'o i',
    'a e',
    'e i',
    'ma ta ca: a i',
    'ista isti iste',
    'co chi',
    'co ci',
    'go ghi',
    'go gi',
    'ca che',
    'ga ghe',
    'cia ce',
    'gia ge',
    'io i',
    'tore tori trice trici',
    'b c d f g l m n r s t z: e i',
  ],
  adjectives: [
    'os iv at it ut let tern vers =nuov =pien =pur =ver =prim =second =equ =un =sicur =alt =bass =giust: o a i e',
    'co ca ci che',
    'co ca chi che',
    'go ga ghi ghe',
    'ario aria ari arie',
    'orio oria ori orie',
    'io ia i ie',
  ],
}

export const es: LanguageForms = {
  nouns: [
    '- s',
    'd l r n s y j: - es',
    'z ces',
    'ón ones',
    'án anes',
    'én enes',
    'ín ines',
    'és eses esa esas',
    'or ora ores oras',
  ],
  adjectives: ['ic os iv ad id ari ori =nuev =prim =segund =limpi =just: o a os as'],
}

export const pt: LanguageForms = {
  nouns: [
    '- s',
    'r z s n: - es',
    'ão ões',
    'ão ães',
    'ão ãos',
    'al ais',
    'el éis',
    'el eis',
    'ol óis',
    'ul uis',
    'il is',
    'il eis',
    'm ns',
    'ês eses esa esas',
    'or ora ores oras',
  ],
  adjectives: ['ic os iv ad id ári óri =nov =prim =segund =limp =just: o a os as'],
}
