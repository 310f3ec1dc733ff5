import { ArrowRightFromLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { isExit, stageOf } from '../../../../shared/recruitment/stages.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { findSuccessor } from '../../../data/successor.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { useRun } from '../use-run.ts'
import { recruitSuccessor } from './commands/recruit-successor.ts'
import styles from './successor-line.module.css'

interface SuccessorLineProps {
  readonly organisation: Organisation
  readonly stage: RecruitmentStage
  readonly onOpen: (organisationId: string) => void
}

/** Says that an authority was abolished, leads to its successor, and offers to recruit that instead. */
export function SuccessorLine({ organisation, stage, onOpen }: SuccessorLineProps) {
  const { db, door } = useDesk()
  const { t } = useTranslation('finding')
  const run = useRun()
  const { id, country, replacedBy } = organisation
  const found = useLive(async () => {
    const successor = await findSuccessor(db, { id, country, replacedBy })
    const recruitment = successor === undefined ? undefined : await db.recruitment.get(successor.id)
    return { successor, next: stageOf(recruitment) }
  }, [db, id, country, replacedBy])
  if (replacedBy === undefined || replacedBy.trim() === '' || found === undefined) return null
  const { successor, next } = found
  const isOut = isExit(stage) || stage === 'joined'

  const recruit = async (to: Organisation) => {
    const taken = await run(
      recruitSuccessor(door, organisation, to, {
        reason: t('abolished.reason', { name: to.name }),
        nextStep: t('abolished.nextStep', { name: organisation.name }),
      }),
      () => t('abolished.recruited', { name: to.name }),
    )
    if (taken !== undefined) onOpen(taken)
  }

  return (
    <section className={styles.notice} aria-label={t('abolished.title')}>
      <ArrowRightFromLine aria-hidden="true" />
      <div className={styles.words}>
        <p>
          <strong>{t('abolished.title')}</strong>{' '}
          {successor === undefined
            ? t('abolished.unknown', { name: replacedBy })
            : t('abolished.successor', { name: successor.name })}
          {next === 'joined' ? ` ${t('abolished.joinedAlready')}` : null}
          {next === 'objected' ? ` ${t('abolished.objected')}` : null}
        </p>
        {successor === undefined ? null : (
          <div className={styles.actions}>
            {isOut || next === 'joined' || next === 'objected' ? null : (
              <Button size="small" variant="primary" onPress={() => void recruit(successor)}>
                {t('abolished.recruit')}
              </Button>
            )}
            <Button size="small" onPress={() => onOpen(successor.id)}>
              {t('abolished.open')}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}
