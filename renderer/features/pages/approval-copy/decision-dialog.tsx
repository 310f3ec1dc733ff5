import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decisionWays, participantDecisions } from '../../../../shared/model/participant-decision.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, DateField, RadioField, SelectField, TextField } from '../../../ui/fields.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { recordDecision } from '../commands/ask-participant.ts'
import type { PageData } from '../load-page.ts'
import { today } from '../../../data/clock.ts'
import { useLanguageName } from '../use-language-name.ts'
import { useRun } from '../use-run.ts'
import { EarlierDecisions } from './earlier-decisions.tsx'
import styles from './approval-copy.module.css'

/** Writes down what the participant said: approved or not, who, how, when, about which languages. */
export function DecisionDialog({ data, onClose }: { readonly data: PageData; readonly onClose: () => void }) {
  const { t } = useTranslation(['review', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const languageName = useLanguageName()
  const { page, organisation } = data
  const all = [page.sourceLocale, ...page.targetLocales]
  const [decision, setDecision] = useState<(typeof participantDecisions)[number]>('approved')
  const [by, setBy] = useState('')
  const [via, setVia] = useState<(typeof decisionWays)[number]>('email')
  const [on, setOn] = useState<string | undefined>(today)
  const [locales, setLocales] = useState<readonly string[]>(all)
  const [note, setNote] = useState('')
  const isComplete = by.trim() !== '' && on !== undefined && locales.length > 0

  async function save() {
    if (!isComplete) return
    if (!(await run(recordDecision(door, page.id, { decision, by, via, on, locales: [...locales], note })))) return
    showToast({ text: t('decision.done'), tone: 'good' })
    onClose()
  }

  return (
    <Dialog
      title={t('decision.title', { title: organisation?.name ?? page.title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!isComplete} onPress={() => void save()}>
            {t('decision.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioField
          label={t('decision.what')}
          options={participantDecisions.map((id) => ({ id, label: t(`decision.kind.${id}`) }))}
          value={decision}
          onChange={(id) => setDecision(participantDecisions.find((each) => each === id) ?? decision)}
        />
        <TextField label={t('decision.by')} value={by} onChange={setBy} maxLength={200} isRequired autoFocus />
        <SelectField
          label={t('decision.via')}
          options={decisionWays.map((id) => ({ id, label: t(`decision.way.${id}`) }))}
          value={via}
          onChange={(id) => setVia(decisionWays.find((each) => each === id) ?? via)}
        />
        <DateField label={t('decision.on')} value={on} onChange={setOn} maxValue={today()} isRequired />
        <fieldset className={styles.group}>
          <legend>{t('decision.languages')}</legend>
          <div className={styles.languages}>
            {all.map((locale) => (
              <CheckboxField
                key={locale}
                label={languageName(locale)}
                value={locales.includes(locale)}
                onChange={(isOn) => setLocales(all.filter((each) => (each === locale ? isOn : locales.includes(each))))}
              />
            ))}
          </div>
        </fieldset>
        <TextField label={t('decision.note')} value={note} onChange={setNote} maxLength={2_000} multiline />
        <EarlierDecisions pageId={page.id} />
      </div>
    </Dialog>
  )
}
