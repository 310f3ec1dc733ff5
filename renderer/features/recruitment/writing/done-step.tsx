import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterPurpose } from '../../../../shared/model/letter-template.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../use-run.ts'
import { AfterSent } from './after-sent.tsx'
import { markBatchSent } from './commands/mark-sent.ts'
import type { ReadyLetter } from './use-writing.ts'
import styles from './writing.module.css'

interface DoneStepProps {
  readonly batchId: string
  readonly letters: readonly ReadyLetter[]
  readonly purpose: LetterPurpose
}

/** The drafts are made and noted. Whether they were sent, the officer says: now or later. */
export function DoneStep({ batchId, letters, purpose }: DoneStepProps) {
  const { door } = useDesk()
  const { t } = useTranslation('writing')
  const format = useFormat()
  const run = useRun()
  const [sentTo, setSentTo] = useState<readonly string[]>()
  const words = { count: letters.length, shown: format.number(letters.length) }
  const markSent = async () => {
    const sent = await run(markBatchSent(door, batchId, letters.length), () => t('sent.done', words))
    if (sent !== undefined) setSentTo(sent.organisationIds)
  }
  return (
    <div className={styles.done}>
      <p role="status" className={styles.good}>
        <CircleCheck aria-hidden="true" />
        {t('done.noted', words)}
      </p>
      {sentTo === undefined ? (
        <>
          <p>{t('done.next')}</p>
          <Button onPress={() => void markSent()}>{t('sent.mark', words)}</Button>
          <p className={styles.muted}>{t('done.later')}</p>
        </>
      ) : (
        <AfterSent organisationIds={sentTo} purpose={purpose} />
      )}
    </div>
  )
}
