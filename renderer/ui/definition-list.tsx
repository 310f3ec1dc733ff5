import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

export interface Definition {
  readonly id: string
  readonly term: string
  readonly value: ReactNode
}

/** Facts as pairs: the term at the start, the value beside it, one below the other when narrow. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <div key={item.id} className={styles.pair}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
