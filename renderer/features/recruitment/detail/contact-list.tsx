import { useNavigate } from '@tanstack/react-router'
import { Mail, Phone, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { LegalBasis, ProcessingPurpose } from '../../../../shared/model/legal-basis.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { basisFor } from '../../../../shared/privacy/legal-basis-rules.ts'
import { showOnPage } from '../../../data/commands/legal-bases.ts'
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
import { ContactBases } from './contact-bases.tsx'
import { ContactEditDialog } from './contact-edit-dialog.tsx'
import { useLanguageName } from '../../../ui/language-name.ts'
import { showToast } from '../../../ui/toast.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { ContactObjection } from './contact-objection.tsx'
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
  const { t } = useTranslation(['recruitment', 'privacy', 'working'])
  const format = useFormat()
  const run = useRun()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'bases' | 'objection' | 'edit' | ProcessingPurpose>()
  const languageName = useLanguageName()
  const copy = async () => {
    await navigator.clipboard.writeText([contact.name, ...contact.emails, ...contact.phones].join('\n'))
    showToast({ text: t('working:contact.copied', { name: contact.name }) })
  }
  const goToPrivacy = (act: 'erase' | 'export') =>
    void navigate({ to: '/privacy', search: { tab: 'people', person: contact.id, act } })
  const togglePage = () => {
    if (!contact.isPageContact && !basisFor(bases, contact.id, 'publicPage')) setOpen('publicPage')
    else void run(showOnPage(door, contact.id, !contact.isPageContact))
  }
  const hasBasis = bases.some(({ withdrawnOn }) => withdrawnOn === undefined)
  const actions: Readonly<Record<string, () => void>> = {
    left: () => void run(editContact(door, contact, { leftOn: contact.leftOn === undefined ? today() : null })),
    page: togglePage,
    edit: () => setOpen('edit'),
    copy: () => void copy(),
    bases: () => setOpen('bases'),
    objection: () => setOpen('objection'),
    export: () => goToPrivacy('export'),
    erase: () => goToPrivacy('erase'),
    remove: () => void run(removeContact(door, contact), () => t('contact.removed', { name: contact.name })),
  }
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.name}>
          <strong>{contact.name}</strong>
          {contact.objectedOn === undefined ? null : (
            <Badge tone="bad">{t('privacy:contact.objectedOn', { date: format.date(contact.objectedOn) })}</Badge>
          )}
          {hasBasis ? null : <Badge tone="warn">{t('privacy:contact.noBasis')}</Badge>}
          {contact.isPageContact ? <Badge tone="info">{t('contact.onPage')}</Badge> : null}
          {contact.leftOn === undefined ? null : (
            <Badge>{t('contact.leftOn', { date: format.date(contact.leftOn) })}</Badge>
          )}
        </p>
        {contact.role === undefined && contact.language === undefined ? null : (
          <p>
            {[contact.role, contact.language === undefined ? undefined : languageName(contact.language)]
              .filter((words) => words !== undefined)
              .join(' · ')}
          </p>
        )}
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
          { id: 'edit', label: t('working:contact.change') },
          { id: 'copy', label: t('working:contact.copy') },
          { id: 'bases', label: t('privacy:contact.bases') },
          { id: 'page', label: t(contact.isPageContact ? 'contact.offPage' : 'contact.toPage') },
          { id: 'left', label: t(contact.leftOn === undefined ? 'contact.left' : 'contact.back') },
          { id: 'objection', label: t('privacy:contact.objection'), isDisabled: contact.objectedOn !== undefined },
          { id: 'export', label: t('privacy:contact.export') },
          { id: 'remove', label: t('contact.remove'), isDanger: true },
          { id: 'erase', label: t('privacy:contact.erase'), isDanger: true },
        ]}
        onAction={(id) => actions[id]?.()}
      />
      {open === 'objection' ? <ContactObjection contact={contact} onClose={() => setOpen(undefined)} /> : null}
      {open === 'edit' ? <ContactEditDialog contact={contact} onClose={() => setOpen(undefined)} /> : null}
      {open !== undefined && open !== 'objection' && open !== 'edit' ? (
        <ContactBases
          contact={contact}
          bases={bases}
          asked={open === 'bases' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </li>
  )
}
