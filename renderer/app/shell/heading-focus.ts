import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** How long a screen may take to show its heading before we stop waiting for it. */
const PATIENCE_MS = 4_000

/**
 * After navigation the focus goes to the new screen's heading, so that a screen reader says where one is and Tab goes on
 * from there. A screen that has already put the focus inside itself keeps it.
 */
export function useHeadingFocus(main: React.RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(() => {
    let stop = () => {}
    const unsubscribe = router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
      stop()
      const place = main.current
      if (!pathChanged || !fromLocation || !place) return
      const focusHeading = () => {
        if (place.contains(document.activeElement) && document.activeElement !== place) return true
        const heading = place.querySelector<HTMLElement>('[data-screen-heading]')
        heading?.focus({ preventScroll: true })
        return heading !== null
      }
      if (focusHeading()) return
      const observer = new MutationObserver(() => {
        if (focusHeading()) stop()
      })
      observer.observe(place, { childList: true, subtree: true })
      const timer = window.setTimeout(() => stop(), PATIENCE_MS)
      stop = () => {
        observer.disconnect()
        window.clearTimeout(timer)
      }
    })
    return () => {
      stop()
      unsubscribe()
    }
  }, [router, main])
}
