import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { withoutBasis } from '../../../../shared/privacy/legal-basis-rules.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { useLive } from '../../../data/use-live.ts'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import { PersonPicker } from '../person-picker.tsx'
import styles from '../privacy.module.css'
import { PersonView } from './person-view.tsx'

const SHOWN = 50

/** One person in hand, or whom to look for and who has no legal basis. The address names the person. */
export function PeoplePanel() {
  const { db } = useDesk()
  const { t } = useTranslation('privacy')
  const navigate = useNavigate()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const { person, act, request } = search
  const open = (contactId: string | undefined) =>
    void navigate({ to: '/privacy', search: { tab: 'people', person: contactId }, replace: false })
  const contact = useLive(
    async () => (person === undefined ? null : ((await db.contact.get(person)) ?? null)),
    [db, person],
  )

  if (contact) {
    return (
      <PersonView
        key={contact.id}
        contact={contact}
        wantsErasure={act === 'erase'}
        requestId={request}
        onClose={() => open(undefined)}
      />
    )
  }
  return (
    <div className={styles.panel}>
      {person !== undefined && contact === null ? (
        <p className={styles.warning} role="status">
          {t('people.gone')}
        </p>
      ) : null}
      <Card title={t('people.find')}>
        <PersonPicker label={t('people.search')} onPick={({ id }) => open(id)} isScreenFilter />
      </Card>
      <WithoutBasis onOpen={open} />
    </div>
  )
}

function WithoutBasis({ onOpen }: { readonly onOpen: (contactId: string) => void }) {
  const { db } = useDesk()
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const found = useLive(() => contactsWithoutBasis(db), [db])
  return (
    <Card title={t('people.withoutBasis')} flush>
      {found === undefined || found.total === 0 ? (
        <p className={styles.none}>{found === undefined ? '\u00A0' : t('people.allHaveBasis')}</p>
      ) : (
        <>
          <p className={styles.none}>
            {t('people.lackBasis', { count: found.total, shown: format.number(found.total) })}
          </p>
          <ul>
            {found.first.map(({ contact, organisation }) => (
              <li key={contact.id} className={styles.row}>
                <span className={styles.words}>
                  <Link to="/recruitment" search={{ org: contact.organisationId }}>
                    {contact.name}
                  </Link>
                  <span className={styles.muted}>{organisation}</span>
                </span>
                <Link
                  to="/privacy"
                  search={{ tab: 'people', person: contact.id }}
                  aria-label={t('people.lookAt', { name: contact.name })}
                  onClick={() => onOpen(contact.id)}
                >
                  {t('people.look')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

interface Found {
  readonly total: number
  readonly first: readonly { readonly contact: Contact; readonly organisation: string | undefined }[]
}

async function contactsWithoutBasis(db: ReadDatabase): Promise<Found> {
  const missing = withoutBasis(await db.contact.toArray(), await db.legalBasis.toArray())
  const first = missing.toSorted((a, b) => a.name.localeCompare(b.name)).slice(0, SHOWN)
  const organisations = await db.organisation.bulkGet(first.map(({ organisationId }) => organisationId))
  return {
    total: missing.length,
    first: first.map((contact, at) => ({ contact, organisation: organisations[at]?.name })),
  }
}
