import { useTranslation } from 'react-i18next'
import { makerOfFile, type ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './exchange.module.css'

interface FileLineProps {
  /** Absent until it is read, and where it is refused. */
  readonly file: ReturnedFile | undefined
  readonly name: string
  readonly n: number
  readonly total: number
}

/** The file in hand: its name, its place among those chosen, and what it is by its content. */
export function FileLine({ file, name, n, total }: FileLineProps) {
  const { t } = useTranslation('exchange')
  const words = () => {
    if (file?.kind === 'xliff') return t('take.kind.xliff', { version: file.version })
    return file?.kind === 'table' ? t('take.kind.table') : t('take.kind.package', { name: file && makerOfFile(file) })
  }
  return (
    <p className={styles.file} role="status">
      <span>{t('take.place', { n, total, name })}</span>
      {file ? <Badge tone="info">{words()}</Badge> : null}
    </p>
  )
}
