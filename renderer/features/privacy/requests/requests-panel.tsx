import { MailQuestion } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrivacyRequest } from '../../../../shared/model/privacy-request.ts'
import { isOpen, openRequests } from '../../../../shared/privacy/requests.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import styles from '../privacy.module.css'
import { RequestDialog } from './request-dialog.tsx'
import { RequestRow } from './request-row.tsx'

/** Closed ones shown. */
const SHOWN = 30

/** What people asked about their own data, the most urgent first. */
export function RequestsPanel() {
  const { db } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const [isAdding, setAdding] = useState(false)
  const requests = useLive(() => db.privacyRequest.toArray(), [db])
  useCommands([
    { id: 'privacy.newRequest', label: t('requests.new'), keys: 'n', group: t('title'), run: () => setAdding(true) },
  ])
  if (!requests) return <Spinner label={t('common:loading')} />
  const add = (
    <Button variant="primary" onPress={() => setAdding(true)}>
      {t('requests.new')}
    </Button>
  )
  const dialog = isAdding ? <RequestDialog onClose={() => setAdding(false)} /> : null
  if (requests.length === 0) {
    return (
      <>
        <EmptyState
          icon={<MailQuestion />}
          title={t('requests.emptyTitle')}
          text={t('requests.emptyText')}
          action={add}
        />
        {dialog}
      </>
    )
  }
  const closed = requests
    .filter((request) => !isOpen(request))
    .toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''))
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{t('requests.lead')}</p>
      <Card title={t('requests.open')} flush actions={add}>
        <Rows requests={openRequests(requests)} empty={t('requests.noneOpen')} />
      </Card>
      {closed.length > 0 ? (
        <Card title={t('requests.closed')} flush>
          <Rows requests={closed.slice(0, SHOWN)} empty="" />
        </Card>
      ) : null}
      {dialog}
    </div>
  )
}

function Rows({ requests, empty }: { readonly requests: readonly PrivacyRequest[]; readonly empty: string }) {
  if (requests.length === 0) return <p className={styles.none}>{empty}</p>
  return (
    <ul>
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </ul>
  )
}
