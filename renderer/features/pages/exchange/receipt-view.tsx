import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { receiptCsv, receiptHtml } from '../../../../shared/translation/exchange/receipt-lines.ts'
import { Button } from '../../../ui/button.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import { printDocument } from '../../../ui/print-document.ts'
import styles from './exchange.module.css'
import { useReceiptPaper, type ReceiptFacts } from './use-receipt-paper.ts'

interface ReceiptViewProps {
  readonly facts: ReceiptFacts
  /** Of the files it is saved as, without an ending. */
  readonly name: string
}

/** Rows to begin with, and to go on with. */
const STEP = 100

/** What came of a return, to read, save and print. */
export function ReceiptView({ facts, name }: ReceiptViewProps) {
  const { t } = useTranslation('exchange')
  const paper = useReceiptPaper(facts)
  const [shown, setShown] = useState(STEP)
  const { taken } = facts

  function save(content: string, ending: 'csv' | 'html') {
    const file = `${name}-${t('receipt.name')}.${ending}`
    saveFile(new Blob([content], { type: `text/${ending};charset=utf-8` }), file)
    showToast({ text: t('receipt.saved', { name: file }), tone: 'good' })
  }

  const { columns } = paper
  return (
    <div className={styles.form}>
      <div className={styles.said} role="status">
        <p>{t('receipt.done', { count: taken.taken.size })}</p>
        {taken.sections.size > 0 ? <p>{t('receipt.sectionsTaken', { count: taken.sections.size })}</p> : null}
        {taken.resolved > 0 ? <p>{t('receipt.resolved', { count: taken.resolved })}</p> : null}
        {taken.comments > 0 ? <p>{t('receipt.comments', { count: taken.comments })}</p> : null}
      </div>
      <DefinitionList items={paper.facts.map(([term, value]) => ({ id: term, term, value }))} />
      <div className={styles.tools}>
        <Button size="small" autoFocus onPress={() => save(receiptCsv(paper), 'csv')}>
          {t('receipt.csv')}
        </Button>
        <Button size="small" onPress={() => save(receiptHtml(paper), 'html')}>
          {t('receipt.html')}
        </Button>
        <Button size="small" onPress={() => printDocument(receiptHtml(paper))}>
          {t('receipt.print')}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.n}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.lost}</th>
            <th scope="col">{columns.remarks}</th>
          </tr>
        </thead>
        <tbody>
          {paper.lines.slice(0, shown).map((line, index) => (
            <tr key={taken.plan.rows[index]?.at}>
              <td>{line.n}</td>
              <td lang={paper.sourceLocale}>{codedPlainText(line.source)}</td>
              <td lang={paper.locale}>{codedPlainText(line.text)}</td>
              <td>{line.outcome}</td>
              <td>{line.lost}</td>
              <td>{line.remarks}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {paper.lines.length > shown ? (
        <div>
          <Button size="small" onPress={() => setShown(shown + STEP)}>
            {t('take.more', { count: Math.min(STEP, paper.lines.length - shown) })}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
