import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../shared/result.ts'
import { bootDesk, type RunningDesk } from '../data/boot.ts'
import { DeskProvider } from '../data/desk-context.tsx'
import { useFormat } from '../ui/format.ts'
import { Spinner } from '../ui/progress.tsx'
import styles from './app.module.css'
import { router } from './routes.tsx'

const FirstRunScreen = lazy(async () => ({
  default: (await import('../features/first-run/first-run-screen.tsx')).FirstRunScreen,
}))
const RescueScreen = lazy(async () => ({
  default: (await import('../features/rescue/rescue-screen.tsx')).RescueScreen,
}))

type Boot =
  | { readonly state: 'opening' }
  | { readonly state: 'firstRun' }
  | { readonly state: 'failed'; readonly error: DeskError }
  | { readonly state: 'open'; readonly desk: RunningDesk }

/** Opens the active workspace; again for every `attempt`. */
function useBoot(attempt: number): Boot {
  const [boot, setBoot] = useState<Boot>({ state: 'opening' })
  useEffect(() => {
    let running: RunningDesk | undefined
    let current = true
    const open = async () => {
      const booted = await bootDesk(window.desk)
      if (!current) {
        if (booted.ok) booted.value?.stop()
        return
      }
      if (!booted.ok) return setBoot({ state: 'failed', error: booted.error })
      running = booted.value
      setBoot(running ? { state: 'open', desk: running } : { state: 'firstRun' })
    }
    void open()
    return () => {
      current = false
      running?.stop()
    }
  }, [attempt])
  return boot
}

/** From the open window to a screen: the workspace, the first run where there is none, or the way out of a fault. */
export function App() {
  const { t } = useTranslation('shell')
  const { locale } = useFormat()
  const [attempt, setAttempt] = useState(0)
  /** The person leaves the safety copies where they are. */
  const [anew, setAnew] = useState(false)
  const boot = useBoot(attempt)
  const opening = (
    <main className={styles.opening}>
      <Spinner label={t('opening')} />
    </main>
  )
  const firstRun = <FirstRunScreen onOpened={() => setAttempt(attempt + 1)} />
  const screen = () => {
    switch (boot.state) {
      case 'opening':
        return opening
      case 'firstRun':
        return firstRun
      case 'failed':
        if (anew) return firstRun
        return <RescueScreen error={boot.error} onStartAnew={() => setAnew(true)} />
      case 'open':
        return (
          <DeskProvider desk={boot.desk}>
            <RouterProvider router={router} />
          </DeskProvider>
        )
    }
  }
  return (
    <I18nProvider locale={locale}>
      <Suspense fallback={opening}>{screen()}</Suspense>
    </I18nProvider>
  )
}
