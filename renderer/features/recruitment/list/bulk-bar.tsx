import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import styles from './bulk-bar.module.css'

interface BulkBarProps {
  readonly count: number
  readonly total: number
  readonly onSelectAll: () => void
  readonly onClear: () => void
  readonly onShare: () => void
  readonly onMove: (to: RecruitmentStage) => void
  readonly onExport: () => void
}

/** What can be done with the chosen organisations. */
export function BulkBar({ count, total, onSelectAll, onClear, onShare, onMove, onExport }: BulkBarProps) {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  return (
    <div className={styles.bar} role="region" aria-label={t('bulk.label')}>
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
      <Button size="small" onPress={onShare}>
        {t('sharing.share')}
      </Button>
      <Button size="small" onPress={onExport}>
        {t('bulk.export')}
      </Button>
    </div>
  )
}
