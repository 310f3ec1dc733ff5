import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { FoundRecord, PersonData } from '../../../data/person-data.ts'
import { addressesOf } from '../../../data/suppress.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, RadioField } from '../../../ui/fields.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useRun } from '../../../ui/use-run.ts'
import styles from '../privacy.module.css'

interface EraseDialogProps {
  readonly contact: Contact
  readonly country: string | undefined
  readonly texts: readonly string[]
  readonly data: PersonData
  readonly requestId: string | undefined
  readonly onClose: () => void
}

/** Units of the memory that name a person are of no use without the name. */
const isWholeGone = ({ type }: FoundRecord) => type === 'tmUnit'

const isOfSomebodyElse = ({ type }: FoundRecord) => type === 'contact' || type === 'member'

/** What goes, what of it a person may decide, and the last question. */
export function EraseDialog({ contact, country, texts, data, requestId, onClose }: EraseDialogProps) {
  const { erasure } = useDesk()
  const { t } = useTranslation(['privacy', 'common', 'sync'])
  const run = useRun()
  const navigate = useNavigate()
  const [talks, setTalks] = useState<'remove' | 'keep'>('remove')
  // Other people's own records are most likely those of namesakes.
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(data.mentions.filter(isOfSomebodyElse).map(({ record }) => record.id)),
  )
  const [isSure, setSure] = useState(false)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()

  const activities = data.own.filter(({ type }) => type === 'activity')
  const decided = data.mentions.filter((found) => !isWholeGone(found))
  const units = data.mentions.filter(isWholeGone)
  const removed = [...data.own.filter(({ type }) => type !== 'activity' || talks === 'remove'), ...units]
  const keyOf = ({ type, record }: FoundRecord) => ({ type, id: record.id })
  const toggle = (id: string, isKept: boolean) =>
    setKept((before) => new Set(isKept ? [...before, id] : [...before].filter((each) => each !== id)))

  const erase = async () => {
    setProgress({ done: 0, total: 1 })
    const done = await run(
      erasure.order(
        {
          keys: [{ type: 'contact', id: contact.id }, ...removed.map(keyOf)],
          texts,
          keep: decided.filter(({ record }) => kept.has(record.id)).map(keyOf),
          suppress: addressesOf(contact, country),
          people: 1,
          ...(requestId === undefined ? {} : { requestId }),
        },
        (at, total) => setProgress({ done: at, total }),
      ),
    )
    setProgress(undefined)
    if (!done) return
    showToast({ text: t('erase.done'), tone: 'good' })
    onClose()
    void navigate({ to: '/privacy', search: { tab: 'erasures', certificate: done.value.id }, replace: true })
  }

  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t('erase.title', { name: contact.name })}
      onClose={() => (progress ? undefined : onClose())}
      actions={
        progress ? undefined : (
          <>
            <Button onPress={onClose} autoFocus>
              {t('common:cancel')}
            </Button>
            <Button variant="danger" isDisabled={!isSure} onPress={() => void erase()}>
              {t('erase.confirm')}
            </Button>
          </>
        )
      }
    >
      {progress ? (
        <ProgressBar label={t('erase.running')} value={progress.done} max={progress.total} />
      ) : (
        <div className={styles.form}>
          <p>{t('erase.text')}</p>
          <p className={styles.muted}>
            {t('erase.counts', { count: removed.length + 1 })} {t('erase.units', { count: units.length })}
          </p>
          {activities.length > 0 ? (
            <RadioField
              label={t('erase.talks', { count: activities.length })}
              value={talks}
              onChange={(id) => setTalks(id === 'keep' ? 'keep' : 'remove')}
              options={[
                { id: 'remove', label: t('erase.talksRemove') },
                { id: 'keep', label: t('erase.talksKeep'), description: t('erase.talksKeepMeans') },
              ]}
            />
          ) : null}
          {decided.length > 0 ? (
            <fieldset className={styles.form}>
              <legend>{t('erase.mentions', { count: decided.length })}</legend>
              <p className={styles.muted}>{t('erase.mentionsText')}</p>
              {decided.map(({ type, record, quotes }) => (
                <CheckboxField
                  key={`${type} ${record.id}`}
                  label={t('erase.keepIn', { type: t(`sync:types.${type}`) })}
                  description={quotes.join('\n')}
                  value={kept.has(record.id)}
                  onChange={(isKept) => toggle(record.id, isKept)}
                />
              ))}
            </fieldset>
          ) : null}
          <p className={styles.warning}>{t('erase.warning')}</p>
          <CheckboxField label={t('erase.sure')} value={isSure} onChange={setSure} />
        </div>
      )}
    </Dialog>
  )
}
