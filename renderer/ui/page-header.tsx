import type { ReactNode } from 'react'
import styles from './page-header.module.css'
import { useScreenTitle } from './screen-title.ts'

interface PageHeaderProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
}

/**
 * The head of a screen. It names the window, and its `h1` takes the focus after navigation, so that a screen reader says
 * where one is.
 */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  useScreenTitle(title)
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 tabIndex={-1} data-screen-heading>
          {title}
        </h1>
        {subtitle ? <div className={styles.subtitle}>{subtitle}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  )
}
