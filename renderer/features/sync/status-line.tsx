import { CircleAlert, CircleCheck, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SyncState } from '../../data/sync-types.ts'
import { cx } from '../../ui/cx.ts'
import { useFormat } from '../../ui/format.ts'
import { isLate } from './days.ts'
import { isMoving, isRevoked, statusWords } from './status-words.ts'
import styles from './sync-status.module.css'

interface StatusLineProps {
  readonly state: SyncState
  readonly sample: boolean
}

/** That the work is saved, and what of it the secretariat has not got yet. */
export function StatusLine({ state, sample }: StatusLineProps) {
  const { t } = useTranslation('sync')
  const { locale } = useFormat()
  const words = statusWords(state, { t, locale, sample })
  const moves = isMoving(state)
  const needsCare = state.journalBehind > 0 || (!sample && (isLate(state) || state.parked > 0 || isRevoked(state)))
  const Icon = moves ? RefreshCw : needsCare ? CircleAlert : CircleCheck
  return (
    <>
      <Icon aria-hidden="true" className={cx(styles.icon, moves && styles.moving)} />
      <output aria-live="polite">{words.join(' · ')}</output>
    </>
  )
}
