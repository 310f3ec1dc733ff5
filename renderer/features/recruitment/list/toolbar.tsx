import { ListFilter } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sharing } from '../../../../shared/model/organisation.ts'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { countryName } from '../../../../shared/text/countries.ts'
import { Button } from '../../../ui/button.tsx'
import { SearchField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { OrganisationFacets, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { isFiltered, withoutFilters } from '../search-params.ts'
import styles from './toolbar.module.css'

export type QueryChange = (query: OrganisationQuery) => OrganisationQuery

interface ToolbarProps {
  readonly query: OrganisationQuery
  /** Stable: what it stands for may change, not the function. */
  readonly onChange: (change: QueryChange) => void
  readonly facets: OrganisationFacets | undefined
  /** The board has its stages as columns. */
  readonly withStages: boolean
  /** Further filters. */
  readonly more?: ReactNode
  /** What stands behind the filters: groups and columns of the table. */
  readonly layout?: ReactNode
  /** At the very end. */
  readonly tail?: ReactNode
  /** Whether the conditions are in sight. */
  readonly isBuilding: boolean
  readonly onBuild: (isBuilding: boolean) => void
}

const ALL = 'all'

/** What narrows the list: text, stage, country, sharing. Counts say what a choice would leave. */
export function Toolbar(props: ToolbarProps) {
  const { query, onChange, facets, withStages, more, layout, tail, isBuilding, onBuild } = props
  const { t } = useTranslation(['recruitment', 'finding'])
  const { text, stages, country, sharing, importBatchId, segment } = query
  const conditions = segment?.conditions.length ?? 0
  return (
    <div className={styles.toolbar} role="search">
      <div className={styles.text}>
        <SearchField
          label={t('filter.text')}
          value={text}
          onChange={(typed) => onChange((before) => ({ ...before, text: typed }))}
          isScreenFilter
        />
      </div>
      <Choices
        stage={stages[0]}
        country={country}
        sharing={sharing}
        facets={facets}
        withStages={withStages}
        onChange={onChange}
      />
      {more}
      <Button aria-expanded={isBuilding} onPress={() => onBuild(!isBuilding)}>
        <ListFilter aria-hidden="true" />
        {conditions === 0 ? t('finding:filter.button') : t('finding:filter.buttonCount', { count: conditions })}
      </Button>
      {layout}
      {isFiltered(query) ? (
        <Button variant="quiet" size="small" onPress={() => onChange(withoutFilters)}>
          {importBatchId === undefined ? t('filter.clear') : t('filter.clearImport')}
        </Button>
      ) : null}
      {tail}
    </div>
  )
}

interface ChoicesProps extends Pick<ToolbarProps, 'onChange' | 'facets' | 'withStages'> {
  readonly stage: RecruitmentStage | undefined
  readonly country: string | undefined
  readonly sharing: Sharing | undefined
}

/** Apart, so that typing does not render them: their lists are long. */
const Choices = memo(function Choices({ stage, country, sharing, facets, withStages, onChange }: ChoicesProps) {
  const { t, i18n } = useTranslation('recruitment')
  const format = useFormat()
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : t('filter.counted', { label, count: format.number(count) })
  const countries = Object.entries(facets?.countries ?? {})
    .map(([code, count]) => ({ code, name: countryName(code, i18n.language), count }))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language))
  return (
    <>
      {withStages ? (
        <SelectField
          label={t('filter.stage')}
          isLabelHidden
          value={stage ?? ALL}
          options={[
            { id: ALL, label: t('filter.everyStage') },
            ...recruitmentStages.map((each) => ({
              id: each,
              label: counted(t(`stage.${each}`), facets === undefined ? undefined : (facets.stages[each] ?? 0)),
            })),
          ]}
          onChange={(id) => {
            const chosen = recruitmentStages.filter((each) => each === id)
            onChange((before) => ({ ...before, stages: chosen }))
          }}
        />
      ) : null}
      <SelectField
        label={t('filter.country')}
        isLabelHidden
        value={country ?? ALL}
        options={[
          { id: ALL, label: t('filter.everyCountry') },
          ...countries.map(({ code, name, count }) => ({ id: code, label: counted(name, count) })),
        ]}
        onChange={(id) => onChange(({ country: _country, ...rest }) => (id === ALL ? rest : { ...rest, country: id }))}
      />
      <SelectField
        label={t('filter.sharing')}
        isLabelHidden
        value={sharing ?? ALL}
        options={[
          { id: ALL, label: t('filter.everySharing') },
          { id: 'shared', label: t('sharing.shared') },
          { id: 'local', label: t('sharing.local') },
        ]}
        onChange={(id) =>
          onChange(({ sharing: _sharing, ...rest }) =>
            id === 'shared' || id === 'local' ? { ...rest, sharing: id } : rest,
          )
        }
      />
    </>
  )
})
