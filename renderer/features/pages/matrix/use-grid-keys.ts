import { useEffect, type RefObject } from 'react'

/** Everything in a grid that can have the focus; one after the other in a row, one cell below the other in a column. */
const STOP = 'a[href], button:not(:disabled)'

type Step = (grid: HTMLElement, from: HTMLElement) => HTMLElement | undefined

function stopsOf(place: ParentNode | null | undefined): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>(STOP) ?? [])]
}

function rowOf(from: HTMLElement): HTMLTableRowElement | null {
  return from.closest('tr')
}

const along =
  (by: number): Step =>
  (_grid, from) => {
    const stops = stopsOf(rowOf(from))
    return stops[stops.indexOf(from) + by]
  }

/** To the same column, past rows that have nothing there. */
const across =
  (by: number): Step =>
  (grid, from) => {
    const rows = [...grid.querySelectorAll('tr')]
    const column = from.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0
    const row = rowOf(from)
    if (!row) return undefined
    for (let at = rows.indexOf(row) + by; at >= 0 && at < rows.length; at += by) {
      const stop = stopsOf(rows[at]?.cells[column])[0]
      if (stop) return stop
    }
    return undefined
  }

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: along(1),
  ArrowLeft: along(-1),
  ArrowDown: across(1),
  ArrowUp: across(-1),
  Home: (_grid, from) => stopsOf(rowOf(from))[0],
  End: (_grid, from) => stopsOf(rowOf(from)).at(-1),
  'Control+Home': (grid) => stopsOf(grid.querySelector('tbody'))[0],
  'Control+End': (grid) => stopsOf(grid).at(-1),
}

/** Tab comes to one place of the grid, arrow keys go on from there (ARIA Authoring Practices, grid pattern). */
export function useGridKeys(grid: RefObject<HTMLElement | null>): void {
  // After every rendering: what was the one stop may be gone.
  useEffect(() => {
    const place = grid.current
    if (!place) return
    const stops = stopsOf(place)
    const inBody = stopsOf(place.querySelector('tbody'))
    const kept =
      stops.find((stop) => stop === document.activeElement) ??
      stops.find((stop) => stop.tabIndex === 0 && stop.hasAttribute('data-stop'))
    moveStop(stops, kept ?? inBody[0] ?? stops[0])
  })
  useEffect(() => {
    const place = grid.current
    if (!place) return
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches(STOP)) moveStop(stopsOf(place), event.target)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement) || event.altKey || event.metaKey || event.shiftKey) return
      const from = event.target.closest<HTMLElement>(STOP)
      const step = steps[event.ctrlKey ? `Control+${event.key}` : event.key]
      if (!from || !step) return
      event.preventDefault()
      const to = step(place, from)
      to?.focus()
      to?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    // Only with these keys is the table a grid, so its role comes with them.
    place.setAttribute('role', 'grid')
    place.addEventListener('focusin', onFocus)
    place.addEventListener('keydown', onKeyDown)
    return () => {
      place.removeEventListener('focusin', onFocus)
      place.removeEventListener('keydown', onKeyDown)
    }
  }, [grid])
}

function moveStop(stops: readonly HTMLElement[], to: HTMLElement | undefined): void {
  for (const stop of stops) {
    stop.tabIndex = stop === to ? 0 : -1
    stop.toggleAttribute('data-stop', stop === to)
  }
}
