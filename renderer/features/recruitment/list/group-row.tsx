import { memo } from 'react'
import styles from './organisation-table.module.css'

interface GroupRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly words: string
  readonly isActive: boolean
  readonly columns: number
}

/** The head of a group: a row of its own, so that the keys pass over it and a screen reader says it. */
export const GroupRow = memo(function GroupRow({ id, index, top, words, isActive, columns }: GroupRowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row ?? ''} ${styles.head ?? ''} ${isActive ? (styles.active ?? '') : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colspan={columns} className={styles.headWords}>
        {words}
      </div>
    </div>
  )
})
