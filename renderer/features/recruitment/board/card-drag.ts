import { useCallback, useRef, useEffect, useState, type DragEvent as ReactDragEvent, type RefCallback } from 'react'
import styles from './board.module.css'

/** What dragged cards carry: the ids of their organisations. A type of our own, so that no other drop target takes it. */
const CARD_TYPE = 'application/x-desk-organisations'

/** Begins a drag of several cards. `words` is shown at the pointer when there is more than one. */
export function startCardDrag(event: ReactDragEvent, organisationIds: readonly string[], words: string): void {
  event.dataTransfer.setData(CARD_TYPE, organisationIds.join(' '))
  event.dataTransfer.effectAllowed = 'move'
  if (organisationIds.length < 2) return
  const label = document.createElement('div')
  label.textContent = words
  label.className = styles.drag ?? ''
  document.body.append(label)
  event.dataTransfer.setDragImage(label, 8, 8)
  // The browser has taken its picture once the drag has begun.
  setTimeout(() => label.remove(), 0)
}

/** A place to drop cards. Moving by keyboard and menu does the same; this only listens to the mouse. */
export function useCardTarget(onCards: (organisationIds: readonly string[]) => void): {
  readonly attach: RefCallback<HTMLElement>
  readonly isOver: boolean
} {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onCards)
  useEffect(() => {
    latest.current = onCards
  })
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const stop = new AbortController()
    const { signal } = stop
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(CARD_TYPE) !== true) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setOver(true)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const ids = (event.dataTransfer?.getData(CARD_TYPE) ?? '').split(' ').filter((id) => id !== '')
      if (ids.length === 0) return
      event.preventDefault()
      latest.current(ids)
    }
    element.addEventListener('dragover', over, { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener('drop', drop, { signal })
    return () => stop.abort()
  }, [])
  return { attach, isOver }
}
