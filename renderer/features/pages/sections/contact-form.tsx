import { Plus, Trash2, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import type { Contact } from '../../../../shared/model/contact.ts'
import type { PageSection, SectionFacts } from '../../../../shared/model/page.ts'
import { isSafeHref } from '../../../../shared/translation/links.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'
import { MAX_PEOPLE, roleField } from '../../../../shared/translation/section-fields.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { editSection, removePerson } from '../commands/edit-section.ts'
import { useEditedText } from '../use-edited-text.ts'
import { useRun } from '../use-run.ts'
import { FieldText } from './field-text.tsx'
import styles from './section-card.module.css'

type Person = NonNullable<SectionFacts['people']>[number]

interface ContactFormProps {
  readonly section: PageSection
  readonly organisationId: string
  readonly locale: string
}

/** One to three people. Contacts marked for the page are offered, so that nothing is typed twice. */
export function ContactForm({ section, organisationId, locale }: ContactFormProps) {
  const { t } = useTranslation('pages')
  const { db, door } = useDesk()
  const run = useRun()
  const contacts = useLive(
    () => db.contact.where('organisationId').equals(organisationId).toArray(),
    [db, organisationId],
  )
  const people = section.facts.people ?? []
  const offered = (contacts ?? []).filter(
    (contact) =>
      contact.isPageContact && contact.leftOn === undefined && !people.some((person) => person.key === contact.id),
  )
  const isFull = people.length >= MAX_PEOPLE

  const savePeople = (next: readonly Person[]) =>
    run(editSection(door, section.id, { kind: 'facts', facts: { ...section.facts, people: [...next] } }))

  async function take(contact: Contact) {
    const email = contact.emails[0]
    const person = { key: contact.id, name: contact.name, ...(email === undefined ? {} : { email }) }
    if (!(await savePeople([...people, person])) || !contact.role) return
    await run(
      editSection(door, section.id, { kind: 'field', field: roleField(contact.id), markup: escapeText(contact.role) }),
    )
  }

  return (
    <div className={styles.people}>
      {people.map((person, index) => (
        <PersonFields
          key={person.key}
          section={section}
          person={person}
          n={index + 1}
          locale={locale}
          onChange={(changed) => savePeople(people.map((each) => (each.key === changed.key ? changed : each)))}
          onRemove={() => void run(removePerson(door, section.id, person.key))}
        />
      ))}
      {isFull ? null : (
        <div className={styles.row}>
          {offered.map((contact) => (
            <Button key={contact.id} size="small" onPress={() => void take(contact)}>
              <UserPlus aria-hidden="true" />
              {t('contact.take', { name: contact.name })}
            </Button>
          ))}
          <Button size="small" onPress={() => void savePeople([...people, { key: randomIds.next(), name: '' }])}>
            <Plus aria-hidden="true" />
            {t('contact.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface PersonFieldsProps {
  readonly section: PageSection
  readonly person: Person
  readonly n: number
  readonly locale: string
  readonly onChange: (person: Person) => Promise<boolean>
  readonly onRemove: () => void
}

function PersonFields({ section, person, n, locale, onChange, onRemove }: PersonFieldsProps) {
  const { t } = useTranslation('pages')
  const name = useEditedText(person.name, (text) => onChange({ ...person, name: text.trim() }))
  const email = useEditedText(person.email ?? '', (text) => {
    const { email: _old, ...rest } = person
    return onChange(text.trim() === '' ? rest : { ...rest, email: text.trim() })
  })
  const isWrong = email.value.trim() !== '' && !isSafeHref(`mailto:${email.value.trim()}`)
  return (
    <fieldset className={styles.person}>
      <legend>{t('contact.person', { n })}</legend>
      <TextField label={t('field.name')} {...name} />
      <FieldText section={section} field={roleField(person.key)} label={t('field.role')} locale={locale} />
      <TextField
        label={t('field.email')}
        type="email"
        errorMessage={isWrong ? t('invalid.email') : undefined}
        {...email}
      />
      <IconButton
        label={t('contact.remove', { name: person.name === '' ? t('contact.unnamed') : person.name })}
        icon={<Trash2 />}
        onPress={onRemove}
      />
    </fieldset>
  )
}
