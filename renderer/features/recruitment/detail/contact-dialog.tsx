import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lawfulBases, type LegalBasis } from '../../../../shared/model/legal-basis.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { checkEmail, checkPhone } from '../../../../shared/recruitment/import/values.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckboxField, RadioField, SelectField, TextField } from '../../../ui/fields.tsx'
import { addContact } from '../commands/contacts.ts'
import { today } from '../../../data/clock.ts'
import { useRun } from '../use-run.ts'
import styles from './contact-list.module.css'

/** A person, with where the data comes from and why we may keep it. */
export function ContactDialog({
  organisation,
  onClose,
}: {
  readonly organisation: Organisation
  readonly onClose: () => void
}) {
  const { door } = useDesk()
  const { t } = useTranslation(['recruitment', 'privacy', 'common'])
  const run = useRun()
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [email, setEmail] = useState('')
  const [phone, setPhone] = useState('')
  const [source, setSource] = useState<'person' | 'elsewhere'>('elsewhere')
  const [basis, setBasis] = useState<LegalBasis['basis']>('legitimateInterest')
  const [evidence, setEvidence] = useState('')
  const [tried, setTried] = useState(false)
  const [isErased, setErased] = useState(false)
  const [liftBlock, setLiftBlock] = useState(false)

  const checkedEmail = email.trim() === '' ? undefined : checkEmail(email.trim())
  const checkedPhone = phone.trim() === '' ? undefined : checkPhone(phone.trim())
  const emailProblem = checkedEmail !== undefined && 'problem' in checkedEmail
  const phoneProblem = checkedPhone !== undefined && 'problem' in checkedPhone
  const complete = name.trim() !== '' && evidence.trim() !== '' && !emailProblem && !phoneProblem

  const add = async () => {
    setTried(true)
    if (!complete) return
    const adding = addContact(door, {
      organisationId: organisation.id,
      name: name.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
      emails: checkedEmail !== undefined && 'value' in checkedEmail ? [checkedEmail.value] : [],
      phones: checkedPhone !== undefined && 'value' in checkedPhone ? [checkedPhone.value] : [],
      basis,
      evidence: evidence.trim(),
      source,
      today: today(),
      liftBlock,
    })
    const result = await adding
    if (!result.ok && result.error.code === 'op.erased') setErased(true)
    const added = await run(adding, () =>
      t(source === 'elsewhere' ? 'contact.addedInform' : 'contact.added', { name: name.trim() }),
    )
    if (added !== undefined) onClose()
  }

  return (
    <Dialog
      isOpen
      title={t('contact.new', { name: organisation.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void add()}>
            {t('contact.add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('contact.name')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          errorMessage={tried && name.trim() === '' ? t('common:required') : undefined}
        />
        <TextField label={t('contact.role')} value={role} onChange={setRole} />
        <TextField
          label={t('field.email')}
          type="email"
          value={email}
          onChange={setEmail}
          errorMessage={tried && emailProblem ? t('import.problem.email-invalid') : undefined}
        />
        <TextField
          label={t('field.phone')}
          type="tel"
          value={phone}
          onChange={setPhone}
          errorMessage={tried && phoneProblem ? t('import.problem.phone-invalid') : undefined}
        />
        <RadioField
          label={t('contact.source')}
          value={source}
          onChange={(id) => setSource(id === 'person' ? 'person' : 'elsewhere')}
          options={[
            { id: 'elsewhere', label: t('contact.fromElsewhere'), description: t('contact.fromElsewhereMeans') },
            { id: 'person', label: t('contact.fromPerson') },
          ]}
        />
        <SelectField
          label={t('contact.basisLabel')}
          value={basis}
          onChange={(id) => setBasis(lawfulBases.find((each) => each === id) ?? 'legitimateInterest')}
          options={lawfulBases.map((id) => ({ id, label: t(`contact.basis.${id}`) }))}
        />
        <TextField
          label={t('contact.evidence')}
          description={t('contact.evidenceHint')}
          value={evidence}
          onChange={setEvidence}
          isRequired
          errorMessage={tried && evidence.trim() === '' ? t('common:required') : undefined}
        />
        {isErased ? (
          <CheckboxField
            label={t('privacy:block.comesBack')}
            description={t('privacy:block.comesBackMeans')}
            value={liftBlock}
            onChange={setLiftBlock}
          />
        ) : null}
      </div>
    </Dialog>
  )
}
