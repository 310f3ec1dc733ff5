import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emailKey } from '../../../../shared/privacy/contact-keys.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { loadSuppressions } from '../../../data/suppressions.ts'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useRun } from '../../../ui/use-run.ts'
import { liftBlock } from '../commands/lift-block.ts'
import styles from '../privacy.module.css'

/** Whether an address is blocked. Blocks are hashes: they can be asked, not read. */
export function BlockCard() {
  const { db, door } = useDesk()
  const { t } = useTranslation(['privacy', 'common'])
  const run = useRun()
  const [typed, setTyped] = useState('')
  const blocks = useLive(() => loadSuppressions(db), [db])
  const address = emailKey(typed) === '' ? { phone: typed } : { email: typed }
  const reason = blocks?.reasonFor(address)
  const lift = async () => {
    const lifted = await run(liftBlock(door, address))
    if (lifted)
      showToast({
        text: t('block.lifted'),
        tone: 'good',
        action: { label: t('common:undo'), onPress: () => void door.undo() },
      })
  }
  return (
    <Card title={t('block.title')}>
      <div className={styles.form}>
        <p className={styles.lead}>{t('block.text', { count: blocks?.size ?? 0 })}</p>
        <div className={styles.bar}>
          <TextField label={t('block.address')} value={typed} onChange={setTyped} />
          {reason ? <Button onPress={() => void lift()}>{t('block.lift')}</Button> : null}
        </div>
        <p role="status">{typed.trim() === '' ? '' : t(reason ? `block.${reason}` : 'block.free')}</p>
      </div>
    </Card>
  )
}
