import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { localeTag } from '../../../../shared/model/entity.ts'
import { checkEmail, checkPhone } from '../../../../shared/recruitment/import/values.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ComboField, DateField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { editContact } from '../commands/contacts.ts'
import styles from './contact-list.module.css'
import { useDoorStep } from './timeline/use-door-step.ts'

/** Languages of the European Union and its neighbours; another one is typed as its code. */
const languages =
  'bg ca cs da de el en es et eu fi fr ga gl hr hu is it lb lt lv mt nl no pl pt ro sk sl sq sr sv tr uk'.split(' ')

type Checked = { readonly value: string } | { readonly problem: string }

/** One a line; an empty line is nothing. */
function checkedLines(text: string, check: (line: string) => Checked) {
  const all = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(check)
  return {
    values: [...new Set(all.flatMap((each) => ('value' in each ? [each.value] : [])))],
    isWrong: all.some((each) => 'problem' in each),
  }
}

/** Who a person is, what they speak, how they are reached, and when they left. */
export function ContactEditDialog({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const { t } = useTranslation(['working', 'recruitment', 'common'])
  const { locale } = useFormat()
  const act = useDoorStep()
  const [name, setName] = useState(contact.name)
  const [role, setRole] = useState(contact.role ?? '')
  const [language, setLanguage] = useState(contact.language)
  const [emails, setEmails] = useState(contact.emails.join('\n'))
  const [phones, setPhones] = useState(contact.phones.join('\n'))
  const [leftOn, setLeftOn] = useState(contact.leftOn)
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const options = [...new Set([...languages, ...(contact.language === undefined ? [] : [contact.language])])]
    .map((id) => ({ id, label: names.of(id) ?? id }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

  const reach = { emails: checkedLines(emails, checkEmail), phones: checkedLines(phones, checkPhone) }
  const spoken = language === undefined || localeTag.safeParse(language).success
  const complete = name.trim() !== '' && !reach.emails.isWrong && !reach.phones.isWrong && spoken
  const save = async () => {
    if (!complete) return
    const saved = await act(
      (door) =>
        editContact(door, contact, {
          name: name.trim(),
          role: role.trim() || null,
          language: language ?? null,
          emails: [...reach.emails.values],
          phones: [...reach.phones.values],
          leftOn: leftOn ?? null,
        }),
      () => t('contact.saved', { name: name.trim() }),
    )
    if (saved !== undefined) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('contact.edit', { name: contact.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={!complete} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={t('recruitment:contact.name')} value={name} onChange={setName} isRequired autoFocus />
        <TextField label={t('recruitment:contact.role')} value={role} onChange={setRole} />
        <ComboField
          label={t('contact.language')}
          options={options}
          value={language}
          onChange={setLanguage}
          allowsCustomValue
          errorMessage={spoken ? undefined : t('contact.noLanguage')}
        />
        <TextField
          label={t('contact.emails')}
          description={t('contact.onePerLine')}
          value={emails}
          onChange={setEmails}
          multiline
          rows={2}
          spellCheck={false}
          errorMessage={reach.emails.isWrong ? t('recruitment:import.problem.email-invalid') : undefined}
        />
        <TextField
          label={t('contact.phones')}
          description={t('contact.onePerLine')}
          value={phones}
          onChange={setPhones}
          multiline
          rows={2}
          spellCheck={false}
          errorMessage={reach.phones.isWrong ? t('recruitment:import.problem.phone-invalid') : undefined}
        />
        <DateField label={t('contact.leftOn')} value={leftOn} onChange={setLeftOn} />
      </div>
    </Dialog>
  )
}
