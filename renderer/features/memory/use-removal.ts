import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { useFormat } from '../../ui/format.ts'
import { showToast } from '../../ui/toast.tsx'
import { removeUnits } from './commands/remove-units.ts'
import type { Progress } from './use-export.ts'
import { useRun } from './use-run.ts'

/** Progress is drawn at most this often. In milliseconds. */
const DRAW_MS = 100

/** Removes units, with progress, a way to stop, and one to take it back. */
export function useRemoval() {
  const { t } = useTranslation(['memory', 'common'])
  const { door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const [progress, setProgress] = useState<Progress>()
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])

  /** True when they are gone. */
  async function remove(ids: readonly string[]): Promise<boolean> {
    const controller = new AbortController()
    work.current?.abort()
    work.current = controller
    setProgress({ done: 0, total: ids.length })
    let drawn = performance.now()
    const onProgress = (done: number, total: number) => {
      if (performance.now() - drawn < DRAW_MS) return
      drawn = performance.now()
      setProgress({ done, total })
    }
    const step = namedStep(door)
    const removed = await run(removeUnits(step.door, ids, { signal: controller.signal, onProgress }))
    setProgress(undefined)
    if (!removed) return false
    showToast({
      text: t('removed', { count: removed.value, shown: format.number(removed.value) }),
      tone: 'good',
      action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
    })
    return true
  }

  return { progress, remove, stop: () => work.current?.abort() }
}
