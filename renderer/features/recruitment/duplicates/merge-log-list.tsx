import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MergeLog } from '../../../../shared/model/merge-log.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './duplicates.module.css'
import { useUnmerge } from './use-unmerge.ts'

interface MergeLogListProps {
  readonly logs: readonly MergeLog[]
  /** Names of the organisations that stayed, by id; none where it is plain which. */
  readonly names?: ReadonlyMap<string, string>
}

/** Merges, the last first, each to be taken apart at any time. */
export function MergeLogList({ logs, names }: MergeLogListProps) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const unmerge = useUnmerge()
  return (
    <ul className={styles.list}>
      {logs.map((log) => (
        <li key={log.id} className={styles.line}>
          <bdi>
            {names === undefined
              ? t('log.from', { name: log.mergedName, date: format.date(log.mergedAt.slice(0, 10)) })
              : t('log.into', {
                  name: log.mergedName,
                  into: names.get(log.organisationId) ?? '',
                  date: format.date(log.mergedAt.slice(0, 10)),
                })}
          </bdi>
          <Button
            size="small"
            aria-label={t('log.unmergeNamed', { name: log.mergedName })}
            onPress={() => void unmerge(log)}
          >
            <Undo2 aria-hidden="true" />
            {t('log.unmerge')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
