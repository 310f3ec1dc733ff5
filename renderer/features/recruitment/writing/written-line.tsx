import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../../shared/model/activity.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../use-run.ts'
import { AfterSent } from './after-sent.tsx'
import { markSent } from './commands/mark-sent.ts'
import styles from './writing.module.css'

/** Under an entry of the timeline that was written here: to whom, and whether it is still a draft. */
export function WrittenLine({ activity }: { readonly activity: Activity }) {
  const { door } = useDesk()
  const { t } = useTranslation('writing')
  const format = useFormat()
  const run = useRun()
  const [justSent, setJustSent] = useState(false)
  const { purpose, recipients, sentAt } = activity
  if (purpose === undefined) return null
  const mark = async () => {
    const sent = await run(markSent(door, activity.id, true), () => t('sent.done', { count: 1, shown: '1' }))
    setJustSent(sent !== undefined)
  }
  return (
    <div className={styles.written}>
      <p className={styles.muted}>
        {t('written.to', { purpose: t(`purpose.${purpose}`), to: format.listOf(recipients ?? []) })}
      </p>
      {sentAt === undefined ? (
        <p>
          <Badge tone="warn">{t('written.drafted', { date: format.date(activity.at) })}</Badge>{' '}
          <Button size="small" onPress={() => void mark()}>
            {t('written.mark')}
          </Button>
        </p>
      ) : (
        <p>
          <Badge tone="good">{t('written.sent', { date: format.date(sentAt) })}</Badge>{' '}
          <Button size="small" variant="quiet" onPress={() => void run(markSent(door, activity.id, false))}>
            {t('written.unmark')}
          </Button>
        </p>
      )}
      {justSent && sentAt !== undefined ? (
        <AfterSent organisationIds={[activity.organisationId]} purpose={purpose} />
      ) : null}
    </div>
  )
}
