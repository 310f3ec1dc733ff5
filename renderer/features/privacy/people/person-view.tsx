import { ArrowLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/model/contact.ts'
import { textsToForget } from '../../../../shared/privacy/texts-to-forget.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import styles from '../privacy.module.css'
import { EraseDialog } from './erase-dialog.tsx'
import { FoundRecords } from './found-records.tsx'
import { PersonExport } from './person-export.tsx'
import { usePersonData } from './use-person-data.ts'

interface PersonViewProps {
  readonly contact: Contact
  /** The person asked for it; the dialog opens as soon as everything is found. */
  readonly wantsErasure: boolean
  readonly requestId: string | undefined
  readonly onClose: () => void
}

/** Everything of one person: found, to hand out, and to erase. */
export function PersonView({ contact, wantsErasure, requestId, onClose }: PersonViewProps) {
  const { db } = useDesk()
  const { t } = useTranslation('privacy')
  const organisation = useLive(() => db.organisation.get(contact.organisationId), [db, contact.organisationId])
  const [more, setMore] = useState('')
  const [isErasing, setErasing] = useState(wantsErasure)
  const texts = useMemo(
    () => [
      ...textsToForget(contact, organisation?.country),
      ...more.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    ],
    [contact, organisation?.country, more],
  )
  const search = usePersonData(contact.id, texts)
  const { data } = search

  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <Button variant="quiet" size="small" onPress={onClose}>
          <ArrowLeft aria-hidden="true" />
          {t('people.others')}
        </Button>
      </div>
      <Card title={contact.name}>
        <div className={styles.form}>
          <DefinitionList
            items={[
              { id: 'organisation', term: t('report.organisation'), value: organisation?.name ?? '' },
              { id: 'role', term: t('report.role'), value: contact.role ?? '' },
              { id: 'emails', term: t('report.emails'), value: contact.emails.join(', ') },
              { id: 'phones', term: t('report.phones'), value: contact.phones.join(', ') },
            ].filter(({ value }) => value !== '')}
          />
          <TextField
            label={t('people.alsoKnown')}
            description={t('people.alsoKnownHint', { texts: texts.slice(0, 4).join(' · ') })}
            value={more}
            onChange={setMore}
            multiline
            rows={2}
          />
          {data === undefined && !search.isCancelled ? (
            <ProgressBar label={t('people.looking')} value={search.done} max={search.total} onCancel={search.cancel} />
          ) : null}
          {search.isCancelled ? (
            <div className={styles.bar}>
              <p role="status">{t('people.cancelled')}</p>
              <Button size="small" onPress={search.again}>
                {t('people.lookAgain')}
              </Button>
            </div>
          ) : null}
          {data ? (
            <div className={styles.bar}>
              <PersonExport contact={contact} organisation={organisation} data={data} />
              <Button variant="danger" onPress={() => setErasing(true)}>
                {t('erase.start')}
              </Button>
            </div>
          ) : null}
        </div>
      </Card>
      {data ? (
        <>
          <FoundRecords title={t('people.own')} empty={t('people.ownNone')} records={data.own} />
          <FoundRecords title={t('people.mentions')} empty={t('people.mentionsNone')} records={data.mentions} />
        </>
      ) : null}
      {isErasing && data ? (
        <EraseDialog
          contact={contact}
          country={organisation?.country}
          texts={texts}
          data={data}
          requestId={requestId}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </div>
  )
}
