import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './app.module.css'
import { reportFault } from './screen-error.tsx'

function Fault() {
  const { t } = useTranslation('shell')
  return (
    <main className={styles.opening}>
      <div className={styles.fault} role="alert">
        <h1>{t('failed.title')}</h1>
        <p>{t('failed.safe')}</p>
        <p>{t('failed.next')}</p>
        <Button variant="primary" onPress={() => window.location.reload()}>
          {t('failed.reload')}
        </Button>
      </div>
    </main>
  )
}

/** Around everything: when even the frame fails, say what is safe and offer to reload. */
export class LastResort extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    reportFault(error)
  }

  override render() {
    return this.state.failed ? <Fault /> : this.props.children
  }
}
