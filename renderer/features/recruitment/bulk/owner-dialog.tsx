import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownerChanges, type BulkChange, type OwnerChange } from '../../../../shared/recruitment/finding/bulk-change.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useMembers } from '../../../data/use-members.ts'
import { RadioField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { BulkDialog } from './bulk-dialog.tsx'

interface OwnerDialogProps {
  readonly count: number
  readonly onApply: (change: BulkChange) => void
  readonly onClose: () => void
}

const labels = { add: 'bulk.ownerAdd', set: 'bulk.ownerSet', remove: 'bulk.ownerRemove' } as const

/** Puts a member in charge of many organisations, beside others or alone, or takes a member off. */
export function OwnerDialog({ count, onApply, onClose }: OwnerDialogProps) {
  const { workspace } = useDesk()
  const { t } = useTranslation('finding')
  const format = useFormat()
  const members = useMembers() ?? []
  const [memberId, setMemberId] = useState(workspace.memberId)
  const [how, setHow] = useState<OwnerChange>('add')
  return (
    <BulkDialog
      title={t('bulk.ownerTitle', { count, shown: format.number(count) })}
      canApply
      onApply={() => onApply({ kind: 'owner', how, memberId })}
      onClose={onClose}
    >
      <SelectField
        label={t('bulk.member')}
        autoFocus
        value={memberId}
        options={members.map(({ id, name }) => ({ id, label: name }))}
        onChange={setMemberId}
      />
      <RadioField
        label={t('bulk.ownerHow')}
        value={how}
        options={ownerChanges.map((id) => ({ id, label: t(labels[id]) }))}
        onChange={(id) => setHow(ownerChanges.find((each) => each === id) ?? 'add')}
      />
    </BulkDialog>
  )
}
