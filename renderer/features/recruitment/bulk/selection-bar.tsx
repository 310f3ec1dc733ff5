import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { BulkChange } from '../../../../shared/recruitment/finding/bulk-change.ts'
import { BulkBar, type BulkAction } from '../list/bulk-bar.tsx'
import type { Selection } from '../list/use-selection.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { OwnerDialog } from './owner-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { useBulk } from './use-bulk.tsx'

interface SelectionBarProps {
  readonly selection: Selection
  readonly total: number
  readonly onSelectAll: () => void
  readonly onMove: (ids: readonly string[], to: RecruitmentStage) => void
  readonly onPlan: (ids: readonly string[]) => void
  readonly onWrite: (ids: readonly string[]) => void
  readonly onExport: () => void
}

const dialogs = { edit: EditDialog, tags: TagsDialog, owner: OwnerDialog, task: TaskDialog, delete: DeleteDialog }

/** What can be done with the chosen organisations, and the dialogs that ask how. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, total, onSelectAll, onMove, onPlan, onWrite, onExport } = props
  const { t } = useTranslation('recruitment')
  const bulk = useBulk()
  const [asking, setAsking] = useState<keyof typeof dialogs>()
  const ids = () => [...selection.ids]
  const apply = async (change: BulkChange) => {
    setAsking(undefined)
    const done = await bulk.change(ids(), change)
    if (done && change.kind === 'delete') selection.clear()
  }
  const act = (action: BulkAction) => {
    if (action === 'share') void apply({ kind: 'edit', field: 'sharing', value: 'shared', onlyEmpty: false })
    else if (action === 'plan') onPlan(ids())
    else if (action === 'write') onWrite(ids())
    else if (action === 'export') onExport()
    else setAsking(action)
  }
  const Asking = asking === undefined ? undefined : dialogs[asking]
  return (
    <>
      {selection.ids.size === 0 ? null : (
        <BulkBar
          label={t('bulk.label')}
          count={selection.ids.size}
          total={total}
          onSelectAll={onSelectAll}
          onClear={selection.clear}
          onMove={(to) => onMove(ids(), to)}
          onAction={act}
        />
      )}
      {Asking === undefined ? null : (
        <Asking
          count={selection.ids.size}
          onApply={(change) => void apply(change)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {bulk.dialog}
    </>
  )
}
