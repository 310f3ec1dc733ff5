import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import styles from './panes.module.css'

interface PanesProps {
  readonly list: ReactNode
  /** Nothing chosen: `undefined`; the list then has the whole width. */
  readonly detail: ReactNode | undefined
  /** Names the detail for screen readers, e.g. the organisation's name. */
  readonly label: string
}

/**
 * A list and, beside it, the detail of what is chosen. When narrow the detail takes the place of the list; the detail
 * brings its own way back (a close button), which works at every width.
 */
export function Panes({ list, detail, label }: PanesProps) {
  const listPlace = useRef<HTMLDivElement>(null)
  useFocusReturn(detail !== undefined, listPlace)
  return (
    <div className={styles.panes}>
      <div ref={listPlace} className={styles.list}>
        {list}
      </div>
      {detail === undefined ? null : (
        <aside className={styles.detail} aria-label={label}>
          {detail}
        </aside>
      )}
    </div>
  )
}

/**
 * When the detail closes with the focus in it, the focus goes back to where it was in the list: to the same thing, or, where
 * that is drawn anew, to the one with the same `data-id`, or to the list itself.
 */
function useFocusReturn(isOpen: boolean, list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isOpen) return undefined
    const before = document.activeElement
    const place = list.current
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null
      if (!lost || place === null) return
      const id = before instanceof HTMLElement ? before.dataset.id : undefined
      const same = id === undefined ? null : place.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
      const there = before instanceof HTMLElement && before.isConnected && place.contains(before) ? before : null
      const target = same ?? there ?? place.querySelector<HTMLElement>('[role=grid], [data-card]')
      target?.focus({ preventScroll: true })
    }
  }, [isOpen, list])
}
