import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** How long a move may take to show before we stop waiting for its card. */
const PATIENCE_MS = 2_000

interface Spot {
  readonly stage: string
  readonly index: number
}

/**
 * Keeps the focus on the board while cards come and go under it: a card that was moved takes the focus along, so that it can
 * be moved on; when a card with the focus is gone, the one in its place has it.
 *
 * Answers what to call before a card changes its column.
 */
export function useCardFocus(board: RefObject<HTMLElement | null>): (organisationId: string) => void {
  const last = useRef<Spot>(undefined)
  const followed = useRef<{ readonly id: string; readonly stage: string | undefined; readonly until: number }>(
    undefined,
  )

  useEffect(() => {
    const place = board.current
    if (place === null) return undefined
    const find = (selector: string) => place.querySelector<HTMLElement>(selector)
    const keep = () => {
      // A question about the move is open: the card follows once it is answered.
      if (document.querySelector('[role=dialog]') !== null) return
      const { current: wanted } = followed
      if (wanted !== undefined && performance.now() < wanted.until) {
        const card = find(`[data-id="${CSS.escape(wanted.id)}"]`)
        if (card !== null && stageOf(card) !== wanted.stage) {
          followed.current = undefined
          card.focus()
          return
        }
      }
      const { current: spot } = last
      if (spot === undefined || document.activeElement !== document.body) return
      const inColumn = (index: number) => find(`[data-stage="${spot.stage}"] [data-card="${index}"]`)
      const next = inColumn(spot.index) ?? inColumn(spot.index - 1) ?? find('[data-card]')
      next?.focus({ preventScroll: true })
    }
    const remember = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      const { id, card: index } = target.dataset
      const stage = stageOf(target)
      last.current = id === undefined || stage === undefined ? undefined : { stage, index: Number(index) }
    }
    const forget = () => (last.current = undefined)
    const observer = new MutationObserver(keep)
    observer.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-id'] })
    place.addEventListener('focusin', remember)
    // Who clicks elsewhere is elsewhere, also where the click lands on nothing.
    window.addEventListener('pointerdown', forget, true)
    return () => {
      observer.disconnect()
      place.removeEventListener('focusin', remember)
      window.removeEventListener('pointerdown', forget, true)
    }
  }, [board])

  return useCallback(
    (id: string) => {
      const { current: place } = board
      const card = place?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
      followed.current = { id, stage: card ? stageOf(card) : undefined, until: performance.now() + PATIENCE_MS }
    },
    [board],
  )
}

function stageOf(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[data-stage]')?.dataset.stage
}
