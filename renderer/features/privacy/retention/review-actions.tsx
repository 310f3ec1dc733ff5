import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForReview } from '../../../../shared/privacy/retention.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, TextField } from '../../../ui/fields.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useRun } from '../../../ui/use-run.ts'
import { keepPeople } from '../commands/retention.ts'
import styles from '../privacy.module.css'
import { eraseReviewed } from './erase-reviewed.ts'

interface ReviewActionsProps {
  readonly selected: readonly ForReview[]
  readonly onDone: () => void
}

/** Keep for a reason, which can be undone, or erase, which cannot. */
export function ReviewActions({ selected, onDone }: ReviewActionsProps) {
  const { t } = useTranslation('privacy')
  const [asking, setAsking] = useState<'keep' | 'people' | 'all'>()
  const count = selected.length
  const close = (isDone: boolean) => {
    setAsking(undefined)
    if (isDone) onDone()
  }
  return (
    <div className={styles.bar} role="group" aria-label={t('retention.actions')}>
      <p role="status">{t('retention.chosen', { count })}</p>
      <Button isDisabled={count === 0} onPress={() => setAsking('keep')}>
        {t('retention.keep')}
      </Button>
      <Button isDisabled={count === 0} onPress={() => setAsking('people')}>
        {t('retention.erasePeople')}
      </Button>
      <Button isDisabled={count === 0} onPress={() => setAsking('all')}>
        {t('retention.eraseAll')}
      </Button>
      {asking === 'keep' ? <KeepDialog selected={selected} onClose={close} /> : null}
      {asking === 'people' || asking === 'all' ? (
        <EraseReviewedDialog selected={selected} what={asking} onClose={close} />
      ) : null}
    </div>
  )
}

interface AskProps {
  readonly selected: readonly ForReview[]
  readonly onClose: (isDone: boolean) => void
}

function KeepDialog({ selected, onClose }: AskProps) {
  const { door } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const run = useRun()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const keep = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const ids = selected.map(({ organisation }) => organisation.id)
    if (!(await run(keepPeople(door, ids, reason.trim(), today())))) return
    showToast({
      text: t('retention.kept', { count: ids.length }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void door.undo() },
    })
    onClose(true)
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={t('retention.keepTitle', { count: selected.length })}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void keep()}>
            {t('retention.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('retention.reason')}
        description={t('retention.reasonHint')}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        multiline
        maxLength={500}
        errorMessage={tried && reason.trim() === '' ? t('common:required') : undefined}
      />
    </Dialog>
  )
}

function EraseReviewedDialog({ selected, what, onClose }: AskProps & { readonly what: 'people' | 'all' }) {
  const { db, erasure } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const run = useRun()
  const [isSure, setSure] = useState(false)
  const [done, setDone] = useState<number>()
  const isCancelled = useRef(false)
  const people = selected.reduce((sum, review) => sum + review.people.length, 0)
  const erase = async () => {
    setDone(0)
    const erased = await run(
      eraseReviewed(selected, { db, erasure, what, isCancelled: () => isCancelled.current, onProgress: setDone }),
    )
    setDone(undefined)
    if (!erased) return
    showToast({ text: t('retention.erased', { count: erased.value.erased }), tone: 'good' })
    onClose(true)
  }
  const isRunning = done !== undefined
  return (
    <Dialog
      isOpen
      size="small"
      role="alertdialog"
      title={t(what === 'all' ? 'retention.eraseAllTitle' : 'retention.erasePeopleTitle', { count: people })}
      onClose={() => (isRunning ? undefined : onClose(false))}
      actions={
        isRunning ? undefined : (
          <>
            <Button autoFocus onPress={() => onClose(false)}>
              {t('common:cancel')}
            </Button>
            <Button variant="danger" isDisabled={!isSure} onPress={() => void erase()}>
              {t('erase.confirm')}
            </Button>
          </>
        )
      }
    >
      {isRunning ? (
        <ProgressBar
          label={t('erase.running')}
          value={done}
          max={selected.length}
          onCancel={() => {
            isCancelled.current = true
          }}
        />
      ) : (
        <div className={styles.form}>
          <p>{t(what === 'all' ? 'retention.eraseAllText' : 'retention.erasePeopleText')}</p>
          <p className={styles.warning}>{t('erase.warning')}</p>
          <CheckboxField label={t('retention.sure')} value={isSure} onChange={setSure} />
        </div>
      )}
    </Dialog>
  )
}
