import { Mail, Phone, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { LegalBasis } from '../../../../shared/model/legal-basis.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import { editContact, removeContact } from '../commands/contacts.ts'
import { today } from '../../../data/clock.ts'
import { useRun } from '../use-run.ts'
import { ContactDialog } from './contact-dialog.tsx'
import styles from './contact-list.module.css'

/** The people of an organisation, each with the reason for which we may keep the data. */
export function ContactList({ organisation }: { readonly organisation: Organisation }) {
  const { db } = useDesk()
  const { t } = useTranslation('recruitment')
  const [adding, setAdding] = useState(false)
  const people = useLive(async () => {
    const [contacts, bases] = await Promise.all([
      db.contact.where('organisationId').equals(organisation.id).toArray(),
      db.legalBasis.where('organisationId').equals(organisation.id).toArray(),
    ])
    return contacts
      .toSorted(
        (a, b) => Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined) || a.name.localeCompare(b.name),
      )
      .map((contact) => ({ contact, bases: bases.filter(({ contactId }) => contactId === contact.id) }))
  }, [db, organisation.id])

  return (
    <Card
      title={t('contact.title')}
      flush
      actions={
        <Button size="small" variant="quiet" onPress={() => setAdding(true)}>
          <UserPlus aria-hidden="true" />
          {t('contact.add')}
        </Button>
      }
    >
      {people?.length === 0 ? <p className={styles.none}>{t('contact.none')}</p> : null}
      <ul>
        {people?.map(({ contact, bases }) => (
          <ContactItem key={contact.id} contact={contact} bases={bases} />
        ))}
      </ul>
      {adding ? <ContactDialog organisation={organisation} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function ContactItem({ contact, bases }: { readonly contact: Contact; readonly bases: readonly LegalBasis[] }) {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const run = useRun()
  const actions: Readonly<Record<string, () => void>> = {
    left: () => void run(editContact(door, contact, { leftOn: contact.leftOn === undefined ? today() : null })),
    page: () => void run(editContact(door, contact, { isPageContact: !contact.isPageContact })),
    remove: () => void run(removeContact(door, contact), () => t('contact.removed', { name: contact.name })),
  }
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.name}>
          <strong>{contact.name}</strong>
          {contact.isPageContact ? <Badge tone="info">{t('contact.onPage')}</Badge> : null}
          {contact.leftOn === undefined ? null : (
            <Badge>{t('contact.leftOn', { date: format.date(contact.leftOn) })}</Badge>
          )}
        </p>
        {contact.role === undefined ? null : <p>{contact.role}</p>}
        {contact.emails.map((email) => (
          <p key={email} className={styles.reach}>
            <Mail aria-hidden="true" /> {email}
          </p>
        ))}
        {contact.phones.map((phone) => (
          <p key={phone} className={styles.reach}>
            <Phone aria-hidden="true" /> {phone}
          </p>
        ))}
        {bases.map((basis) => (
          <p key={basis.id} className={styles.basis}>
            {t(basis.withdrawnOn === undefined ? 'contact.basisLine' : 'contact.basisWithdrawn', {
              basis: t(`contact.basis.${basis.basis}`),
              purpose: t(`contact.purpose.${basis.purpose}`),
              evidence: basis.evidence,
              date: format.date(basis.withdrawnOn ?? basis.date),
            })}
          </p>
        ))}
      </div>
      <MenuButton
        label={t('contact.actions', { name: contact.name })}
        icon={<span aria-hidden="true">⋯</span>}
        size="small"
        items={[
          { id: 'page', label: t(contact.isPageContact ? 'contact.offPage' : 'contact.toPage') },
          { id: 'left', label: t(contact.leftOn === undefined ? 'contact.left' : 'contact.back') },
          { id: 'remove', label: t('contact.remove'), isDanger: true },
        ]}
        onAction={(id) => actions[id]?.()}
      />
    </li>
  )
}
