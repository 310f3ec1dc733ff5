import type { LanguageForms } from './language-forms.ts'

export const en: LanguageForms = {
  nouns: ['- s', 's x z ch sh o: - es', 'y ies', 'f ves', 'fe ves', 'is es', 'ium ia', 'rion ria', 'us i', 'ex ices'],
  adjectives: [],
}

/** Classes after the plural; the plurals in -er and those in -s are small, closed classes, so their stems are told. */
export const de: LanguageForms = {
  capitalNouns: true,
  vowels: 'äu:au ä:a ö:o ü:u',
  nouns: [
    '- e | s es en',
    '- ^e | s es e ^en',
    'haus amt land bild dorf gut kind holz buch rad wort wald mann blatt glas fach geld feld haupt volk band kraut dach bad lied licht kleid schild nest tum glied geist leib rand brett grab loch schloss: - ^er er | s es e ^ern ern',
    'er el en | ers els ens ern eln',
    'er | erin erinnen',
    'ent ant ist log: - | in innen',
    '^er ^el | ^ern ^eln',
    'garten laden boden schaden hafen ofen kasten mangel nagel apfel vogel vater bruder mutter tochter kloster: - ^ | s n ^n',
    'e en | n ens',
    'er ern',
    'el eln',
    'ung heit keit schaft ion tät ik ur enz anz ei in ahl rt cht at ent ant ist and or ekt graf log soph: - en | s',
    'tat bau frau uhr schrift last pflicht arbeit zeit art schicht zahl wahl form norm firm bank: - en',
    'in innen',
    'nis nisse | nisses nissen',
    'ium ien | iums',
    'rum trum sum: - | s',
    'trum tren | trums',
    'um a en | ums',
    'us en | usse',
    'ma men mata | mas',
    'ko nto ro bo to xi ab team el ing al et up ub ick it eam op io tel ei y a i u o: - s',
    'sis sen | ses',
    'on en a | ons',
    'a en',
    'chen | chens',
  ],
  adjectives: ['- e | en em er es ere eren erer eres ste sten ster stes', 'el | le len lem ler les', 'e er es | en em'],
  compounds: {
    linkers: '- s es n en er',
    dropped: 'e',
    prefixes:
      'be ge er ver zer ent emp miss un ur ab an auf aus bei ein mit nach vor zu über unter um wider wieder hin her dar durch fehl da los fort weg ober tele',
    suffixes:
      'ung heit keit igkeit schaft lich isch haft sam bar los voll ig erin chen lein tum mäßig mässig weise wärts iert ieren ierung ation ling ner fähig end endes',
  },
}

export const nl: LanguageForms = {
  consonants: 'z:s v:f',
  nouns: [
    '- en +en %en | s',
    '~en %~en -',
    'el er en em aar eur ie e a o u y um air: - s',
    "a o u i y: - 's",
    'heid heden',
    'e en es | n',
    'um a',
    'us i',
    'cus ci',
    'ei ie lied kind rad: - eren',
    'tie ties',
    'teit teiten',
  ],
  adjectives: ['- e +e %e ~e %~e | s er ere st ste'],
  compounds: {
    linkers: '- s en e n er',
    prefixes: 'be ge er her ver ont on in uit aan af op bij door mee na om onder over toe voor weg tegen terug',
    suffixes:
      'ing ingen heid heden lijk lijke ig ige baar bare loos loze zaam zame schap pen tje je isch ische end ende er ers',
  },
}
