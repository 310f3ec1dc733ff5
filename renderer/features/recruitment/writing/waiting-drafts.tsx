import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterBatch, LetterPurpose } from '../../../../shared/model/letter-template.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../use-run.ts'
import { AfterSent } from './after-sent.tsx'
import { forgetBatch, markBatchSent } from './commands/mark-sent.ts'
import styles from './writing.module.css'

interface JustSent {
  readonly organisationIds: readonly string[]
  readonly purpose: LetterPurpose
}

/** Batches of drafts that nobody has marked as sent, newest first; nothing where there are none. */
export function WaitingDrafts() {
  const { db, door } = useDesk()
  const { t } = useTranslation('writing')
  const run = useRun()
  const [justSent, setJustSent] = useState<JustSent>()
  const waiting = useLive(async () => {
    const batches = (await db.letterBatch.toArray()).filter(({ sentAt }) => sentAt === undefined)
    const counted = await Promise.all(
      batches.map(async (batch) => {
        const activities = await db.activity.bulkGet(batch.activityIds)
        return { batch, count: activities.filter((each) => each !== undefined && each.sentAt === undefined).length }
      }),
    )
    return counted
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.batch.draftedAt.localeCompare(a.batch.draftedAt))
  }, [db])
  const format = useFormat()
  const mark = async (batch: LetterBatch, count: number) => {
    const words = { count, shown: format.number(count) }
    const sent = await run(markBatchSent(door, batch.id, count), () => t('sent.done', words))
    if (sent !== undefined) setJustSent({ organisationIds: sent.organisationIds, purpose: batch.purpose })
  }
  if (waiting === undefined || (waiting.length === 0 && justSent === undefined)) return null
  return (
    <section className={styles.waiting} aria-label={t('waiting.title')}>
      <h2>{t('waiting.title')}</h2>
      {justSent === undefined ? null : <AfterSent {...justSent} />}
      <ul>
        {waiting.map(({ batch, count }) => (
          <li key={batch.id}>
            <span>
              <strong>{batch.subject}</strong>
              <span className={styles.muted}>
                {' · '}
                {t('waiting.line', {
                  count,
                  shown: format.number(count),
                  purpose: t(`purpose.${batch.purpose}`),
                  date: format.date(batch.draftedAt),
                })}
              </span>
            </span>
            <span className={styles.gap} />
            <Button size="small" onPress={() => void mark(batch, count)}>
              {t('sent.mark', { count, shown: format.number(count) })}
            </Button>
            <IconButton
              size="small"
              icon={<X />}
              label={t('waiting.forget', { subject: batch.subject })}
              onPress={() => void run(forgetBatch(door, batch.id), () => t('waiting.forgotten'))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
