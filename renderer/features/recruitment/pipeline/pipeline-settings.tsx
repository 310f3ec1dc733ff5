import { useTranslation } from 'react-i18next'
import type { FocalPoint } from '../../../../shared/model/focal-point.ts'
import { defaultStaleDays } from '../../../../shared/recruitment/pipeline/attention.ts'
import { defaultChances } from '../../../../shared/recruitment/pipeline/chances.ts'
import { savePipelineSettings } from '../../../data/commands/focal-point-settings.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useRun } from '../use-run.ts'
import { LossReasonList } from './loss-reason-list.tsx'
import { StageFigures } from './stage-figures.tsx'

/** The figures that are published nowhere, each with its default, and the focal point's own reasons for loss. */
export function PipelineSettings({ focalPoint }: { readonly focalPoint: FocalPoint }) {
  const { door } = useDesk()
  const { t } = useTranslation('pipeline')
  const run = useRun()
  const save = (settings: Parameters<typeof savePipelineSettings>[2]) =>
    void run(savePipelineSettings(door, focalPoint.id, settings), () => t('settings.saved'))
  return (
    <>
      <StageFigures
        title={t('settings.chances')}
        text={t('settings.chancesText')}
        own={focalPoint.stageChances}
        defaults={defaultChances}
        min={0}
        max={100}
        onSave={(stageChances) => save({ stageChances })}
      />
      <StageFigures
        title={t('settings.stale')}
        text={t('settings.staleText')}
        own={focalPoint.staleAfterDays}
        defaults={defaultStaleDays}
        min={1}
        max={730}
        onSave={(staleAfterDays) => save({ staleAfterDays })}
      />
      <LossReasonList
        reasons={focalPoint.lossReasons ?? []}
        onSave={(lossReasons) => save({ lossReasons: lossReasons.length === 0 ? null : [...lossReasons] })}
      />
    </>
  )
}
