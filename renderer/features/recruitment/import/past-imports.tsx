import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import styles from './import.module.css'
import { KeptList } from './kept-list.tsx'
import { useUndoImport } from './use-undo-import.ts'

/** Earlier imports; each can be shown and taken back as a whole. */
export function PastImports() {
  const { db } = useDesk()
  const { t } = useTranslation(['recruitment', 'importing'])
  const format = useFormat()
  const navigate = useNavigate()
  const { undo, progress, kept, forgetKept } = useUndoImport()
  const imports = useLive(
    async () => (await db.importBatch.toArray()).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    [db],
  )
  if (imports === undefined || (imports.length === 0 && kept.length === 0)) return null
  return (
    <Card title={t('import.past.title')} flush>
      {progress === undefined ? null : (
        <div className={styles.pad}>
          <ProgressBar label={t('import.phase.takingBack')} value={progress.done} max={progress.total} />
        </div>
      )}
      {kept.length === 0 ? null : (
        <div className={styles.pad}>
          <KeptList names={kept} onClose={forgetKept} />
        </div>
      )}
      <ul>
        {imports.map((batch) => (
          <li key={batch.id} className={styles.past}>
            <div className={styles.pastWords}>
              <strong>{batch.fileName}</strong>
              {batch.sheet === undefined ? null : <> · {t('importing:past.sheet', { sheet: batch.sheet })}</>}
              <p className={styles.note}>
                {t('import.past.line', {
                  at: format.dateTime(batch.createdAt),
                  read: format.number(batch.read),
                  imported: format.number(batch.imported),
                  rejected: format.number(batch.rejected),
                })}
                {batch.updated > 0 ? `, ${t('importing:past.updated', { shown: format.number(batch.updated) })}` : ''}
              </p>
            </div>
            <Button
              size="small"
              variant="quiet"
              onPress={() => void navigate({ to: '/recruitment', search: { batch: batch.id } })}
            >
              {t('import.show')}
            </Button>
            <Button size="small" isDisabled={progress !== undefined} onPress={() => void undo(batch.id)}>
              {t('import.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
