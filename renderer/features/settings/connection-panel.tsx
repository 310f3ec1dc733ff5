import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '../../../shared/bridge.ts'
import type { DeskError } from '../../../shared/result.ts'
import type { ConnectInput } from '../../data/connect.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ConnectForm } from './connect-form.tsx'
import styles from './settings.module.css'

/** Which secretariat this desk works with; connecting and disconnecting. */
export function ConnectionPanel() {
  const { t } = useTranslation(['data', 'common'])
  const { bridge, workspace, connection: control } = useDesk()
  const [connection, setConnection] = useState<Connection>()
  const [error, setError] = useState<DeskError>()
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    let current = true
    void bridge.call('secretariat.connection', {}).then((answer) => {
      if (!current) return
      if (answer.ok) setConnection(answer.value)
      else setError(answer.error)
    })
    return () => {
      current = false
    }
  }, [bridge])

  const submit = async (input: ConnectInput) => {
    setBusy(true)
    setError(undefined)
    const connected = await control.connect(input)
    setBusy(false)
    if (!connected.ok) return setError(connected.error)
    const { enrolled, workspace: next } = connected.value
    // Everything that was opened knows the old ids: the desk starts again with the new ones.
    if (next.focalPointId !== workspace.focalPointId || next.memberId !== workspace.memberId)
      return window.location.reload()
    setConnection({ state: 'enrolled', address: input.address, ...enrolled })
    showToast({ text: t('connection.done'), tone: 'good' })
  }

  const leave = async () => {
    const left = await control.disconnect()
    if (!left.ok) return setError(left.error)
    setConnection({ state: 'unconnected' })
    showToast({ text: t('connection.disconnected') })
  }

  if (workspace.sample) return <p>{t('connection.sample')}</p>
  if (!connection) return error ? <ErrorNotice error={error} /> : <Spinner label={t('common:loading')} />
  return (
    <div className={styles.form}>
      <Card title={t('connection.title')}>
        <div className={styles.card}>
          {error ? <ErrorNotice error={error} /> : null}
          {connection.state === 'enrolled' ? (
            <Connected connection={connection} onDisconnect={() => void leave()} />
          ) : (
            <>
              <p>{t(connection.state === 'revoked' ? 'connection.revoked' : 'connection.none')}</p>
              <ConnectForm isBusy={isBusy} onSubmit={(input) => void submit(input)} />
            </>
          )}
        </div>
      </Card>
    </div>
  )
}

interface ConnectedProps {
  readonly connection: Connection
  readonly onDisconnect: () => void
}

function Connected({ connection, onDisconnect }: ConnectedProps) {
  const { t } = useTranslation(['data', 'common'])
  const [isAsking, setAsking] = useState(false)
  const { address = '', focalPointName = '' } = connection
  return (
    <>
      <p>{t('connection.enrolled', { address, name: focalPointName })}</p>
      <div className={styles.foot}>
        <Button onPress={() => setAsking(true)}>{t('connection.disconnect')}</Button>
      </div>
      <Dialog
        title={t('connection.disconnectTitle')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        size="small"
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common:cancel')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                setAsking(false)
                onDisconnect()
              }}
            >
              {t('connection.disconnect')}
            </Button>
          </>
        }
      >
        <p>{t('connection.disconnectText')}</p>
      </Dialog>
    </>
  )
}
