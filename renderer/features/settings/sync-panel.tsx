import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { SelectField } from '../../ui/fields.tsx'
import styles from './settings.module.css'

const choices = [1, 5, 15, 60, 240, 0] as const

/** How often the desk syncs by itself. */
export function SyncPanel() {
  const { sync, workspace } = useDesk()
  const { t } = useTranslation('settings')
  const every = useSyncExternalStore(sync.subscribe, sync.every)
  if (workspace.sample) return <p>{t('sync.off')}</p>
  const minutes = choices.includes(every as (typeof choices)[number]) ? choices : [...choices, every]
  return (
    <div className={styles.form}>
      <SelectField
        label={t('sync.every')}
        description={t('sync.text')}
        options={minutes.map((each) => ({
          id: String(each),
          label: each === 0 ? t('sync.byHand') : t('sync.minutes', { count: each }),
        }))}
        value={String(every)}
        onChange={(id) => sync.setEvery(Number(id))}
      />
    </div>
  )
}
