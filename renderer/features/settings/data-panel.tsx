import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnapshotInfo } from '../../../shared/bridge.ts'
import type { DeskError } from '../../../shared/result.ts'
import { useDesk } from '../../data/desk-context.tsx'
import type { SnapshotProgress } from '../../data/snapshots/snapshot-control.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { showToast } from '../../ui/toast.tsx'
import { JournalCard } from './journal-card.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './settings.module.css'
import { SnapshotList } from './snapshot-list.tsx'

interface Copies {
  readonly folder: string
  readonly snapshots: readonly SnapshotInfo[]
}

interface Work {
  readonly kind: 'making' | 'restoring'
  readonly progress: SnapshotProgress
}

/** The safety copies: which there are, making one, going back to one. */
export function DataPanel() {
  const { t } = useTranslation('data')
  const { snapshots, workspace } = useDesk()
  const [copies, setCopies] = useState<Copies>()
  const [error, setError] = useState<DeskError>()
  const [work, setWork] = useState<Work>()
  const [chosen, setChosen] = useState<SnapshotInfo>()

  const read = async () => {
    const list = await snapshots.list()
    if (list.ok) setCopies(list.value)
    else setError(list.error)
  }
  useEffect(() => {
    if (workspace.sample) return
    let current = true
    void snapshots.list().then((list) => {
      if (!current) return
      if (list.ok) setCopies(list.value)
      else setError(list.error)
    })
    return () => {
      current = false
    }
  }, [snapshots, workspace.sample])

  const make = async () => {
    setError(undefined)
    setWork({ kind: 'making', progress: { done: 0, total: 1 } })
    const made = await snapshots.make('manual', (progress) => setWork({ kind: 'making', progress }))
    setWork(undefined)
    if (!made.ok) return setError(made.error)
    showToast({ text: t('copies.made'), tone: 'good' })
    await read()
  }

  const restore = async (snapshot: SnapshotInfo) => {
    setChosen(undefined)
    setError(undefined)
    setWork({ kind: 'restoring', progress: { done: 0, total: 1 } })
    const restored = await snapshots.restore(snapshot.id, (progress) => setWork({ kind: 'restoring', progress }))
    setWork(undefined)
    // Nothing of the old state may stay in memory.
    if (restored.ok) window.location.reload()
    else setError(restored.error)
  }

  if (workspace.sample) return <p>{t('copies.sample')}</p>
  return (
    <div className={styles.form}>
      <Card
        title={t('copies.title')}
        actions={
          <Button size="small" isDisabled={work !== undefined} onPress={() => void make()}>
            {t('copies.make')}
          </Button>
        }
      >
        <div className={styles.card}>
          <p className={styles.note}>{t('copies.text')}</p>
          {error ? <ErrorNotice error={error} /> : null}
          {work ? (
            <ProgressBar label={t(`copies.${work.kind}`)} value={work.progress.done} max={work.progress.total} />
          ) : null}
          {copies ? (
            <SnapshotList snapshots={copies.snapshots} isBusy={work !== undefined} onRestore={setChosen} />
          ) : null}
          {copies ? <p className={styles.note}>{t('copies.folder', { folder: copies.folder })}</p> : null}
        </div>
      </Card>
      <JournalCard />
      <RestoreDialog snapshot={chosen} onClose={() => setChosen(undefined)} onRestore={(one) => void restore(one)} />
    </div>
  )
}
