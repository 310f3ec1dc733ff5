import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegalBasis, ProcessingPurpose } from '../../../../shared/model/legal-basis.ts'
import { basesFor } from '../../../../shared/privacy/legal-basis-rules.ts'
import { today } from '../../../data/clock.ts'
import { grantBasis } from '../../../data/commands/legal-bases.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useRun } from '../use-run.ts'
import styles from './contact-bases.module.css'

interface ContactBasisFormProps {
  readonly contactId: string
  readonly purpose: ProcessingPurpose
  readonly showOnPage: boolean
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Which reason, what proves it, where the proof is, from whom and since when. */
export function ContactBasisForm({ contactId, purpose, showOnPage, onDone, onCancel }: ContactBasisFormProps) {
  const { door } = useDesk()
  const { t } = useTranslation(['privacy', 'recruitment', 'common'])
  const run = useRun()
  const possible = basesFor[purpose]
  const [basis, setBasis] = useState<LegalBasis['basis']>(possible[0] ?? 'consent')
  const [evidence, setEvidence] = useState('')
  const [source, setSource] = useState('')
  const [givenBy, setGivenBy] = useState('')
  const [date, setDate] = useState<string | undefined>(today())
  const [tried, setTried] = useState(false)
  const text = (typed: string) => (typed.trim() === '' ? undefined : typed.trim())

  const save = async () => {
    setTried(true)
    if (evidence.trim() === '' || date === undefined) return
    const evidenceSource = text(source)
    const given = text(givenBy)
    const saved = await run(
      grantBasis(door, {
        contactId,
        purpose,
        basis,
        evidence: evidence.trim(),
        date,
        showOnPage,
        ...(evidenceSource === undefined ? {} : { evidenceSource }),
        ...(given === undefined ? {} : { givenBy: given }),
      }),
      () => t('bases.granted', { purpose: t(`recruitment:contact.purpose.${purpose}`) }),
    )
    if (saved !== undefined) onDone()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {possible.length > 1 ? (
        <SelectField
          label={t('bases.basis')}
          value={basis}
          autoFocus
          onChange={(id) => setBasis(possible.find((each) => each === id) ?? basis)}
          options={possible.map((id) => ({ id, label: t(`recruitment:contact.basis.${id}`) }))}
        />
      ) : (
        <p className={styles.evidence}>{t('bases.optIn')}</p>
      )}
      <TextField
        label={t('recruitment:contact.evidence')}
        description={t('recruitment:contact.evidenceHint')}
        value={evidence}
        onChange={setEvidence}
        isRequired
        autoFocus={possible.length === 1}
        errorMessage={tried && evidence.trim() === '' ? t('common:required') : undefined}
      />
      <TextField label={t('bases.source')} description={t('bases.sourceHint')} value={source} onChange={setSource} />
      <TextField
        label={t('bases.givenBy')}
        description={t('bases.givenByHint')}
        value={givenBy}
        onChange={setGivenBy}
      />
      <DateField
        label={t('bases.date')}
        value={date}
        onChange={setDate}
        maxValue={today()}
        errorMessage={tried && date === undefined ? t('common:required') : undefined}
      />
      <div className={styles.foot}>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button variant="primary" type="submit">
          {t('bases.save')}
        </Button>
      </div>
    </form>
  )
}
