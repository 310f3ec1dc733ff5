import { useCallback, type RefCallback } from 'react'

/**
 * Arrows in the calendar: up and down from item to item, left and right to the day beside. A day without items offers its
 * button to add an event. For the element that holds the days.
 */
export function useCalendarKeys(): RefCallback<HTMLElement> {
  return useCallback((week: HTMLElement | null) => {
    if (week === null) return undefined
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
      const day = target.closest<HTMLElement>('[data-day]')
      const move = day === null ? undefined : moves(week, day, target)[event.key]
      if (move === undefined) return
      event.preventDefault()
      move()
    }
    week.addEventListener('keydown', listen)
    return () => week.removeEventListener('keydown', listen)
  }, [])
}

function moves(week: HTMLElement, day: HTMLElement, target: HTMLElement): Readonly<Record<string, () => void>> {
  const days = [...week.querySelectorAll<HTMLElement>('[data-day]')]
  const at = days.indexOf(day)
  const items = itemsOf(day)
  // From the menu of an item one goes on from the item.
  const item = items.findIndex((each) => each.closest('li')?.contains(target) === true)
  return {
    ArrowDown: () => items[Math.min(item + 1, items.length - 1)]?.focus(),
    ArrowUp: () => items[Math.max(item - 1, 0)]?.focus(),
    ArrowRight: () => enter(days[at + 1], Math.max(0, item)),
    ArrowLeft: () => enter(days[at - 1], Math.max(0, item)),
  }
}

function itemsOf(day: HTMLElement): readonly HTMLElement[] {
  return [...day.querySelectorAll<HTMLElement>('[data-item]')]
}

function enter(day: HTMLElement | undefined, at: number): void {
  if (day === undefined) return
  const items = itemsOf(day)
  const target = items[Math.min(at, items.length - 1)] ?? day.querySelector<HTMLElement>('header button')
  target?.focus()
}
