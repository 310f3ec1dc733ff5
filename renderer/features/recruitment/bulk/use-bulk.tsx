import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import type { BulkChange } from '../../../../shared/recruitment/finding/bulk-change.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useTellError } from '../../../ui/use-run.ts'
import { startBulk, type BulkProgress } from './bulk-client.ts'

export interface Bulk {
  /** Does a change to many organisations; answers whether it was done. */
  readonly change: (ids: readonly string[], change: BulkChange) => Promise<boolean>
  /** To be rendered once. */
  readonly dialog: ReactNode
}

const labelKeys = {
  edit: 'finding.bulkEdit',
  tags: 'finding.bulkTags',
  owner: 'finding.bulkOwner',
  task: 'finding.bulkTask',
  delete: 'finding.bulkDelete',
} as const satisfies Record<BulkChange['kind'], string>

/** A change of many organisations, with how far it is, a way to stop it, and one undo. */
export function useBulk(): Bulk {
  const { db, door, workspace } = useDesk()
  const { t } = useTranslation(['finding', 'common'])
  const format = useFormat()
  const tell = useTellError()
  const [progress, setProgress] = useState<BulkProgress>()
  const cancel = useRef<() => void>(undefined)

  const change = async (ids: readonly string[], wanted: BulkChange): Promise<boolean> => {
    if (ids.length === 0) {
      showToast({ text: t('bulk.selectionGone') })
      return false
    }
    setProgress({ done: 0, total: ids.length, isTakingBack: false })
    const step = randomIds.next()
    const running = startBulk(
      {
        database: db.name,
        memberId: workspace.memberId,
        ids,
        change: wanted,
        batchId: step,
        label: { key: labelKeys[wanted.kind], params: { count: ids.length }, step },
      },
      setProgress,
    )
    cancel.current = running.cancel
    const outcome = await running.outcome
    setProgress(undefined)
    if (outcome.kind === 'failed') {
      tell(outcome.error)
      return false
    }
    if (outcome.kind === 'cancelled') {
      showToast({ text: t('bulk.cancelled') })
      return false
    }
    const { changed, skipped } = outcome.counts
    if (changed === 0) {
      showToast({ text: t('bulk.nothing') })
      return true
    }
    const words = { count: changed, shown: format.number(changed), skipped: format.number(skipped) }
    showToast({
      text: skipped === 0 ? t('bulk.done', words) : t('bulk.some', words),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void door.undo(step) },
    })
    return true
  }

  const dialog =
    progress === undefined ? null : (
      <Dialog
        isOpen
        size="small"
        role="alertdialog"
        title={t('bulk.running', { shown: format.number(progress.total) })}
        onClose={() => cancel.current?.()}
      >
        <ProgressBar
          label={
            progress.isTakingBack ? t('bulk.takingBack') : t('bulk.running', { shown: format.number(progress.total) })
          }
          value={progress.done}
          max={progress.total}
          {...(progress.isTakingBack ? {} : { onCancel: () => cancel.current?.() })}
        />
      </Dialog>
    )
  return { change, dialog }
}
