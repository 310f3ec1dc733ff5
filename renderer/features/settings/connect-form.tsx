import { useEffect, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectInput } from '../../data/connect.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Spinner } from '../../ui/progress.tsx'
import styles from './settings.module.css'

interface ConnectFormProps {
  readonly isBusy: boolean
  readonly onSubmit: (input: ConnectInput) => void
}

/** Address and one-time code; or, where one came up with the desk, the practice secretariat in one step. */
export function ConnectForm({ isBusy, onSubmit }: ConnectFormProps) {
  const { t } = useTranslation(['data', 'common'])
  const { bridge } = useDesk()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [practice, setPractice] = useState<ConnectInput>()

  useEffect(() => {
    let current = true
    void bridge.call('secretariat.practice', {}).then((answer) => {
      if (!current || !answer.ok || !answer.value.offered) return
      const { address: at, code: open } = answer.value
      if (at !== undefined && open !== undefined) setPractice({ address: at, code: open })
    })
    return () => {
      current = false
    }
  }, [bridge])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (address.trim() !== '' && code.trim() !== '') onSubmit({ address, code })
  }
  const missing = (value: string) => (tried && value.trim() === '' ? { errorMessage: t('common:required') } : {})

  return (
    <>
      <form className={styles.card} onSubmit={submit} noValidate>
        <TextField
          label={t('connection.address')}
          description={t('connection.addressHint')}
          value={address}
          onChange={setAddress}
          type="url"
          spellCheck={false}
          isRequired
          {...missing(address)}
        />
        <TextField
          label={t('connection.code')}
          description={t('connection.codeHint')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          spellCheck={false}
          isRequired
          {...missing(code)}
        />
        <div className={styles.foot}>
          <Button variant="primary" type="submit" isDisabled={isBusy}>
            {t('connection.connect')}
          </Button>
          {isBusy ? <Spinner label={t('connection.connecting')} /> : null}
        </div>
      </form>
      {practice ? (
        <div className={styles.card}>
          <p className={styles.note}>{t('connection.practiceText')}</p>
          <div className={styles.foot}>
            <Button isDisabled={isBusy} onPress={() => onSubmit(practice)}>
              {t('connection.practice')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  )
}
