import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'

/** Sync by hand. */
export function SyncActions() {
  const { t } = useTranslation('sync')
  const { sync } = useDesk()
  const { phase } = useSyncState()
  const idle = phase === 'idle' || phase === 'waiting'
  const start = () => void sync.syncNow()
  useCommands(idle ? [{ id: 'sync.here', label: t('state.now'), group: t('title'), keys: 'Shift+S', run: start }] : [])
  return (
    <Button variant="primary" onPress={start} isDisabled={!idle}>
      <RefreshCw aria-hidden="true" />
      {t('state.now')}
    </Button>
  )
}
