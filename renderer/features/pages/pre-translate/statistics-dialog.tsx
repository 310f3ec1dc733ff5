import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { csvLine } from '../../../../shared/text/csv-writer.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../../../ui/language-name.ts'
import { Spinner } from '../../../ui/progress.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toast.tsx'
import type { PageData } from '../load-page.ts'
import styles from './pre-translate.module.css'
import type { StatisticsRow } from './statistics-rows.ts'
import { useStatistics } from './use-statistics.ts'

interface StatisticsDialogProps {
  readonly data: PageData
  readonly locale: string
  /** Only these; absent: the whole page. */
  readonly segmentIds?: readonly string[]
  readonly onClose: () => void
}

const columns = ['segments', 'words', 'characters'] as const

/** How much there is to translate, and how much of it the memory knows. */
export function StatisticsDialog({ data, locale, segmentIds, onClose }: StatisticsDialogProps) {
  const { t } = useTranslation(['memory', 'common'])
  const language = useLanguageName()(locale)
  const { rows, isComplete } = useStatistics(data, locale, segmentIds)

  /** Numbers without grouping and shares as decimals: what a spreadsheet reads in every language. */
  function csvOf(counted: readonly StatisticsRow[]): string {
    const header = [t('statistics.band'), ...columns.map((column) => t(`statistics.${column}`)), t('statistics.share')]
    const lines = counted.map((row) => [
      t(`band.${row.id}`),
      ...columns.map((column) => String(row[column])),
      row.share.toFixed(4),
    ])
    return [header, ...lines].map((line) => `${csvLine(line)}\r\n`).join('')
  }

  async function copy(counted: readonly StatisticsRow[]) {
    const csv = csvOf(counted)
    try {
      await navigator.clipboard.writeText(csv)
      showToast({ text: t('statistics.copied'), tone: 'good' })
    } catch {
      // A host that keeps the clipboard to itself still lets a file be saved.
      saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${t('statistics.fileName')}.csv`)
    }
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('statistics.title', { language })}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={!rows} onPress={() => rows && void copy(rows)}>
            <Copy aria-hidden="true" />
            {t('statistics.copy')}
          </Button>
          <Button autoFocus onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <p className={styles.plain}>
        {segmentIds
          ? t('statistics.ofSelection', { count: segmentIds.length })
          : t('statistics.ofPage', { title: data.organisation?.name ?? data.page.title })}
      </p>
      {isComplete ? null : <Spinner label={t('statistics.incomplete')} />}
      {rows ? <StatisticsTable rows={rows} /> : null}
    </Dialog>
  )
}

function StatisticsTable({ rows }: { readonly rows: readonly StatisticsRow[] }) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  return (
    <table className={styles.table} aria-label={t('statistics.table')}>
      <thead>
        <tr>
          <th scope="col">{t('statistics.band')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.figure}>
              {t(`statistics.${column}`)}
            </th>
          ))}
          <th scope="col" className={styles.figure}>
            {t('statistics.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-sum={row.id === 'all'}>
            <th scope="row">{t(`band.${row.id}`)}</th>
            {columns.map((column) => (
              <td key={column} className={styles.figure}>
                {format.number(row[column])}
              </td>
            ))}
            <td className={styles.figure}>{format.percent(row.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
