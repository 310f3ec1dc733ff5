import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { removeSample } from '../../data/workspace.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './sample-badge.module.css'

/** Says that this is made-up data, and takes it away in one step. The real workspace, if any, opens then. */
export function SampleBadge() {
  const { workspace } = useDesk()
  const { t } = useTranslation('shell')
  const [leaving, setLeaving] = useState(false)
  if (!workspace.sample) return null
  const leave = async () => {
    setLeaving(true)
    await removeSample()
    window.location.hash = '#/'
    window.location.reload()
  }
  return (
    <div className={styles.sample}>
      <Badge tone="warn" icon={<FlaskConical aria-hidden="true" />}>
        {t('sample.badge')}
      </Badge>
      <Button size="small" onPress={() => void leave()} isDisabled={leaving}>
        {t('sample.leave')}
      </Button>
    </div>
  )
}
