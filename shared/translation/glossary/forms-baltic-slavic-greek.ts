import type { LanguageForms } from './language-forms.ts'

/** The declensions of Latvian, with the palatalisation of the second and the fifth. */
export const lv: LanguageForms = {
  consonants: 'ļ:l ņ:n š:s š:t ž:z ž:d č:c dž:dz pj:p bj:b mj:m vj:v šņ:sn žņ:zn ļļ:ll ņņ:nn',
  nouns: [
    's š i | a am u ā iem us os',
    'is i ~i | im ī ~a ~am ~u ~iem ~us ~os a u iem us os',
    'us i | um u ū iem os',
    'a as | ai u ā ām ās',
    'e es | ei i ē ēm ~u u ēs',
    'valst pil nakt sird krāsn ac aus gov klēt zos ugun asin deb: s is | ij i ī ~u u īm īs',
    'šanās | šanos',
  ],
  adjectives: [
    's š a ais ā i as ie | am u ā iem us os ai ām ās ajam o ajā ajiem ajos ajai ajām ajās',
    'āks āka ākais ākā | āka ākam āku ākā ākie ākajiem ākajos ākajam ākajā ākajai',
  ],
}

/** Polish; the alternations are written out where the ending causes them. */
export const pl: LanguageForms = {
  vowels: 'o:ó ę:ą',
  nouns: [
    '- y i | u a owi em ie iem ów om ami ach e',
    '- ^y | ^u ^owi ^em ^ów ^om ^ami ^ach',
    't ty | cie tu tem tów tom tami tach',
    'd dy | dzie du dem dów dom dami dach',
    'r ry | rze ru rem rów rom rami rach ra rowi',
    'ł ły | le łu łem łów łom łami łach',
    'k ki | ku kiem ków kom kami kach ka kowi',
    'g gi | gu giem gów gom gami gach',
    'ek ki | ku kiem ków kom kami kach ka',
    'ec cy | ca cowi cem ców com cami cach',
    'ca cy | cę cą cy ców com cami cach co',
    'a y i | ę ą ie om ami ach - e o',
    'ka ki | kę ką ce ek kom kami kach ko',
    'ga gi | gę gą dze g gom gami gach',
    'ra ry | rę rą rze r rom rami rach',
    'ta ty | tę tą cie t tom tami tach',
    'da dy | dę dą dzie d dom dami dach',
    'wa wy | wę wą wie w wom wami wach',
    'cja cje | cji cję cją cjom cjami cjach cyj',
    'ia ie | ii i ię ią iom iami iach',
    'o a | u em ie - om ami ach',
    'stwo stwa | stwu stwem stwie stw stwom stwami stwach',
    'ko ka | ku kiem ek kom kami kach',
    'nie nia | niu niem ń niom niami niach',
    'cie cia | ciu ciem ć ciom ciami ciach',
    'e a | u em y om ami ach - ów',
    'ść ści | ścią ściom ściami ściach',
    'um a | ów om ami ach',
    'ż sz cz rz c l: - e | u em y i ów om ami ach owi a',
  ],
  adjectives: [
    'y a e | ego emu ym ej ą ych ymi i',
    'ki ka kie | kiego kiemu kim kiej ką kich kimi cy',
    'gi ga gie | giego giemu gim giej gą gich gimi dzy',
    'i ia ie | iego iemu im iej ią ich imi',
  ],
}

export const el: LanguageForms = {
  looseAccents: true,
  nouns: [
    'οσ οι | ου ο ον ων ουσ ε',
    'η εισ εσ | ησ ην ων εων εωσ',
    'α εσ | ασ αν ων',
    'ο α | ου ων',
    'ι ια | ιου ιων',
    'μα ματα | ματοσ ματων',
    'ασ εσ | α ων',
    'ησ εσ | η ων',
    'εασ εισ | εα εων',
    'οσ η | ουσ ων',
  ],
  adjectives: [
    'οσ η ο οι εσ α | ου ησ ην ον ουσ ων ε',
    'οσ α ο οι εσ | ου ασ αν ον ουσ ων ε',
    'ησ εσ εισ | η ουσ εοσ ων',
  ],
}
