import { useTranslation } from 'react-i18next'
import { columnLabels } from '../../../../shared/recruitment/import/mapping.ts'
import { useFormat } from '../../../ui/format.ts'
import type { InspectedList } from './import-choices.ts'
import styles from './import.module.css'

const ROWS = 5
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

/** The first rows as they are read now, with the line of each: a wrong encoding or separator shows at once. */
export function PreviewTable({ inspection }: { readonly inspection: InspectedList }) {
  const { t } = useTranslation('importing')
  const format = useFormat()
  const labels = columnLabels(inspection.header)
  return (
    <div className={styles.previewFrame} {...reachable} role="region" aria-label={t('format.preview')}>
      <table className={styles.preview}>
        <caption>{t('format.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('format.lineColumn')}</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                <bdi>{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inspection.preview.slice(0, ROWS).map((cells, row) => (
            <tr key={inspection.previewLines[row]}>
              <th scope="row">{format.number(inspection.previewLines[row] ?? 0)}</th>
              {labels.map((label, column) => (
                <td key={label}>
                  <bdi>{cells[column] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
