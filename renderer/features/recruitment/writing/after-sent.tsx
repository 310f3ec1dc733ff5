import { useTranslation } from 'react-i18next'
import type { LetterPurpose } from '../../../../shared/model/letter-template.ts'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { stageOf } from '../../../../shared/recruitment/stages.ts'
import { offeredStage } from '../../../../shared/writing/stage-offer.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMover } from '../move/use-mover.tsx'
import styles from './writing.module.css'

interface AfterSentProps {
  readonly organisationIds: readonly string[]
  readonly purpose: LetterPurpose
}

/** What was sent may mean a new stage: offered where it is a step ahead, with the guards of the stage. */
export function AfterSent({ organisationIds, purpose }: AfterSentProps) {
  const { db } = useDesk()
  const { t } = useTranslation(['writing', 'recruitment'])
  const format = useFormat()
  const mover = useMover()
  const offers = useLive(async () => {
    const recruitments = await db.recruitment.bulkGet([...organisationIds])
    const byStage = new Map<RecruitmentStage, string[]>()
    organisationIds.forEach((id, index) => {
      const to = offeredStage(purpose, stageOf(recruitments[index]))
      if (to !== undefined) byStage.set(to, [...(byStage.get(to) ?? []), id])
    })
    return [...byStage]
  }, [db, organisationIds.join(' '), purpose])
  if (offers === undefined) return null
  return (
    <div className={styles.offers}>
      {offers.length === 0 ? <p className={styles.muted}>{t('sent.noOffer')}</p> : <p>{t('sent.offer')}</p>}
      {offers.map(([to, ids]) => (
        <Button key={to} size="small" onPress={() => mover.move(ids, to)}>
          {t('sent.move', { count: ids.length, shown: format.number(ids.length), stage: t(`recruitment:stage.${to}`) })}
        </Button>
      ))}
      {mover.dialog}
    </div>
  )
}
