import { useId, type ReactNode } from 'react'
import styles from './card.module.css'
import { cx } from './cx.ts'

interface CardProps {
  readonly title?: string
  /** Beside the title, at the end of the line. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Content to the edge, for lists and tables. */
  readonly flush?: boolean
}

/** A group of things that belong together; with a title it is a landmark named by it. */
export function Card({ title, actions, children, flush = false }: CardProps) {
  const titleId = useId()
  return (
    <section className={styles.card} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title || actions ? (
        <header className={styles.header}>
          {title ? <h2 id={titleId}>{title}</h2> : null}
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </header>
      ) : null}
      <div className={cx(!flush && styles.body)}>{children}</div>
    </section>
  )
}
