import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { DecisionsCard } from './decisions-card.tsx'
import { ParkedCard } from './parked-card.tsx'
import { ReceivedCard } from './received-card.tsx'
import { StateCard } from './state-card.tsx'
import { SyncActions } from './sync-actions.tsx'
import styles from './sync.module.css'
import { WaitingCard } from './waiting-card.tsx'

/** Where the work is: what waits for a person, what will be sent, what came in. */
export function SyncScreen() {
  const { t } = useTranslation('sync')
  const { workspace } = useDesk()
  return (
    <Screen layout="flow">
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={workspace.sample ? null : <SyncActions />} />
      <ScreenBody>
        <div className={styles.stack}>
          <StateCard />
          <DecisionsCard />
          <ParkedCard />
          <WaitingCard />
          <ReceivedCard />
        </div>
      </ScreenBody>
    </Screen>
  )
}
