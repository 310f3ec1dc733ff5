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
  const { t, i18n } = useTranslation(['exchange', 'pages'])
  const format = useFormat()
  const words = useOutcomeWords()
  const languageName = useLanguageName()
  const { taken, title, sourceLocale, fileName, takenBy, at } = facts
  const { locale } = taken.plan.receipt
  const language = languageName(locale)
  const sections = taken.plan.sections
    .map(({ sectionId, kind, change }) => {
      const became = t(taken.sections.has(sectionId) ? 'receipt.sectionTaken' : 'receipt.sectionKept')
      return `${t(`pages:section.kind.${kind}`)}: ${t(`section.change.${change}`)}, ${became}`
    })
    .join('; ')
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
      ...(taken.plan.sections.length > 0 ? [[t('receipt.sections'), sections] as const] : []),
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
      // Only where links lead was taken: the words are those that were here.
      const text = isTaken && row.outcome.kind !== 'linksChanged' ? (row.theirs ?? '') : row.mine
      return {
        n: row.n === undefined ? '' : String(row.n),
        source: row.source,
        text,
        returned: row.theirs === text ? '' : (row.theirs ?? ''),
        outcome: outcome(row),
        lost: words.lost(row).join('\n'),
        remarks: [
          ...row.newNotes.map((note) => note.text),
          ...row.resolved.map(({ text, name = taken.by.name }) => t('receipt.resolvedRemark', { text, name })),
        ].join('\n'),
      }
    }),
  }
}
