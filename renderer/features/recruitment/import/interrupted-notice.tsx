import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { takeBackInterrupted } from '../../../data/import-batches.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './import.module.css'

/** Takes back what an interrupted import has left, and says so. */
export function InterruptedNotice() {
  const { db, door } = useDesk()
  const { t } = useTranslation('importing')
  const format = useFormat()
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    let current = true
    void takeBackInterrupted(db, door).then((taken) => current && setNames(taken))
    return () => {
      current = false
    }
  }, [db, door])
  return names.length === 0 ? null : (
    <p role="status" className={styles.notice}>
      {t('start.interrupted', { names: format.listOf(names) })}
    </p>
  )
}
