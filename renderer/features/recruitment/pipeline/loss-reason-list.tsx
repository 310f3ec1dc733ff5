import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextField } from '../../../ui/fields.tsx'
import styles from './pipeline.module.css'

interface LossReasonListProps {
  readonly reasons: readonly string[]
  readonly onSave: (reasons: readonly string[]) => void
}

/** The focal point's own reasons for loss: add and remove. */
export function LossReasonList({ reasons, onSave }: LossReasonListProps) {
  const { t } = useTranslation('pipeline')
  const [typed, setTyped] = useState('')
  const add = () => {
    const reason = typed.trim()
    setTyped('')
    if (reason !== '' && !reasons.includes(reason)) onSave([...reasons, reason])
  }
  return (
    <Card title={t('settings.reasons')}>
      <p className={styles.lead}>{t('settings.reasonsText')}</p>
      {reasons.length === 0 ? <p>{t('settings.noReasons')}</p> : null}
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>
            <bdi>{reason}</bdi>
            <IconButton
              size="small"
              icon={<X />}
              label={t('settings.remove', { reason })}
              onPress={() => onSave(reasons.filter((each) => each !== reason))}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles.addReason}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label={t('settings.addReason')} value={typed} onChange={setTyped} maxLength={120} />
        <Button type="submit">{t('settings.add')}</Button>
      </form>
    </Card>
  )
}
