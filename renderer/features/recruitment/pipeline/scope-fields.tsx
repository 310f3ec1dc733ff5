import { useTranslation } from 'react-i18next'
import { yearsOf, type ReportScope } from '../../../../shared/recruitment/pipeline/funnel.ts'
import type { StageHistory } from '../../../../shared/recruitment/pipeline/stage-history.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useMembers } from '../../../data/use-members.ts'
import { SelectField } from '../../../ui/fields.tsx'
import styles from './pipeline.module.css'

interface ScopeFieldsProps {
  readonly scope: ReportScope
  readonly histories: readonly StageHistory[]
  readonly withYear: boolean
  readonly onChange: (params: Readonly<Record<string, string | undefined>>) => void
}

const ALL = 'all'

/** Whose recruitments, and of which year, a report is about. */
export function ScopeFields({ scope, histories, withYear, onChange }: ScopeFieldsProps) {
  const { workspace } = useDesk()
  const { t } = useTranslation('pipeline')
  const others = (useMembers() ?? []).filter(({ id }) => id !== workspace.memberId)
  return (
    <div className={styles.scope}>
      <SelectField
        label={t('owner.label')}
        value={scope.ownerId ?? ALL}
        options={[
          { id: ALL, label: t('owner.all') },
          { id: workspace.memberId, label: t('owner.mine') },
          ...others.map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(id) => onChange({ owner: id === ALL ? undefined : id })}
      />
      {withYear ? (
        <SelectField
          label={t('year.label')}
          value={scope.year === undefined ? ALL : String(scope.year)}
          options={[
            { id: ALL, label: t('year.all') },
            ...yearsOf(histories).map((year) => ({ id: String(year), label: String(year) })),
          ]}
          onChange={(id) => onChange({ year: id === ALL ? undefined : id })}
        />
      ) : null}
    </div>
  )
}
