import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchWords, fold } from '../../../shared/text/fold.ts'
import type { Contact } from '../../../shared/model/contact.ts'
import { useDesk } from '../../data/desk-context.tsx'
import type { ReadDatabase } from '../../data/read-database.ts'
import { readInPages } from '../../data/read-in-pages.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/fields.tsx'
import styles from './privacy.module.css'

const SHOWN = 12

interface PersonPickerProps {
  readonly label: string
  readonly onPick: (contact: Contact) => void
  /** The screen's filter: `/` goes to it. */
  readonly isScreenFilter?: boolean
}

/** Finds a person by name, address or number. Enter takes the first one found. */
export function PersonPicker({ label, onPick, isScreenFilter = false }: PersonPickerProps) {
  const { db } = useDesk()
  const { t } = useTranslation('privacy')
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = useLive(() => findContacts(db, wanted), [db, wanted])
  const isAsked = searchWords(wanted).length > 0
  return (
    <div className={styles.form}>
      <div className={styles.narrow}>
        <SearchField
          label={label}
          isLabelHidden={false}
          value={typed}
          onChange={setTyped}
          isScreenFilter={isScreenFilter}
          onKeyDown={(event) => {
            const first = found?.[0]
            if (event.key === 'Enter' && first) onPick(first.contact)
          }}
        />
      </div>
      <p className={styles.muted} role="status">
        {isAsked && found ? t('people.found', { count: found.length }) : t('people.hint')}
      </p>
      {isAsked && found && found.length > 0 ? (
        <ul>
          {found.slice(0, SHOWN).map(({ contact, organisation }) => (
            <li key={contact.id} className={styles.row}>
              <span className={styles.words}>
                <strong>{contact.name}</strong>
                <span className={styles.muted}>{[contact.role, organisation].filter(Boolean).join(', ')}</span>
              </span>
              <Button
                size="small"
                aria-label={t('people.chooseName', { name: contact.name })}
                onPress={() => onPick(contact)}
              >
                {t('people.choose')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

interface FoundContact {
  readonly contact: Contact
  readonly organisation: string | undefined
}

async function findContacts(db: ReadDatabase, typed: string): Promise<readonly FoundContact[]> {
  const words = searchWords(typed)
  if (words.length === 0) return []
  const contacts: Contact[] = []
  await readInPages(db.contact, (page) => {
    for (const contact of page) {
      const text = fold([contact.name, ...contact.emails, ...contact.phones].join(' '))
      if (words.every((word) => text.includes(word))) contacts.push(contact)
    }
  })
  const first = contacts.toSorted((a, b) => a.name.localeCompare(b.name))
  const organisations = await db.organisation.bulkGet(first.slice(0, SHOWN).map(({ organisationId }) => organisationId))
  return first.map((contact, at) => ({ contact, organisation: organisations[at]?.name }))
}
