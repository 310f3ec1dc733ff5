import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../../shared/model/contact.ts'
import { SelectField } from '../../../../ui/fields.tsx'
import styles from '../timeline.module.css'
import { CallLog } from './call-log.tsx'
import { NewActivityLine } from './new-activity-line.tsx'
import { NewTaskLine } from './new-task-line.tsx'

/** What can be noted; a task is what is still to happen. */
const noted = ['call', 'email', 'meeting', 'event', 'letter', 'note', 'task'] as const
type Noted = (typeof noted)[number]

interface NewEntryProps {
  readonly organisationId: string
  readonly contacts: readonly Contact[]
}

/** One line to note something that happened, or is to happen. */
export function NewEntry({ organisationId, contacts }: NewEntryProps) {
  const { t } = useTranslation('recruitment')
  const [kind, setKind] = useState<Noted>('call')
  const form = () => {
    if (kind === 'call') return <CallLog organisationId={organisationId} contacts={contacts} />
    if (kind === 'task') return <NewTaskLine organisationId={organisationId} />
    return <NewActivityLine key={kind} organisationId={organisationId} kind={kind} />
  }
  return (
    <div className={styles.add} data-new-entry>
      <SelectField
        label={t('timeline.kindLabel')}
        isLabelHidden
        value={kind}
        onChange={(id) => setKind(noted.find((each) => each === id) ?? 'note')}
        options={noted.map((id) => ({ id, label: t(`timeline.kind.${id}`) }))}
      />
      {form()}
    </div>
  )
}
