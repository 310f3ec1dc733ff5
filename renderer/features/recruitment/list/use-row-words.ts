import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { customFieldIdOf, writeCustomText } from '../../../../shared/recruitment/custom-values.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { mainActivities } from '../../../../shared/recruitment/main-activities.ts'
import type { Format } from '../../../ui/format-rules.ts'
import { useFormat } from '../../../ui/format.ts'
import type { Column } from '../../../workers/search/columns.ts'
import type { Likeness } from '../../../workers/search/neighbours.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'

/** Words and formats, looked up once for all rows: looking them up in each would cost more than painting it. */
export interface RowWords {
  readonly stages: Readonly<Record<RecruitmentStage, string>>
  readonly shared: string
  readonly abolished: (successor: string) => string
  readonly selected: string
  readonly loading: string
  /** What a cell says; the stage and the name have looks of their own. */
  readonly cell: (row: OrganisationRow, column: Column) => string
}

/** The words of all rows, made once per language and set of custom fields. */
export function useRowWords(customFields: readonly CustomField[]): RowWords {
  const { t } = useTranslation(['recruitment', 'finding', 'codes'])
  const format = useFormat()
  return useMemo(() => {
    const stages = recruitmentStages.map((stage) => [stage, t(`stage.${stage}`)] as const)
    const codes = new Map<string, string>([
      ...legalTypes.map((code) => [`legalType ${code}`, t(`codes:legalType.${code}`)] as const),
      ...mainActivities.map((code) => [`mainActivity ${code}`, t(`codes:mainActivity.${code}`)] as const),
    ])
    const fields = new Map(customFields.map((field) => [field.id, field]))
    const likenessWords = ({ score, name, reasons }: Likeness) =>
      t('finding:likeness', {
        score,
        name,
        reasons: format.listOf(reasons.map((reason) => t(`finding:reason.${reason}`))),
      })
    return {
      stages: Object.fromEntries(stages) as Record<RecruitmentStage, string>,
      shared: t('sharing.shared'),
      abolished: (successor: string) => t('finding:abolished.badge', { successor }),
      selected: t('table.selected'),
      loading: t('detail.loading'),
      cell: (row: OrganisationRow, column: Column): string => {
        switch (column) {
          case 'place':
            return row.place ?? ''
          case 'country':
            return row.country
          case 'population':
          case 'employees':
            return row[column] === undefined ? '' : format.number(row[column])
          case 'nextStepDue':
            return row.nextStepDue === undefined ? '' : format.date(row.nextStepDue)
          case 'legalType':
            return row.legalType === undefined ? '' : (codes.get(`legalType ${row.legalType}`) ?? row.legalType)
          case 'icleiMember':
            return row.icleiMember === 'unknown' ? '' : t(`iclei.${row.icleiMember}`)
          case 'likeness':
            return row.like === undefined ? '' : likenessWords(row.like)
          default:
            return askedCell(row, column, codes, fields, format)
        }
      },
    }
  }, [t, format, customFields])
}

/** A cell that not every row has. */
function askedCell(
  row: OrganisationRow,
  column: Column,
  codes: ReadonlyMap<string, string>,
  fields: ReadonlyMap<string, CustomField>,
  format: Format,
): string {
  const value = row.cells?.[column]
  if (value === undefined) return ''
  if (column === 'mainActivity') return codes.get(`mainActivity ${String(value)}`) ?? String(value)
  if (column === 'distance') return `${format.number(Math.round(Number(value)))} km`
  const field = fields.get(customFieldIdOf(column) ?? '')
  if (field !== undefined) {
    if (typeof value === 'number') return format.number(value)
    return field.kind === 'date' ? format.date(String(value)) : writeCustomText(field, value)
  }
  return Array.isArray(value) ? value.join(', ') : String(value)
}
