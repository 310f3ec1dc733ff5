import type { Bar } from './bar-chart.tsx'
import styles from './column-chart.module.css'

interface ColumnChartProps {
  readonly label: string
  /** In the order of time. */
  readonly bars: readonly Bar[]
  /** What the whole column and its dark part are. */
  readonly legend: { readonly whole: string; readonly part: string }
}

/** Above this many columns only every so many has room for its words. */
const LABELLED = 14

/** Standing columns along time. A table with the same figures stands beside every chart. */
export function ColumnChart({ label, bars, legend }: ColumnChartProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const every = Math.ceil(bars.length / LABELLED)
  return (
    <figure className={styles.chart}>
      <div role="img" aria-label={label} className={styles.columns}>
        {bars.map(({ id, label: name, value, words, part = 0 }, at) => (
          <div key={id} className={styles.column} title={`${name}: ${words}`}>
            <span className={styles.words}>{value === 0 || bars.length > LABELLED ? '' : words}</span>
            <span className={styles.track}>
              <span className={styles.whole} style={{ blockSize: `${(value / most) * 100}%` }}>
                <span className={styles.part} style={{ blockSize: `${value === 0 ? 0 : (part / value) * 100}%` }} />
              </span>
            </span>
            <span className={styles.name}>{at % every === 0 ? name : '\u00A0'}</span>
          </div>
        ))}
      </div>
      <figcaption className={styles.legend}>
        <span className={styles.key}>
          <span className={styles.wholeKey} aria-hidden="true" />
          {legend.whole}
        </span>
        <span className={styles.key}>
          <span className={styles.partKey} aria-hidden="true" />
          {legend.part}
        </span>
      </figcaption>
    </figure>
  )
}
