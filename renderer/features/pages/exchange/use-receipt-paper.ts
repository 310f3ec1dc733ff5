import { useTranslation } from 'react-i18next'
import type { PlannedRow } from '../../../../shared/translation/exchange/return-plan.ts'
import type { ReceiptLine, ReceiptPaper } from '../../../../shared/translation/exchange/receipt-lines.ts'
import { useFormat } from '../../../ui/format.ts'
import type { TakenReturn } from '../commands/take-returned.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useOutcomeWords } from './use-outcome-words.ts'

export interface ReceiptFacts {
  readonly taken: TakenReturn
  readonly title: string
  readonly sourceLocale: string
  readonly fileName: string
  readonly takenBy: string
  /** Instant. */
  readonly at: string
}

/** The receipt of a return in words: what came back, what became of it, what was lost, sentence by sentence. */
export function useReceiptPaper(facts: ReceiptFacts): ReceiptPaper {
  const { t, i18n } = useTranslation('exchange')
  const format = useFormat()
  const words = useOutcomeWords()
  const languageName = useLanguageName()
  const { taken, title, sourceLocale, fileName, takenBy, at } = facts
  const { locale } = taken.plan.receipt
  const language = languageName(locale)
  const outcome = (row: PlannedRow) =>
    row.isOpen
      ? `${words.outcome(row)}. ${t(taken.taken.has(row.segmentId) ? 'outcome.takenOver' : 'outcome.kept')}`
      : words.outcome(row)
  return {
    title: t('receipt.title', { title, language }),
    lang: i18n.language,
    sourceLocale,
    locale,
    facts: [
      [t('receipt.page'), title],
      [t('receipt.language'), language],
      [t('receipt.file'), fileName],
      [t('receipt.returnedBy'), taken.by.name],
      [t('receipt.takenBy'), takenBy],
      [t('receipt.when'), format.dateTime(at)],
    ],
    columns: {
      n: t('receipt.column.n'),
      source: t('receipt.column.source'),
      text: t('receipt.column.text'),
      returned: t('receipt.column.returned'),
      outcome: t('receipt.column.outcome'),
      lost: t('receipt.column.lost'),
      remarks: t('receipt.column.remarks'),
    },
    lines: taken.plan.rows.map((row): ReceiptLine => {
      const isTaken = taken.taken.has(row.segmentId)
      const text = isTaken ? (row.theirs ?? '') : row.mine
      return {
        n: row.n === undefined ? '' : String(row.n),
        source: row.source,
        text,
        returned: row.theirs === text ? '' : (row.theirs ?? ''),
        outcome: outcome(row),
        lost: words.lost(row).join('\n'),
        remarks: row.newNotes.map((note) => note.text).join('\n'),
      }
    }),
  }
}
