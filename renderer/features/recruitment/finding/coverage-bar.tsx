import type { RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import styles from './coverage.module.css'

interface CoverageBarProps {
  readonly counts: Pick<RegionCoverage, 'authorities' | 'contacted' | 'inDialogue' | 'joined'>
}

/** Shares of one region side by side: joined, in dialogue, contacted only, not approached. The figures stand beside it. */
export function CoverageBar({ counts }: CoverageBarProps) {
  const { authorities, contacted, inDialogue, joined } = counts
  const parts = [
    { id: 'joined', count: joined },
    { id: 'inDialogue', count: inDialogue },
    { id: 'contacted', count: Math.max(0, contacted - inDialogue - joined) },
    { id: 'untouched', count: authorities - contacted },
  ]
  let start = 0
  return (
    <svg className={styles.bar} width="100%" height="14" aria-hidden="true">
      {parts.map(({ id, count }) => {
        const share = authorities === 0 ? 0 : count / authorities
        const x = start
        start += share
        return share === 0 ? null : (
          <rect key={id} className={styles[id]} x={`${x * 100}%`} width={`${share * 100}%`} height="14" />
        )
      })}
    </svg>
  )
}
