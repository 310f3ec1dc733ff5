import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../shared/result.ts'
import { Button } from './button.tsx'
import { useErrorWords } from './error-words.ts'
import styles from './error-notice.module.css'

interface ErrorNoticeProps {
  readonly error: DeskError
  readonly onRetry?: () => void
}

/** An error in three sentences: what happened, what is safe, what to do. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation('common')
  const words = useErrorWords()(error)
  return (
    <div className={styles.notice} role="alert">
      <CircleAlert aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{words.title}</p>
        <p>{words.safe}</p>
        <p>{words.next}</p>
        {onRetry ? (
          <div className={styles.action}>
            <Button size="small" onPress={onRetry}>
              {t('retry')}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  )
}
