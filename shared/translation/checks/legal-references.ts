import { pageFinding, type PageCheck } from './page-check.ts'

/** Directive, regulation, decision and the like, by the beginning of the word, in the languages of the desk. */
const acts =
  'directiv|richtlin|richtlij|direttiv|diretiv|direktiv|direktīv|direktiiv|dyrektyw|οδηγ|regulation|verordnung|verordening|règlement|regolament|regulament|reglament|forordning|förordning|regul|asetu|rozporządz|κανονισμ|decision|beschluss|décision|decis|afgørelse|beslut|besluit|lēmum|päätö|decyzj|απόφασ|recommendation|empfehlung|recommandation'
const named = new RegExp(`(?:${acts})\\p{L}{0,6}[^\\d\\n]{0,40}?(\\d{1,4}/\\d{1,4})`, 'giu')
/** `2014/24/EU`, whatever the language calls the Union. */
const suffixed =
  /(?<![\d/])(\d{2,4}\/\d{1,4})\/(?:EU|UE|ES|EC|EG|CE|EK|EF|WE|EY|ETY|EEC|EWG|CEE|EØF|EEG|EEK|ETK|ΕΕ|ΕΚ|ΕΟΚ|JHA|JI|JAI|GAI|RIA|RIF|PESC|CFSP|GASP)(?![\p{L}\p{N}])/giu
const standard =
  /(?<![\p{L}\p{N}])((?:ISO|IEC|EN|DIN|CEN|SA|EMAS)(?:[\s\u00a0/-](?:ISO|IEC|EN|TS|TR)){0,3})[\s\u00a0-]?(\d{3,6}(?:[\s\u00a0]\d{3}(?!\d))?)(?![\d.,]\d)/gu
const communication = /(?<![\p{L}\p{N}])(COM|SWD|SEC|JOIN)[\s\u00a0]?[([](\d{4})[)\]][\s\u00a0]?(\d{1,4})/gu

/** The acts, standards and documents a plain text refers to, spelled alike in all languages: `2014/24`, `ISO 20400`. */
export function legalReferencesIn(text: string): string[] {
  if (!/\d/.test(text)) return []
  return [
    ...[...text.matchAll(named), ...text.matchAll(suffixed)].map(([, numbers = '']) => numbers),
    ...[...text.matchAll(standard)].map(([, body = '', number = '']) =>
      `${body} ${number}`.replaceAll(/[\s\u00a0/-]+/g, ' '),
    ),
    ...[...text.matchAll(communication)].map(([, series, year, number]) => `${series}(${year}) ${number}`),
  ]
}

/** The page refers to the same acts as its source; in which of its sentences is the language's own affair. */
export const legalReference: PageCheck = ({ texts, isSource }) => {
  if (isSource) return []
  const read = texts.map(({ segment, source, target }) => ({
    id: segment.id,
    wanted: legalReferencesIn(source),
    said: target === undefined ? undefined : legalReferencesIn(target),
  }))
  const allSaid = new Set(read.flatMap(({ said }) => said ?? []))
  const allWanted = new Set(read.flatMap(({ wanted }) => wanted))
  return read.flatMap(({ id, wanted, said }) => {
    if (said === undefined) return []
    const missing = wanted.filter((reference) => !allSaid.has(reference))
    const extra = said.filter((reference) => !allWanted.has(reference))
    const about = [...new Set(missing.length > 0 ? missing : extra)]
    return about.length > 0 ? [pageFinding('legalReference', id, about.join(', '))] : []
  })
}
