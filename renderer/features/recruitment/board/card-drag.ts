import { useCallback, useRef, useEffect, useState, type DragEvent as ReactDragEvent, type RefCallback } from 'react'

/** What a dragged card carries: the id of its organisation. A type of our own, so that no other drop target takes it. */
const CARD_TYPE = 'application/x-desk-organisation'

export function startCardDrag(event: ReactDragEvent, organisationId: string): void {
  event.dataTransfer.setData(CARD_TYPE, organisationId)
  event.dataTransfer.effectAllowed = 'move'
}

/** A place to drop cards. Moving by keyboard and menu does the same; this only listens to the mouse. */
export function useCardTarget(onCard: (organisationId: string) => void): {
  readonly attach: RefCallback<HTMLElement>
  readonly isOver: boolean
} {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onCard)
  useEffect(() => {
    latest.current = onCard
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
      const id = event.dataTransfer?.getData(CARD_TYPE) ?? ''
      if (id === '') return
      event.preventDefault()
      latest.current(id)
    }
    element.addEventListener('dragover', over, { signal })
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener('drop', drop, { signal })
    return () => stop.abort()
  }, [])
  return { attach, isOver }
}
