import { wordsOf } from '../words.ts'

/**
 * Small numbers in words, from 1 on, with ordinals, parts and the like; alternatives are parted by `|`. A `*` stands for an
 * ending or the rest of a compound.
 */
const units: Readonly<Record<string, string>> = {
  en: 'one|first|single|once two|second|both|twice|double|half three|third* four|fourth*|quarter* five|fifth* six|sixth* seven|seventh* eight|eighth* nine|ninth* ten|tenth* eleven|eleventh twelve|twelfth|dozen',
  de: 'ein|eine|einen|einem|einer|eines|eins|erst*|einzig* zwei*|beide*|halb*|hälfte drei*|dritt* vier* fünf* sechs* sieben*|siebt* acht|achte* neun|neunte* zehn* elf|elfte* zwölf*|dutzend*',
  fr: 'un|une|premi*|seul* deux*|second*|double*|demi* trois*|tiers quatr*|quart* cinq* six|sixième* sept|septième* huit|huitième* neuf|neuvième* dix|dixième*|dizaine* onze|onzième* douze|douzième*|douzaine*',
  it: 'un|una|uno|primo|prima|primi|prime|singol* due|second*|entramb*|doppi*|mezz* tre|terz* quattro*|quart* cinque*|quint* sei|sest* sette|settim* otto|ottav* nove|nono|nona dieci*|decim*|decina undici|undicesim* dodici|dodicesim*|dozzin*',
  pt: 'um|uma|primeir*|únic* dois|duas|segund*|ambos|ambas|dupl*|mei* três|terceir*|terço* quatro*|quart* cinco|quint* seis|sext* sete|sétim* oito|oitav* nove|nono|nona dez|décim*|dezena* onze doze|dúzia*',
  es: 'un|uno|una|primer*|únic* dos|segund*|ambos|ambas|dobl*|medi* tres|tercer*|tercio* cuatro*|cuart* cinco|quint* seis|sext* siete|séptim* ocho|octav* nueve|noven* diez|décim*|decena* once doce|docena*',
  da: 'en|et|én|ét|første*|eneste|enkelt* to|anden*|andet|andre|begge|dobbelt*|halv* tre|tredj* fire*|fjerde* fem|femte* seks*|sjette* syv|syvende otte|ottende ni|niende ti|tiende elleve|ellevte tolv*|dusin*',
  sv: 'en|ett|första|förste|enda två|andra|andre|båda|dubbel*|halv* tre|tredje* fyra|fjärde* fem|femte* sex|sjätte* sju|sjunde åtta|åttonde nio|nionde tio|tionde elva|elfte tolv*|dussin*',
  nl: 'een|één|eerste*|enige twee*|beide*|dubbel*|half|halve|helft drie|derde* vier*|kwart* vijf* zes|zesde* zeven* acht|achtste* negen|negende* tien|tiende* elf|elfde* twaalf*|dozijn*',
  lv: 'vien*|pirm* div*|otr*|abi|abas|abām|abiem|pus* trīs|trij*|treš* četr*|ceturt* piec*|piekt* seš*|sest* septiņ*|septīt* astoņ*|astot* deviņ*|devīt* desmit* vienpadsmit* divpadsmit*',
  fi: 'yksi|yht*|yhd*|ensimmäi* kaksi|kahd*|kaht*|toinen|toise*|molem*|puole* kolme*|kolma* neljä* viisi|viide*|viittä kuusi|kuude*|kuutta seitsem* kahdeksa* yhdeksä* kymmen* yksitoista kaksitoista',
  pl: 'jeden|jedn*|pierwsz* dwa|dwie|dwó*|dwu*|drug*|oba|obie|obu|obydw*|pół* trzy*|trzech|trzem*|trzec*|troje czter*|czwart* pięć*|pięci*|piąt* sześć*|sześci*|szóst* siedem*|siedmi*|siódm* osiem*|ośmi*|ósm* dziewię* dziesię* jedena* dwana*|tuzin*',
  el: 'ένα|ένας|μία|μια|πρώτ* δύο|δυο|δεύτερ*|μισ* τρεις|τρία|τρί* τέσσερ*|τέταρτ* πέντε|πέμπτ* έξι|έκτ* επτά|εφτά|έβδομ* οκτώ|οχτώ|όγδο* εννέα|εννιά|ένατ* δέκα|δέκατ* ένδεκα|έντεκα δώδεκα',
}

/** 20 to 90 in tens, then 100 and 1000. */
const tens: Readonly<Record<string, string>> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
  de: 'zwanzig* dreißig*|dreissig* vierzig* fünfzig* sechzig* siebzig* achtzig* neunzig* hundert*|einhundert* tausend*|eintausend*',
  fr: 'vingt* trente* quarante* cinquante* soixante* septante|soixante-dix quatre-vingt* nonante|quatre-vingt-dix cent* mille',
  it: 'venti* trenta* quaranta* cinquanta* sessanta* settanta* ottanta* novanta* cento* mille',
  pt: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento mil',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento mil',
  da: 'tyve tredive fyrre* halvtreds* tres halvfjerds* firs halvfems* hundrede*|ethundrede tusind*',
  sv: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra*|etthundra tusen*',
  nl: 'twintig* dertig* veertig* vijftig* zestig* zeventig* tachtig* negentig* honderd* duizend*',
  lv: 'divdesmit* trīsdesmit* četrdesmit* piecdesmit* sešdesmit* septiņdesmit* astoņdesmit* deviņdesmit* simt* tūksto*',
  fi: 'kaksikymment* kolmekymment* neljäkymment* viisikymment* kuusikymment* seitsemänkymment* kahdeksankymment* yhdeksänkymment* sata*|sada* tuhat*|tuhan*',
  pl: 'dwadzieśc* trzydzieśc* czterdzie* pięćdziesi* sześćdziesi* siedemdziesi* osiemdziesi* dziewięćdziesi* sto|stu|setk* tysi*',
  el: 'είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό* χίλι*',
}
const tenValues = ['20', '30', '40', '50', '60', '70', '80', '90', '100', '1000']

interface NumberWord {
  readonly value: string
  readonly stem: string
  readonly isOpen: boolean
}

function rows(list: string, valueAt: (at: number) => string): NumberWord[] {
  return list.split(' ').flatMap((forms, at) =>
    forms.split('|').map((form) => ({
      value: valueAt(at),
      stem: form.replace('*', ''),
      isOpen: form.endsWith('*'),
    })),
  )
}

const tables = new Map(
  Object.entries(units).map(([language, list]) => [
    language,
    [...rows(list, (at) => String(at + 1)), ...rows(tens[language] ?? '', (at) => tenValues[at] ?? '')],
  ]),
)

const roman = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'
const romans = new Map(roman.split(' ').map((numeral, at) => [numeral, String(at + 1)]))
const LONGEST_REST = 8

/** The small numbers a text says in words or Roman numerals, as `figuresIn` writes values. */
export function spelledNumbers(text: string, language: string | undefined): ReadonlySet<string> {
  const found = new Set<string>()
  const table = (language === undefined ? undefined : tables.get(language)) ?? []
  for (const word of new Set(wordsOf(text))) {
    const numeral = romans.get(/^[IVX]+/.exec(word)?.[0] ?? '')
    if (numeral !== undefined) found.add(numeral)
    const lower = word.toLowerCase()
    for (const { value, stem, isOpen } of table) {
      if (isOpen ? lower.startsWith(stem) && lower.length <= stem.length + LONGEST_REST : lower === stem)
        found.add(value)
    }
  }
  return found
}
