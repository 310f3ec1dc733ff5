import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { processingPurposes, type LegalBasis, type ProcessingPurpose } from '../../../../shared/model/legal-basis.ts'
import { basisFor } from '../../../../shared/privacy/legal-basis-rules.ts'
import { today } from '../../../data/clock.ts'
import { withdrawBasis } from '../../../data/commands/legal-bases.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useRun } from '../use-run.ts'
import { ContactBasisForm } from './contact-basis-form.tsx'
import styles from './contact-bases.module.css'

interface ContactBasesProps {
  readonly contact: Contact
  readonly bases: readonly LegalBasis[]
  /** The purpose to give a reason for, when that is why the dialog opened. */
  readonly asked?: ProcessingPurpose | undefined
  readonly onClose: () => void
}

/** For each purpose the reason for which a person's data may be used, to note and to withdraw. */
export function ContactBases({ contact, bases, asked, onClose }: ContactBasesProps) {
  const { t } = useTranslation(['privacy', 'recruitment', 'common'])
  const [granting, setGranting] = useState(asked)
  return (
    <Dialog
      isOpen
      title={t('bases.title', { name: contact.name })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <p className={styles.lead}>{t(asked === 'publicPage' ? 'bases.pageAsked' : 'bases.lead')}</p>
      <ul className={styles.list}>
        {processingPurposes.map((purpose) => (
          <li key={purpose} className={styles.purpose}>
            <PurposeLine
              basis={basisFor(bases, contact.id, purpose)}
              purpose={purpose}
              isObjected={purpose === 'recruitment' && contact.objectedOn !== undefined}
              onGrant={() => setGranting(purpose)}
            />
            {granting === purpose ? (
              <ContactBasisForm
                contactId={contact.id}
                purpose={purpose}
                showOnPage={asked === 'publicPage'}
                onDone={() => (asked === undefined ? setGranting(undefined) : onClose())}
                onCancel={() => setGranting(undefined)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface PurposeLineProps {
  readonly basis: LegalBasis | undefined
  readonly purpose: ProcessingPurpose
  readonly isObjected: boolean
  readonly onGrant: () => void
}

function PurposeLine({ basis, purpose, isObjected, onGrant }: PurposeLineProps) {
  const { door } = useDesk()
  const { t } = useTranslation(['privacy', 'recruitment'])
  const format = useFormat()
  const run = useRun()
  const name = t(`recruitment:contact.purpose.${purpose}`)
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <p className={styles.name}>
          <strong>{name}</strong>
          {basis ? <Badge tone="good">{t(`recruitment:contact.basis.${basis.basis}`)}</Badge> : null}
          {!basis && isObjected ? <Badge tone="bad">{t('bases.objected')}</Badge> : null}
          {!basis && !isObjected ? <Badge>{t('bases.none')}</Badge> : null}
        </p>
        {basis ? (
          <p className={styles.evidence}>
            {[basis.evidence, basis.evidenceSource, basis.givenBy, format.date(basis.date)].filter(Boolean).join(' · ')}
          </p>
        ) : null}
      </div>
      {basis ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('bases.withdrawFor', { purpose: name })}
          onPress={() =>
            void run(withdrawBasis(door, basis.id, today()), () => t('bases.withdrawn', { purpose: name }))
          }
        >
          {t('bases.withdraw')}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={t('bases.grantFor', { purpose: name })}
          isDisabled={isObjected}
          onPress={onGrant}
        >
          {t('bases.grant')}
        </Button>
      )}
    </div>
  )
}
