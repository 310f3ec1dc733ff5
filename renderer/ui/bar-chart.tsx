import styles from './bar-chart.module.css'

export interface Bar {
  readonly id: string
  readonly label: string
  readonly value: number
  /** The value as it is read, e.g. as money. */
  readonly words: string
  /** How much of the value is shown darker. */
  readonly part?: number
}

interface BarChartProps {
  readonly label: string
  readonly bars: readonly Bar[]
}

/** Lying bars, one a line, each with its words and figure. A table with the same figures stands beside every chart. */
export function BarChart({ label, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div role="img" aria-label={label} className={styles.bars}>
      {bars.map(({ id, label: name, value, words, part }) => (
        <div key={id} className={styles.line}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `${(value / most) * 100}%` }}>
              {part === undefined || value === 0 ? null : (
                <span className={styles.part} style={{ inlineSize: `${(part / value) * 100}%` }} />
              )}
            </span>
          </span>
          <span className={styles.words}>{words}</span>
        </div>
      ))}
    </div>
  )
}
