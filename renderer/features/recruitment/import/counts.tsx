import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { ImportCounts } from '../../../workers/import/protocol.ts'
import styles from './import.module.css'

const kinds = ['read', 'imported', 'updated', 'unchanged', 'rejected'] as const

/** Read = new + filled in + already there + rejected: five figures that add up. */
export function Counts({ counts }: { readonly counts: ImportCounts }) {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  return (
    <dl className={styles.counts}>
      {kinds.map((kind) => (
        <div
          key={kind}
          className={kind === 'rejected' && counts.rejected > 0 ? styles.bad : undefined}
          data-count={kind}
        >
          <dd>{format.number(counts[kind])}</dd>
          <dt>{t(`import.count.${kind}`)}</dt>
        </div>
      ))}
    </dl>
  )
}
