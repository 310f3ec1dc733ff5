import type { FeeQuote, QuoteLine } from '../network/fees.ts'
import { formattersFor } from './formatters.ts'
import { fillWords, type LetterWords } from './letter-words.ts'

/** A line of the quote as the authority reads it. */
export interface FeeLine {
  readonly label: string
  readonly amount: string
}

export interface FeeWords {
  readonly lines: readonly FeeLine[]
  readonly list: string
  readonly net: string
  readonly discounts: string
  /** Only while the ICLEI status is unknown. */
  readonly asIcleiMember: string | undefined
}

/** The quote in the authority's language. Our own share is no part of it. */
export function feeWords(quote: FeeQuote, words: LetterWords, locale: string): FeeWords {
  const { number, percent, money, list } = formattersFor(locale)
  const labelOf = (line: QuoteLine): string | undefined => {
    switch (line.kind) {
      case 'listFee':
        return line.upTo === null
          ? fillWords(words.fee.listOpen, { above: number(line.from - 1) })
          : fillWords(words.fee.list, { from: number(line.from), to: number(line.upTo) })
      case 'discount':
        return fillWords(words.fee[line.discount], { percent: percent(line.percent / 100) })
      case 'netFee':
        return words.fee.net
      case 'share':
        return undefined
    }
  }
  const labelled = quote.lines.flatMap((line) => {
    const label = labelOf(line)
    return label === undefined ? [] : [{ kind: line.kind, label, amount: money(line.amount) }]
  })
  const discounts = labelled.filter(({ kind }) => kind === 'discount').map(({ label }) => label)
  return {
    lines: labelled.map(({ label, amount }) => ({ label, amount })),
    list: money(quote.listFee),
    net: money(quote.netFee),
    discounts: discounts.length === 0 ? words.fee.noDiscounts : list(discounts),
    asIcleiMember: quote.netFeeIfIclei === undefined ? undefined : money(quote.netFeeIfIclei),
  }
}
