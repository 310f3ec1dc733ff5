import { figuresIn, type Figure } from './figures.ts'
import { faults, type CheckInput, type SegmentCheck } from './segment-check.ts'

interface Currency {
  readonly code: string
  /** Beside a figure this is an amount. */
  readonly sure: RegExp
  /** Words that are the currency or something else: pounds of rice, *livres* that are books, *coronas* that are crowns. */
  readonly maybe?: RegExp
}

const currencies: readonly Currency[] = [
  { code: 'EUR', sure: /€|(?<!\p{L})(?:EUR|euro[sn]?|euroa|euroja|eurojen|eura|eiro|ευρώ)(?!\p{L})/iu },
  { code: 'USD', sure: /US\$|\$|(?<!\p{L})(?:USD|(?:US-?)?d[oó][lł]l?ar\p{L}{0,4}|δολ[αά]ρι\p{L}{0,3})(?!\p{L})/iu },
  {
    code: 'GBP',
    sure: /£|(?<!\p{L})(?:GBP|sterling\p{L}{0,4}|[eš]?sterlin\p{L}{0,3})(?!\p{L})/iu,
    maybe:
      /(?<!\p{L})(?:pounds?|pund|livres?|libras?|lire|Pfund|funt\p{L}{0,3}|pond|mārciņ\p{L}{0,3}|punta\p{L}{0,2}|λίρ\p{L}{1,3})(?!\p{L})/iu,
  },
  {
    code: 'CHF',
    sure: /(?<!\p{L})(?:CHF|Swiss francs?|Schweizer Franken|francs? suisses?|franchi svizzeri)(?!\p{L})/iu,
    maybe: /(?<!\p{L})(?:Fr\.|fran[ck]\p{L}{0,4}|φράγκ\p{L}{1,3})/iu,
  },
  {
    code: 'kr',
    sure: /(?<!\p{L})(?:DKK|SEK|NOK|ISK|kr)(?!\p{L})/iu,
    maybe:
      /(?<!\p{L})(?:kron\p{L}{1,4}|krōn\p{L}{1,4}|coron[ae]s?|coroas?|couronnes?|corone|koron\p{L}{1,3}|kruunu\p{L}{0,3}|kroon|kroner|κορών\p{L}{1,3})(?!\p{L})/iu,
  },
  { code: 'PLN', sure: /(?<!\p{L})(?:PLN|zł)(?!\p{L})/iu, maybe: /(?<!\p{L})[zs][lł]ot\p{L}{1,4}(?!\p{L})/iu },
]

const percentAfter =
  /^[\s\u00a0\u202f-]{0,2}(?:%|(?:per\s?cent|percent|prozent|pour\s?cent|per\s?cento|por\s?cento|por\s?ciento|procent|procenti|prosent|pct|τοις\s?εκατό)\p{L}{0,5})/iu
const NEAR_BEFORE = 12
const NEAR_AFTER = 34

/** Currencies that stand at a figure, with words such as "million" and "of" between. */
function currenciesAt(text: string, { at, end }: Figure): string[] {
  const before =
    /(?:^|[\s(\u00a0\u202f])\S{1,4}[\s\u00a0\u202f]?$|[€$£]$/u.exec(
      text.slice(Math.max(0, at - NEAR_BEFORE), at),
    )?.[0] ?? ''
  const after =
    /^[\s\u00a0\u202f-]?(?:\p{L}{1,13}\.?[\s\u00a0\u202f]{1,2}){0,2}(?:d['’]|de[\s\u00a0])?[\p{L}€$£]{1,12}/u.exec(
      text.slice(end, end + NEAR_AFTER),
    )?.[0] ?? ''
  const symbol = /^[\s\u00a0\u202f]?[€$£]/.exec(text.slice(end, end + 3))?.[0] ?? ''
  return currencies
    .filter(({ sure }) => [before, after, symbol].some((piece) => sure.test(piece)))
    .map(({ code }) => code)
}

function mentioned(text: string, code: string): boolean {
  return currencies.some((each) => each.code === code && (each.sure.test(text) || each.maybe?.test(text)))
}

/** `€48`, `EUR 48`, `48 Euro` are one: an amount keeps its currency. */
export const currency: SegmentCheck = {
  find: ({ sourcePlain, targetPlain, from, to }) => {
    if (!/\d/.test(sourcePlain) || !/\d/.test(targetPlain)) return undefined
    const wanted = figuresIn(sourcePlain, from).flatMap((figure) => currenciesAt(sourcePlain, figure))
    const found = figuresIn(targetPlain, to).flatMap((figure) => currenciesAt(targetPlain, figure))
    const missing = wanted.filter((code) => !found.includes(code) && !mentioned(targetPlain, code))
    const extra = found.filter((code) => !wanted.includes(code) && !mentioned(sourcePlain, code))
    return faults([...missing, ...extra])
  },
}

function percentages(text: string, language: string | undefined): Figure[] {
  if (!/\d/.test(text)) return []
  return figuresIn(text, language).filter(({ end }) => percentAfter.test(text.slice(end, end + 16)))
}

const anyPercent = /%|‰|cent|prozent|procent|prosent|pct|εκατό|ciento/iu

function lostPercent({ sourcePlain, targetPlain, from, to }: CheckInput): Figure[] {
  const wanted = percentages(sourcePlain, from)
  if (wanted.length === 0) return []
  const found = percentages(targetPlain, to)
  const all = figuresIn(targetPlain, to)
  return wanted.filter(({ values }) => {
    const has = (figures: readonly Figure[]) =>
      figures.some((other) => other.values.some((value) => values.includes(value)))
    // Where the figure itself is lost, that is what `numbers` says. "5 to 10 %" has one sign for two figures.
    return has(all) && !has(found) && (found.length === 0 || !anyPercent.test(targetPlain))
  })
}

/** A percentage stays one, whatever sign, word or gap its language writes it with. */
export const percent: SegmentCheck = {
  find: (input) => {
    const lost = lostPercent(input)
    if (lost.length > 0) return faults(lost.map(({ text }) => text))
    const { sourcePlain, targetPlain, from, to } = input
    return faults(
      lostPercent({ ...input, sourcePlain: targetPlain, targetPlain: sourcePlain, from: to, to: from }).map(
        ({ text }) => text,
      ),
    )
  },
}
