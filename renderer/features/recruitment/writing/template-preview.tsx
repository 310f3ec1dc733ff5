import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { composeLetter } from '../../../../shared/writing/letter.ts'
import type { TemplateWords } from '../../../../shared/writing/letter-templates.ts'
import { recipientLocale } from '../../../../shared/writing/recipient-locale.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { feeTable, useFeeSettings } from '../../../data/fee-rules.ts'
import { useLive } from '../../../data/use-live.ts'
import { Card } from '../../../ui/card.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { firstIntent } from './intent.ts'
import { letterSource } from './letter-sources.ts'
import { MergedView } from './merged-view.tsx'
import { useSender } from './use-sender.ts'
import type { Templates } from './use-templates.ts'
import styles from './writing.module.css'

/** Enough to find one with and one without the facts a template speaks of. */
const EXAMPLES = 30

interface TemplatePreviewProps {
  readonly templates: Templates
  readonly words: TemplateWords
}

/** What the words become for one of the organisations, while they are typed. */
export function TemplatePreview({ templates, words }: TemplatePreviewProps) {
  const { db } = useDesk()
  const { t } = useTranslation('writing')
  const feeSettings = useFeeSettings()
  const senderFacts = useSender()
  const [chosen, setChosen] = useState<string>()
  const found = useLive(async () => {
    const organisations = await db.organisation.orderBy('$sort').limit(EXAMPLES).toArray()
    const ids = organisations.map(({ id }) => id)
    const [contacts, fields] = await Promise.all([
      db.contact.where('organisationId').anyOf(ids).toArray(),
      db.customField.toArray(),
    ])
    return { organisations, contacts, fields }
  }, [db])
  const organisation = found?.organisations.find(({ id }) => id === chosen) ?? found?.organisations[0]
  const letter = useMemo(() => {
    if (organisation === undefined || found === undefined || senderFacts === undefined) return undefined
    const contact = found.contacts.find((each) => each.organisationId === organisation.id && each.leftOn === undefined)
    const recipient = {
      key: organisation.id,
      organisation,
      contact,
      email: contact?.emails[0] ?? organisation.email,
      locale: recipientLocale(words.locale, organisation.country, senderFacts.languages),
      caution: undefined,
    }
    const typed = { ...words, id: '', state: 'own' as const }
    const facts = { ...templates, templates: [typed], fields: found.fields, senderFacts, feeTable, feeSettings }
    const intent = { ...firstIntent('identified'), purpose: words.purpose, channel: words.channel }
    const source = letterSource(recipient, intent, facts)
    return source && composeLetter(source, undefined)
  }, [found, organisation, senderFacts, feeSettings, templates, words])

  if (found === undefined) return null
  return (
    <Card title={t('preview.title')}>
      <div className={styles.example}>
        {organisation === undefined ? (
          <p className={styles.muted}>{t('preview.noOrganisation')}</p>
        ) : (
          <SelectField
            label={t('preview.for')}
            options={found.organisations.map(({ id, name }) => ({ id, label: name }))}
            value={organisation.id}
            onChange={setChosen}
          />
        )}
        {letter === undefined ? null : (
          <div lang={letter.locale} className={styles.words}>
            <p className={styles.subject}>
              <MergedView parts={letter.parts.subject} />
            </p>
            <div className={styles.body}>
              <MergedView parts={letter.parts.body} />
            </div>
          </div>
        )}
      </div>
    </Card>
  )
}
