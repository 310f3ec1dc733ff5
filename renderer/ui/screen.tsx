import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './screen.module.css'

interface ScreenProps {
  readonly children: ReactNode
  /** `fill`: exactly the window's height, parts scroll on their own (lists, panes). `flow`: as long as its content. */
  readonly layout: 'fill' | 'flow'
}

/** The frame of a screen's content. */
export function Screen({ children, layout }: ScreenProps) {
  return <div className={cx(styles.screen, styles[layout])}>{children}</div>
}

/** Padding and width for content that flows under a PageHeader. */
export function ScreenBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>
}
