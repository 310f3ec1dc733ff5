import type { LanguageForms } from './language-forms.ts'

/** Nouns in -er are told by their suffix: *indkøb* has no plural ending, and *indkøber* is a person. */
export const da: LanguageForms = {
  vowels: 'æ:a ø:o ø:å æ:å',
  clitics: 's',
  nouns: [
    '- | en et ene',
    '- e | en et ene',
    'sted dag vej hus land bord tag dal del brev år bud navn liv led skib rum: - e | en et ene',
    '- +er +e | +en +et +erne +ene',
    'e er | en et erne',
    'e | et',
    'ing ning hed tet ion ør ent ant ik ur ist log skab dom kt nt rt gram em al il ol an or at om und ad ak id it ans ens else yr øj grad: - er | en et erne',
    'pris by ting tid art form sag plan post bank ret pligt magt del flod skov by frist skat mark havn region part lov last stat: - er | en erne',
    'er ere | eren erne',
    'else elser | elsen elserne',
    'er re | eret ret rene rerne',
    'el ler | elen len lerne',
    'um er | umet et erne',
    'en | enet ner nerne ene',
    'or bog fod rod kraft hånd stand tand and stad nat bonde: - ^er ^+er | en erne ^erne ^+erne',
    'land: - e | et ene',
    'barn: - | et',
  ],
  adjectives: ['- t e +e | ere est este +ere +est +este', 'el elt le', 'en ent ne', 'et ede', 'er ert re', 'sk: - e'],
  compounds: {
    linkers: '- s e er n',
    prefixes: 'be ge er for ud ind an af op til på over under med mod om u mis sam gen und fore',
    suffixes:
      'ning ninger ningen else elser elsen hed heder heden lig lige ligt ig ige igt bar bare bart løs løse skab eri ende er ere eren isk iske et ede ren rens rne mæssig mæssige mæssigt',
  },
}

export const sv: LanguageForms = {
  vowels: 'ä:a ö:o ä:å',
  clitics: 's',
  nouns: [
    'a or | an orna',
    '- ar | en arna',
    '- | et en',
    'e ar | en arna',
    'e en | et ena',
    'are | aren arna',
    'tion tet het else nad skap ist ent ant ör or ik ur log kt nt rt en al at il id ad: - er | en et n na erna',
    'el er en: - | n t',
    'el lar | eln larna',
    'er rar | ern rarna',
    '+ar +er - | +en +et +arna +erna',
    'ande anden | andet andena',
    'ende enden | endet endena',
    'um er | umet et erna',
    'stad hand tand natt kraft rot fot bok land stånd and: - ^er ^+er | en et ^erna ^+erna',
    'else elser | elsen elserna',
    'i ier | in ierna',
  ],
  adjectives: ['- t a +a tt | are ast aste', 'ad at ade', 'en et na', 'el elt la', 'd t da', 'er ert ra'],
  compounds: {
    linkers: '- s e o u a',
    dropped: 'a e',
    prefixes: 'be för ut in an av upp till på över under med mot om o miss sam åter',
    suffixes:
      'ning ningar ningen else het heter lig liga ligt ig iga igt bar bara bart lös lösa skap are arna ande isk iska mässig mässiga',
  },
}

/** Cases with the strong and the weak grade of the last consonant; possessive endings are left out. */
export const fi: LanguageForms = {
  consonants: 'k:kk p:pp t:tt v:p d:t ng:nk mm:mp nn:nt ll:lt rr:rt',
  nouns: [
    '- t ~t | n ~n a ä ta tä ssa ssä ~ssa ~ssä sta stä ~sta ~stä lla llä ~lla ~llä lta ltä ~lta ~ltä lle ~lle na nä ksi ~ksi an en in on un yn än ön jen ja jä ita itä ista istä issa issä ~issa ~issä ~ista ~istä illa illä ~illa ~illä iksi ~iksi ihin den iden ien',
    'a ä | oja öjä ojen öjen oissa öissä oista öistä oihin öihin oille öille iin ia iä ien issa issä ista istä ina inä illa illä ille',
    'i et | en eä ea essa essä esta estä een elle ella ellä ien iä ia issa issä ista istä',
    'i it | in iä ia issa issä ista istä iin ille illa illä eja ejä ien ejä eissa eissä',
    'nen set | sen sta stä sessa sessä sesta sestä seen selle sella sellä sena senä seksi sten sia siä sissa sissä sista sistä siin sille sien',
    'us ys ukset ykset | uksen yksen usta ystä uksessa yksessä uksesta yksestä ukseen ykseen uksella yksellä uksia yksiä uksissa yksissä uksien yksien usten ysten',
    'uus yys uudet yydet | uuden yyden uutta yyttä uudessa yydessä uudesta yydestä uuteen yyteen uuksia yyksiä',
    'e eet | een että etta eessa eessä eesta eestä eeseen eelle eiden eita eitä eissa eissä',
    'in imet | imen inta intä imessa imessä imia imiä imien',
    'as ät at aat | aan asta aassa aasta aita',
  ],
  adjectives: [],
  compounds: {
    linkers: '- n en in den jen',
    prefixes: 'epä yli ali ylä ala esi jälki',
    suffixes: 'inen isen iset isuus ton tön llinen lliset mpi sti ja jä',
  },
}
