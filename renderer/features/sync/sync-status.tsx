import { Link } from '@tanstack/react-router'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { cx } from '../../ui/cx.ts'
import { isLate } from './days.ts'
import { StatusLine } from './status-line.tsx'
import styles from './sync-status.module.css'

/** The line that is always in sight, and leads to the Sync screen. */
export function SyncStatus() {
  const state = useSyncState()
  const { workspace } = useDesk()
  const late = isLate(state) && !workspace.sample
  return (
    <Link to="/sync" className={cx(styles.line, late && styles.late)}>
      <StatusLine state={state} sample={workspace.sample} />
    </Link>
  )
}
