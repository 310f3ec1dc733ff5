import { useTranslation } from 'react-i18next'
import type { SnapshotInfo } from '../../../shared/bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './settings.module.css'

interface RestoreDialogProps {
  readonly snapshot: SnapshotInfo | undefined
  readonly onClose: () => void
  readonly onRestore: (snapshot: SnapshotInfo) => void
}

/** Says what going back means, for this computer and for the secretariat, before it happens. */
export function RestoreDialog({ snapshot, onClose, onRestore }: RestoreDialogProps) {
  const { t } = useTranslation(['data', 'common'])
  const format = useFormat()
  if (!snapshot) return null
  return (
    <Dialog
      title={t('copies.restoreTitle', { when: format.dateTime(snapshot.at) })}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => onRestore(snapshot)}>
            {t('copies.restore')}
          </Button>
        </>
      }
    >
      <div className={styles.card}>
        <p>{t('copies.restoreText')}</p>
        <p>{t('copies.restoreSync')}</p>
      </div>
    </Dialog>
  )
}
