import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { useFormat } from '../../../ui/format.ts'
import type { RowWords } from './organisation-table-row.tsx'

/** The words of all rows, made once per language. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  return useMemo(() => {
    const stages = recruitmentStages.map((stage) => [stage, t(`stage.${stage}`)] as const)
    return {
      format,
      stages: Object.fromEntries(stages) as Record<RecruitmentStage, string>,
      shared: t('sharing.shared'),
      selected: t('table.selected'),
      loading: t('detail.loading'),
    }
  }, [t, format])
}
