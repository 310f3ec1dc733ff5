import { useTranslation } from 'react-i18next'
import { byOpenStage, openStages, type OpenStage } from '../../../../shared/recruitment/pipeline/open-stages.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { NumberField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'

interface StageFiguresProps {
  readonly title: string
  readonly text: string
  readonly own: Readonly<Record<string, number>> | undefined
  readonly defaults: Readonly<Record<OpenStage, number>>
  readonly min: number
  readonly max: number
  /** `null`: back to the defaults. */
  readonly onSave: (figures: Record<string, number> | null) => void
}

/** A figure for each open stage, saved as it is typed; an emptied one goes back to its default. */
export function StageFigures({ title, text, own, defaults, min, max, onSave }: StageFiguresProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  const figures = byOpenStage(own, defaults)
  const set = (stage: OpenStage, value: number | undefined) => {
    const next = { ...own }
    if (value === undefined || value === defaults[stage]) delete next[stage]
    else next[stage] = value
    if (figures[stage] !== (value ?? defaults[stage])) onSave(Object.keys(next).length === 0 ? null : next)
  }
  return (
    <Card
      title={title}
      actions={
        own === undefined ? undefined : (
          <Button size="small" onPress={() => onSave(null)}>
            {t('settings.reset')}
          </Button>
        )
      }
    >
      <p className={styles.lead}>{text}</p>
      <div className={styles.figures}>
        {openStages.map((stage) => (
          <NumberField
            key={stage}
            label={t(`recruitment:stage.${stage}`)}
            description={t('settings.default', { value: format.number(defaults[stage]) })}
            value={figures[stage]}
            minValue={min}
            maxValue={max}
            step={1}
            onChange={(value) => set(stage, value)}
          />
        ))}
      </div>
    </Card>
  )
}
