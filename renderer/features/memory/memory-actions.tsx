import { FileDown, FileUp, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './memory.module.css'

export type MemoryTask = 'import' | 'erase'

interface MemoryActionsProps {
  readonly onTask: (task: MemoryTask) => void
  /** Absent: there is nothing to export. */
  readonly onExport?: (() => void) | undefined
}

/** What can be done with the memory as a whole. */
export function MemoryActions({ onTask, onExport }: MemoryActionsProps) {
  const { t } = useTranslation('memory')
  return (
    <div className={styles.actions}>
      {onExport ? (
        <>
          <Button onPress={() => onTask('erase')}>
            <UserRoundX aria-hidden="true" />
            {t('erase.open')}
          </Button>
          <Button onPress={onExport}>
            <FileDown aria-hidden="true" />
            {t('export.open')}
          </Button>
        </>
      ) : null}
      <Button variant="primary" onPress={() => onTask('import')}>
        <FileUp aria-hidden="true" />
        {t('import.open')}
      </Button>
    </div>
  )
}
