import { LoaderCircle } from 'lucide-react'
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './progress.module.css'

interface ProgressBarProps {
  readonly label: string
  /** Absent: under way, how far is not known. */
  readonly value?: number
  readonly max?: number
  readonly onCancel?: () => void
}

/** How far something long has come; what takes over two seconds can be cancelled. */
export function ProgressBar({ label, value, max = 100, onCancel }: ProgressBarProps) {
  const { t } = useTranslation('common')
  const known = value === undefined ? { isIndeterminate: true } : { value, maxValue: Math.max(max, 1) }
  return (
    <div className={styles.row}>
      <AriaProgressBar {...known} className={styles.progress ?? ''}>
        {({ percentage, valueText, isIndeterminate }) => (
          <>
            <div className={styles.words}>
              <Label>{label}</Label>
              <span className={styles.value}>{isIndeterminate ? '' : valueText}</span>
            </div>
            <svg className={styles.track} width="100%" height="6" aria-hidden="true">
              <rect className={styles.ground} width="100%" height="6" rx="3" />
              <rect
                className={isIndeterminate ? styles.moving : styles.bar}
                width={isIndeterminate ? '30%' : `${percentage ?? 0}%`}
                height="6"
                rx="3"
              />
            </svg>
          </>
        )}
      </AriaProgressBar>
      {onCancel ? (
        <Button size="small" onPress={onCancel}>
          {t('cancel')}
        </Button>
      ) : null}
    </div>
  )
}

interface SpinnerProps {
  /** What is being waited for. */
  readonly label: string
}

/** Under way. For anything between 0.4 and 2 seconds. */
export function Spinner({ label }: SpinnerProps) {
  return (
    <span className={styles.spinner} role="status">
      <LoaderCircle aria-hidden="true" />
      <span>{label}</span>
    </span>
  )
}
