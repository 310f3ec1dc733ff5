import { useEffect, useState } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import { listenToChanges } from '../../data/changes.ts'

/** Between two readings while an import or a sync writes thousands of units. In milliseconds. */
const REST_MS = 1_000

/**
 * Rises when units change, the first time at once and then at most once a second. A live query over thousands of units would
 * be compared with, and run again after, every thousand units that an import writes, and hold the window up.
 */
export function useUnitsVersion(): number {
  const { db } = useDesk()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWaiting = false
    const tell = () => {
      isWaiting = false
      setVersion((before) => before + 1)
      timer = setTimeout(() => {
        timer = undefined
        if (isWaiting) tell()
      }, REST_MS)
    }
    const stop = listenToChanges(db.name, ({ type }) => {
      if (type !== 'tmUnit') return
      if (timer === undefined) tell()
      else isWaiting = true
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [db])
  return version
}
