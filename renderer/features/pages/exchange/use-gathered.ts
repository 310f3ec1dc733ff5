import { useEffect, useState } from 'react'
import { useDesk } from '../../../data/desk-context.tsx'
import { memoryOf } from '../../../data/memory-client.ts'
import type { PageData } from '../load-page.ts'
import { gatherOutgoing, type Gathered, type MemoryPort } from './gather-outgoing.ts'

const noMemory: MemoryPort = { lookup: () => Promise.resolve({ matches: [] }) }

/** Between two drawings of the progress, in milliseconds. */
const DRAW_MS = 100

export interface Gathering {
  /** `undefined`: under way. `null`: the page is gone. */
  readonly gathered: Gathered | null | undefined
  readonly progress: { readonly done: number; readonly total: number } | undefined
}

interface GatheredFor {
  readonly data: PageData
  readonly locale: string
  readonly isPackage: boolean
  readonly gathered: Gathered | null
}

/** What goes along with a page, gathered anew when the page changes. Only a package takes the memory along. */
export function useGathered(data: PageData, locale: string, isPackage: boolean): Gathering {
  const { db } = useDesk()
  const [state, setState] = useState<GatheredFor>()
  const [progress, setProgress] = useState<Gathering['progress']>()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let drawn = performance.now()
    const onProgress = (done: number, total: number) => {
      if (signal.aborted || performance.now() - drawn < DRAW_MS) return
      drawn = performance.now()
      setProgress({ done, total })
    }
    const memory = isPackage ? memoryOf(db.name) : noMemory
    void gatherOutgoing({ db, memory }, data, locale, { signal, onProgress }).then((gathered) => {
      if (signal.aborted) return
      setProgress(undefined)
      setState({ data, locale, isPackage, gathered: gathered ?? null })
    })
    return () => controller.abort()
  }, [db, data, locale, isPackage])
  const isCurrent = state?.data === data && state.locale === locale && state.isPackage === isPackage
  return { gathered: isCurrent ? state.gathered : undefined, progress }
}
