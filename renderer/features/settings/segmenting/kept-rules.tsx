import { useTranslation } from 'react-i18next'
import type { SegmentationRules } from '../../../../shared/model/segmentation-rules.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../../../ui/use-run.ts'
import styles from '../settings.module.css'
import { removeRules } from './choose-rules.ts'

interface KeptRulesProps {
  readonly kept: readonly SegmentationRules[]
  readonly onChoose: (record: SegmentationRules) => void
}

/** Files that are not in use, and stay because paragraphs may still be cut by them. */
export function KeptRules({ kept, onChoose }: KeptRulesProps) {
  const { t } = useTranslation(['segmenting', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const format = useFormat()
  return (
    <Card title={t('kept.title')}>
      <div className={styles.card}>
        <p className={styles.note}>{t('kept.text')}</p>
        <ul className={styles.kept}>
          {kept.map((record) => (
            <li key={record.id}>
              <span>{t('kept.row', { name: record.fileName, date: format.date(record.createdAt) })}</span>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('kept.useLabel', { name: record.fileName })}
                onPress={() => onChoose(record)}
              >
                {t('kept.use')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('kept.removeLabel', { name: record.fileName })}
                onPress={() => void run(removeRules(door, record.id))}
              >
                {t('common:delete')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
