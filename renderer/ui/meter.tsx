import { Label, Meter as AriaMeter } from 'react-aria-components'
import styles from './progress.module.css'

interface MeterProps {
  readonly label: string
  readonly value: number
  readonly max: number
}

/** How much of something there is. For how far work under way has come: `ProgressBar`. */
export function Meter({ label, value, max }: MeterProps) {
  return (
    <AriaMeter value={value} maxValue={Math.max(max, 1)} className={styles.progress ?? ''}>
      {({ percentage, valueText }) => (
        <>
          <div className={styles.words}>
            <Label>{label}</Label>
            <span className={styles.value}>{valueText}</span>
          </div>
          <svg className={styles.track} width="100%" height="6" aria-hidden="true">
            <rect className={styles.ground} width="100%" height="6" rx="3" />
            <rect className={styles.bar} width={`${percentage}%`} height="6" rx="3" />
          </svg>
        </>
      )}
    </AriaMeter>
  )
}
