import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blocked, Recipient } from '../../../../shared/writing/choose-recipients.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Writing } from './use-writing.ts'
import styles from './writing.module.css'

/** Rows shown before one asks for the rest. */
const SHOWN = 50

/** Who is written to, who is left out for now, and who may not be written to, with the reason. */
export function RecipientSummary({ writing }: { readonly writing: Writing }) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const { recipients, blocked, isIn } = writing
  const cautioned = recipients.filter(({ caution }) => caution !== undefined)
  const free = recipients.filter(({ caution }) => caution === undefined)
  const count = recipients.filter(isIn).length
  return (
    <section className={styles.summary} aria-label={t('to.label')}>
      <p role="status">
        <strong>{t('to.count', { count, shown: format.number(count) })}</strong>
      </p>
      {recipients.length === 0 ? <p className={styles.notice}>{t('to.nobody')}</p> : null}
      <People writing={writing} people={free} />
      {cautioned.length > 0 ? (
        <>
          <h3>{t('to.cautioned', { count: cautioned.length, shown: format.number(cautioned.length) })}</h3>
          <People writing={writing} people={cautioned} />
        </>
      ) : null}
      {blocked.length > 0 ? (
        <>
          <h3>{t('to.blocked', { count: blocked.length, shown: format.number(blocked.length) })}</h3>
          <BlockedList blocked={blocked} />
        </>
      ) : null}
    </section>
  )
}

function nameOf({ contact, organisation }: Pick<Recipient, 'contact' | 'organisation'>): string {
  return contact === undefined ? organisation.name : `${contact.name}, ${organisation.name}`
}

function People({ writing, people }: { readonly writing: Writing; readonly people: readonly Recipient[] }) {
  const { t } = useTranslation('writing')
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className={styles.people}>
        {people.slice(0, all ? people.length : SHOWN).map((recipient) => (
          <li key={recipient.key}>
            <CheckboxField
              label={nameOf(recipient)}
              description={describe(recipient)}
              value={writing.isIn(recipient)}
              onChange={() => writing.toggle(recipient)}
            />
          </li>
        ))}
      </ul>
      {people.length > SHOWN && !all ? <ShowAll onPress={() => setAll(true)} /> : null}
    </>
  )

  function describe({ caution, contact, email }: Recipient): string | undefined {
    const where = writing.intent.channel === 'email' ? email : (contact?.role ?? undefined)
    const words = [caution === undefined ? undefined : t(`caution.${caution}`), where].filter(
      (part) => part !== undefined,
    )
    return words.length === 0 ? undefined : words.join(' · ')
  }
}

function BlockedList({ blocked }: { readonly blocked: readonly Blocked[] }) {
  const { t } = useTranslation('writing')
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className={styles.blocked}>
        {blocked.slice(0, all ? blocked.length : SHOWN).map((each) => (
          <li key={each.key}>
            <span>{nameOf(each)}</span>
            <span className={styles.muted}>{t(`blocked.${each.reason}`)}</span>
          </li>
        ))}
      </ul>
      {blocked.length > SHOWN && !all ? <ShowAll onPress={() => setAll(true)} /> : null}
    </>
  )
}

function ShowAll({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('writing')
  return (
    <Button size="small" variant="quiet" onPress={onPress}>
      {t('to.all')}
    </Button>
  )
}
