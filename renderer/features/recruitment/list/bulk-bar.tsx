import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import styles from './bulk-bar.module.css'

/** Beside moving to a stage. The order is that of the menu. */
export const bulkActions = ['edit', 'tags', 'owner', 'plan', 'task', 'write', 'share', 'export', 'delete'] as const
export type BulkAction = (typeof bulkActions)[number]

/** What people do most has a button; the rest is in the menu. */
const buttons: readonly BulkAction[] = ['edit', 'tags', 'write', 'export']

interface BulkBarProps {
  readonly label: string
  readonly count: number
  readonly total: number
  readonly onSelectAll: () => void
  readonly onClear: () => void
  readonly onMove: (to: RecruitmentStage) => void
  readonly onAction: (action: BulkAction) => void
}

/** What can be done with the chosen organisations. */
export function BulkBar({ label, count, total, onSelectAll, onClear, onMove, onAction }: BulkBarProps) {
  const { t } = useTranslation(['recruitment', 'finding', 'pipeline', 'writing'])
  const format = useFormat()
  const words: Readonly<Record<BulkAction, string>> = {
    edit: t('finding:bulk.edit'),
    tags: t('finding:bulk.tags'),
    owner: t('finding:bulk.owner'),
    plan: t('finding:bulk.plan'),
    task: t('finding:bulk.task'),
    write: t('finding:bulk.write'),
    share: t('sharing.share'),
    export: t('finding:export.button'),
    delete: t('finding:bulk.delete'),
  }
  return (
    <div className={styles.bar} role="region" aria-label={label}>
      <IconButton label={t('bulk.clear')} icon={<X />} size="small" onPress={onClear} />
      <strong>{t('bulk.count', { count, shown: format.number(count) })}</strong>
      {count < total ? (
        <Button size="small" variant="quiet" onPress={onSelectAll}>
          {t('bulk.all', { shown: format.number(total) })}
        </Button>
      ) : null}
      <span className={styles.gap} />
      <MenuButton
        size="small"
        label={t('move.to')}
        items={recruitmentStages.map((stage) => ({ id: stage, label: t(`stage.${stage}`) }))}
        onAction={(stage) => onMove(stage as RecruitmentStage)}
      />
      {buttons.map((action) => (
        <Button key={action} size="small" onPress={() => onAction(action)}>
          {words[action]}
        </Button>
      ))}
      <MenuButton
        size="small"
        label={t('finding:bulk.more')}
        items={bulkActions
          .filter((action) => !buttons.includes(action))
          .map((id) => ({ id, label: words[id], isDanger: id === 'delete' }))}
        onAction={(id) => {
          const action = bulkActions.find((each) => each === id)
          if (action !== undefined) onAction(action)
        }}
      />
    </div>
  )
}
