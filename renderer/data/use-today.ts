import { useEffect, useState } from 'react'
import { today } from './clock.ts'

/** How often to look whether midnight has passed; the desk stays open for days. */
const LOOK_EVERY_MS = 60_000

/** Today's date, `YYYY-MM-DD`; changes at midnight and when a sleeping computer wakes. */
export function useToday(): string {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const timer = window.setInterval(() => setDay(today()), LOOK_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return day
}
