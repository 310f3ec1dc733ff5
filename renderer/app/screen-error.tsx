import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Screen, ScreenBody } from '../ui/screen.tsx'
import styles from './screen-error.module.css'

/** Tells the host's log that a screen failed: the kind of fault only, never its words, which may quote a record. */
export function reportFault(error: unknown): void {
  const kind = error instanceof Error ? error.name.replaceAll(/[^A-Za-z0-9_.-]/g, '').slice(0, 40) : 'unknown'
  void window.desk.call('log.report', { level: 'error', code: `page.screen-failed.${kind || 'unknown'}` })
}

/** A screen that failed: the others still work, and what was saved is saved. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'common'])
  const router = useRouter()
  useEffect(() => reportFault(error), [error])
  return (
    <Screen layout="flow">
      <PageHeader title={t('failed.title')} />
      <ScreenBody>
        <div className={styles.words} role="alert">
          <p>{t('failed.safe')}</p>
          <p>{t('failed.next')}</p>
        </div>
        <div className={styles.actions}>
          <Button
            variant="primary"
            onPress={() => {
              reset()
              void router.invalidate()
            }}
          >
            {t('common:retry')}
          </Button>
          <Button onPress={() => window.location.reload()}>{t('failed.reload')}</Button>
        </div>
        <details className={styles.detail}>
          <summary>{t('failed.detail')}</summary>
          <pre>{error instanceof Error ? error.message : String(error)}</pre>
        </details>
      </ScreenBody>
    </Screen>
  )
}
