import { useTranslation } from 'react-i18next'
import type { GoalKind } from '../../../../shared/model/recruitment-goal.ts'
import { goalProgress, type GoalProgress } from '../../../../shared/recruitment/pipeline/goals.ts'
import { yearsOf } from '../../../../shared/recruitment/pipeline/funnel.ts'
import { today } from '../../../data/clock.ts'
import { setGoal } from '../../../data/commands/set-goal.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Card } from '../../../ui/card.tsx'
import { NumberField, SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Meter } from '../../../ui/meter.tsx'
import { useRun } from '../use-run.ts'
import type { Pipeline } from './load-pipeline.ts'
import styles from './pipeline.module.css'

interface GoalsViewProps {
  readonly year: number
  readonly pipeline: Pipeline
  readonly onYear: (year: number) => void
}

/** The goals of a year, how far they are reached, and whether the pace is enough. */
export function GoalsView({ year, pipeline, onYear }: GoalsViewProps) {
  const { door, workspace } = useDesk()
  const { t } = useTranslation('pipeline')
  const run = useRun()
  const now = Number(today().slice(0, 4))
  const goal = pipeline.goals.find((each) => each.year === year)
  const years = [
    ...new Set([now + 1, now, year, ...yearsOf(pipeline.histories), ...pipeline.goals.map((each) => each.year)]),
  ]
  const set = (kind: GoalKind, count: number | undefined) =>
    void run(setGoal(door, workspace.focalPointId, { year, kind, count }))
  return (
    <>
      <div className={styles.scope}>
        <SelectField
          label={t('year.label')}
          value={String(year)}
          options={years.toSorted((a, b) => b - a).map((each) => ({ id: String(each), label: String(each) }))}
          onChange={(id) => onYear(Number(id))}
        />
      </div>
      <Card title={t('goals.title', { year: String(year) })}>
        <p className={styles.lead}>{t('goals.lead')}</p>
        <div className={styles.goals}>
          {goalProgress(year, goal, pipeline.histories, today()).map((progress) => (
            <Goal key={`${year} ${progress.kind}`} progress={progress} onGoal={(count) => set(progress.kind, count)} />
          ))}
        </div>
      </Card>
    </>
  )
}

interface GoalProps {
  readonly progress: GoalProgress
  readonly onGoal: (count: number | undefined) => void
}

function Goal({ progress, onGoal }: GoalProps) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  const { kind, reached, goal, byNow = 0 } = progress
  const pace = () => {
    if (goal === undefined) return null
    if (reached >= goal) return t('goals.met')
    return t(reached >= byNow ? 'goals.ahead' : 'goals.behind', { byNow: format.number(Math.round(byNow)) })
  }
  return (
    <div className={styles.goal} role="group" aria-label={t(`goals.${kind}`)}>
      <h3>{t(`goals.${kind}`)}</h3>
      {goal === undefined || goal === 0 ? (
        <p>{t('goals.noGoal', { reached: format.number(reached) })}</p>
      ) : (
        <Meter
          label={t('goals.progress', { reached: format.number(reached), goal: format.number(goal) })}
          value={Math.min(reached, goal)}
          max={goal}
        />
      )}
      <p className={styles.sub}>{pace()}</p>
      <NumberField
        label={t('goals.goal')}
        value={goal}
        minValue={0}
        step={1}
        onChange={(count) => {
          if (count !== goal) onGoal(count)
        }}
      />
    </div>
  )
}
