import { useEffect, useState } from 'react'

/** Whether an element is, or soon will be, in sight. What is far away need not exist. */
export function useInSight(element: HTMLElement | null): boolean {
  const [isInSight, setInSight] = useState(false)
  useEffect(() => {
    if (element === null) return undefined
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting === true), {
      rootMargin: '400px 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return isInSight
}
