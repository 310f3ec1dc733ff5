import { useNavigate, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import {
  coverageLevels,
  type CoverageLevel,
  type RegionCoverage,
} from '../../../shared/recruitment/finding/coverage.ts'
import { today } from '../../data/clock.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RadioField } from '../../ui/fields.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import styles from './finding/coverage.module.css'
import { coverageCsv } from './finding/coverage-csv.ts'
import { CoverageTable } from './finding/coverage-table.tsx'
import { regionQuery } from './finding/region-query.ts'
import { useCoverage } from './finding/use-coverage.ts'
import { usePrintCoverage } from './finding/use-print-coverage.ts'
import { useViews } from './finding/use-views.ts'
import { stateOfView } from './finding/view-query.ts'
import { queryParams } from './search-params.ts'

type Params = Readonly<Record<string, string | undefined>>
const nothing = { text: '', stages: [] } as const

/** How far the territory is covered, region by region: a bar and its figures in one row, each leading to its list. */
export function CoverageScreen() {
  const { t } = useTranslation('finding')
  const navigate = useNavigate()
  const params: Params = useSearch({ strict: false })
  const level: CoverageLevel = coverageLevels.find((each) => each === params.level) ?? 'nuts1'
  const view = useViews().find(({ id }) => id === params.list)
  const query = view === undefined ? undefined : stateOfView(view).query
  const regions = useCoverage(query ?? nothing, level)
  const print = usePrintCoverage()
  const open = (region: RegionCoverage) => {
    const base = query ?? { ...nothing, sort: { column: 'name', descending: false } as const }
    void navigate({ to: '/recruitment', search: queryParams(regionQuery(base, region)) })
  }
  return (
    <Screen layout="flow">
      <PageHeader
        title={t('coverage.title')}
        subtitle={view === undefined ? t('coverage.subtitle') : t('coverage.filtered', { name: view.name })}
        actions={
          <>
            <Button
              isDisabled={regions === undefined || regions.length === 0}
              onPress={() => saveFile(coverageCsv(regions ?? []), `${t('coverage.fileName')}-${today()}.csv`)}
            >
              {t('coverage.csv')}
            </Button>
            <Button isDisabled={regions === undefined || regions.length === 0} onPress={() => print(regions ?? [])}>
              <Printer aria-hidden="true" />
              {t('coverage.print')}
            </Button>
            <Button variant="quiet" onPress={() => void navigate({ to: '/recruitment' })}>
              {t('coverage.back')}
            </Button>
          </>
        }
      />
      <ScreenBody>
        <div className={styles.screen}>
          <RadioField
            label={t('coverage.level')}
            orientation="horizontal"
            value={level}
            options={coverageLevels.map((id) => ({ id, label: t(`coverage.${id}`) }))}
            onChange={(id) =>
              void navigate({
                to: '/recruitment/coverage',
                search: (before: Params) => ({ ...before, level: id }),
                replace: true,
              })
            }
          />
          {regions === undefined ? (
            <Spinner label={t('coverage.title')} />
          ) : regions.length === 0 ? (
            <EmptyState
              title={t('coverage.emptyTitle')}
              text={t('coverage.emptyText')}
              action={
                <Button variant="primary" onPress={() => void navigate({ to: '/recruitment/import' })}>
                  {t('coverage.import')}
                </Button>
              }
            />
          ) : (
            <CoverageTable regions={regions} onOpen={open} />
          )}
          <p className={styles.note}>{t('coverage.note')}</p>
        </div>
      </ScreenBody>
    </Screen>
  )
}
