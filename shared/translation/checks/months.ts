/** Names of the months from January on, as parts of a pattern: whole words in lower case, with endings and short forms. */
const months: Readonly<Record<string, string>> = {
  en: 'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
  de: 'jan(?:uar|ner)?s?|jänner feb(?:ruar|ers?)?s? märz|mär apr(?:il)?s? mai|maies juni?s? juli?s? aug(?:ust)?s? sept?(?:ember)?s? okt(?:ober)?s? nov(?:ember)?s? dez(?:ember)?s?',
  fr: 'janv(?:ier)? févr?(?:ier)? mars avr(?:il)? mai juin juil(?:let)? août sept(?:embre)? oct(?:obre)? nov(?:embre)? déc(?:embre)?',
  it: 'gen(?:naio)? feb(?:braio)? mar(?:zo)? apr(?:ile)? mag(?:gio)? giu(?:gno)? lug(?:lio)? ago(?:sto)? sett?(?:embre)? ott(?:obre)? nov(?:embre)? dic(?:embre)?',
  pt: 'jan(?:eiro)? fev(?:ereiro)? mar(?:ço)? abr(?:il)? mai(?:o)? jun(?:ho)? jul(?:ho)? ago(?:sto)? set(?:embro)? out(?:ubro)? nov(?:embro)? dez(?:embro)?',
  es: 'ene(?:ro)? feb(?:rero)? mar(?:zo)? abr(?:il)? may(?:o)? jun(?:io)? jul(?:io)? ago(?:sto)? sept?(?:iembre)?|setiembre oct(?:ubre)? nov(?:iembre)? dic(?:iembre)?',
  da: 'jan(?:uar)?s? feb(?:ruar)?s? mar(?:ts)? apr(?:il)?s? majs? juni?s? juli?s? aug(?:ust)?s? sept?(?:ember)?s? okt(?:ober)?s? nov(?:ember)?s? dec(?:ember)?s?',
  sv: 'jan(?:uari)? feb(?:ruari)? mars apr(?:il)? maj juni? juli? aug(?:usti)? sept?(?:ember)? okt(?:ober)? nov(?:ember)? dec(?:ember)?',
  nl: 'jan(?:uari)? feb(?:ruari)? maart|mrt apr(?:il)? mei juni? juli? aug(?:ustus)? sept?(?:ember)? okt(?:ober)? nov(?:ember)? dec(?:ember)?',
  lv: 'janv[āa]r\\p{L}{0,3}|janv febru[āa]r\\p{L}{0,3}|febr mart\\p{L}{0,3} apr[īi]l\\p{L}{0,3}|apr maij\\p{L}{0,3} j[ūu]nij\\p{L}{0,3} j[ūu]lij\\p{L}{0,3} august\\p{L}{0,3}|aug septembr\\p{L}{0,3}|sept oktobr\\p{L}{0,3}|okt novembr\\p{L}{0,3}|nov decembr\\p{L}{0,3}|dec',
  fi: 'tammikuu\\p{L}{0,4} helmikuu\\p{L}{0,4} maaliskuu\\p{L}{0,4} huhtikuu\\p{L}{0,4} toukokuu\\p{L}{0,4} kesäkuu\\p{L}{0,4} heinäkuu\\p{L}{0,4} elokuu\\p{L}{0,4} syyskuu\\p{L}{0,4} lokakuu\\p{L}{0,4} marraskuu\\p{L}{0,4} joulukuu\\p{L}{0,4}',
  pl: 'stycz\\p{L}{1,4} lut(?:y|ego|ym) mar(?:zec|ca|cu) kwie\\p{L}{2,5} maja?|maju czerw\\p{L}{1,4} lip(?:iec|ca|cu) sierp\\p{L}{1,4} wrze\\p{L}{2,5} październik\\p{L}{0,3} listopad\\p{L}{0,3} grud\\p{L}{2,4}',
  el: 'ιανουαρίου|ιανουάρι\\p{L}{1,2} φεβρουαρίου|φεβρουάρι\\p{L}{1,2} μαρτίου|μάρτι\\p{L}{1,2} απριλίου|απρίλι\\p{L}{1,2} μα[ΐί]ου|μάι\\p{L}{1,2} ιουνίου|ιούνι\\p{L}{1,2} ιουλίου|ιούλι\\p{L}{1,2} αυγούστ\\p{L}{1,2} σεπτεμβρίου|σεπτέμβρι\\p{L}{1,2} οκτωβρίου|οκτώβρι\\p{L}{1,2} νοεμβρίου|νοέμβρι\\p{L}{1,2} δεκεμβρίου|δεκέμβρι\\p{L}{1,2}',
}

const patterns = new Map(
  Object.entries(months).map(([language, list]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${list
        .split(' ')
        .map((names) => `(${names})`)
        .join('|')})(?![\\p{L}\\p{M}])`,
      'giu',
    ),
  ]),
)

export interface MonthMention {
  /** 1 to 12. */
  readonly month: number
  readonly at: number
  readonly end: number
}

export function knowsMonths(language: string | undefined): language is string {
  return language !== undefined && patterns.has(language)
}

/** Words that name a month, or may: "may" and "mars" are other words too, until a day or a year stands beside them. */
export function monthsIn(text: string, language: string): MonthMention[] {
  const pattern = patterns.get(language)
  if (!pattern) return []
  return [...text.matchAll(pattern)].map((match) => ({
    month: match.slice(1).findIndex((name) => name !== undefined) + 1,
    at: match.index,
    end: match.index + match[0].length,
  }))
}
