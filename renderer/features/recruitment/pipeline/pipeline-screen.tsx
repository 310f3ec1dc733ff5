import { useNavigate, useSearch } from '@tanstack/react-router'
import { TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useFocalPoint } from '../../../data/use-focal-point.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../../ui/screen.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { ForecastView } from './forecast-view.tsx'
import { FunnelView } from './funnel-view.tsx'
import { GoalsView } from './goals-view.tsx'
import { loadPipeline } from './load-pipeline.ts'
import { LossesView } from './losses-view.tsx'
import { PipelineSettings } from './pipeline-settings.tsx'
import styles from './pipeline.module.css'
import { ScopeFields } from './scope-fields.tsx'

const tabs = ['forecast', 'funnel', 'losses', 'goals', 'settings'] as const
type Params = Readonly<Record<string, string | undefined>>

/** What is expected, how far organisations come, why they are lost, and how the year's goals stand. */
export function PipelineScreen() {
  const { db } = useDesk()
  const { t } = useTranslation(['pipeline', 'common'])
  const navigate = useNavigate()
  const params: Params = useSearch({ strict: false })
  const tab = tabs.find((each) => each === params.tab) ?? 'forecast'
  const year = /^\d{4}$/.test(params.year ?? '') ? Number(params.year) : undefined
  const thisYear = Number(today().slice(0, 4))
  const scope = { year, ownerId: params.owner }
  const pipeline = useLive(() => loadPipeline(db), [db])
  const focalPoint = useFocalPoint()
  const change = (next: Params) =>
    void navigate({ to: '/recruitment/pipeline', search: (before: Params) => ({ ...before, ...next }), replace: true })
  const toRecruitment = () => void navigate({ to: '/recruitment' })

  useCommands([{ id: 'pipeline.back', label: t('back'), keys: 'Escape', group: t('title'), run: toRecruitment }])

  const body = () => {
    if (pipeline === undefined || focalPoint === undefined) return <Spinner label={t('common:loading')} />
    const isEmpty = pipeline.histories.length === 0 && tab !== 'goals' && tab !== 'settings'
    const nothing = (
      <EmptyState
        icon={<TrendingUp />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Button variant="primary" onPress={toRecruitment}>
            {t('empty.action')}
          </Button>
        }
      />
    )
    const fields = (withYear: boolean) => (
      <ScopeFields scope={scope} histories={pipeline.histories} withYear={withYear} onChange={change} />
    )
    const content = (id: (typeof tabs)[number]) => {
      switch (id) {
        case 'forecast':
          return (
            <ForecastView open={pipeline.open} ownerId={scope.ownerId} focalPoint={focalPoint} fields={fields(false)} />
          )
        case 'funnel':
          return <FunnelView histories={pipeline.histories} scope={scope} fields={fields(true)} />
        case 'losses':
          return <LossesView lost={pipeline.lost} scope={scope} fields={fields(true)} />
        case 'goals':
          return <GoalsView year={year ?? thisYear} pipeline={pipeline} onYear={(to) => change({ year: String(to) })} />
        case 'settings':
          return <PipelineSettings focalPoint={focalPoint} />
      }
    }
    return (
      <Tabs
        label={t('tabs.label')}
        selected={tab}
        onSelect={(id) => change({ tab: id === 'forecast' ? undefined : id })}
        items={tabs.map((id) => ({
          id,
          label: t(`tabs.${id}`),
          content: isEmpty ? nothing : <div className={styles.report}>{content(id)}</div>,
        }))}
      />
    )
  }

  return (
    <Screen layout="flow">
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={<Button onPress={toRecruitment}>{t('back')}</Button>}
      />
      <ScreenBody>{body()}</ScreenBody>
    </Screen>
  )
}
