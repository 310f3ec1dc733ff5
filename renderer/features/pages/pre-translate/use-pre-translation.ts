import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { namedStep } from '../../../data/undo-step.ts'
import { memoryOf } from '../../../data/memory-client.ts'
import { useMemoryState } from '../../../data/use-memory-state.ts'
import { useFormat } from '../../../ui/format.ts'
import { showToast } from '../../../ui/toast.tsx'
import { preTranslate, type PlannedMatch } from '../commands/pre-translate.ts'
import type { PageData } from '../load-page.ts'
import { whileSaving } from '../saver.ts'
import { useRun } from '../use-run.ts'
import { findMatches, type FoundMatches } from './find-matches.ts'

/** Progress is drawn at most this often. In milliseconds. */
const DRAW_MS = 100

export interface Running {
  readonly doing: 'waiting' | 'looking' | 'filling'
  readonly done: number
  readonly total: number
}

/**
 * The page as it was when the dialog was opened is looked up, once, as soon as all of the memory can be searched; `apply`
 * fills it.
 */
export function usePreTranslation(data: PageData, locale: string, segmentIds: readonly string[] | undefined) {
  const { t } = useTranslation(['memory', 'common'])
  const { db, door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const [asked] = useState({ data, locale, segmentIds })
  const [found, setFound] = useState<FoundMatches>()
  const [running, setRunning] = useState<Running>()
  const work = useRef<AbortController>(undefined)
  const hasBegun = useRef(false)
  const { phase, done, total } = useMemoryState()
  const canLook = phase === 'ready' || phase === 'failed'

  function begin(doing: Running['doing']) {
    const controller = new AbortController()
    work.current?.abort()
    work.current = controller
    let drawn = performance.now()
    const onProgress = (done: number, total: number) => {
      if (controller.signal.aborted || performance.now() - drawn < DRAW_MS) return
      drawn = performance.now()
      setRunning({ doing, done, total })
    }
    return { signal: controller.signal, onProgress }
  }

  useEffect(
    () => () => {
      work.current?.abort()
      hasBegun.current = false
    },
    [],
  )
  useEffect(() => {
    if (!canLook || hasBegun.current) return
    hasBegun.current = true
    const progress = begin('looking')
    void findMatches({ memory: memoryOf(db.name), ...asked, ...progress }).then((answer) => {
      if (answer === undefined || progress.signal.aborted) return
      setFound(answer)
      setRunning(undefined)
    })
  }, [db, asked, canLook])

  /** True when it was written. */
  async function apply(planned: readonly PlannedMatch[]): Promise<boolean> {
    const progress = begin('filling')
    setRunning({ doing: 'filling', done: 0, total: planned.length })
    const isDone = await whileSaving(async () => {
      const step = namedStep(door)
      const result = await preTranslate(step.door, locale, planned, progress)
      if (!result.ok && progress.signal.aborted) {
        showToast({ text: t('preTranslate.stopped') })
        return false
      }
      if (!(await run(Promise.resolve(result))) || !result.ok) return false
      const count = result.value.translated + result.value.draft
      showToast({
        text: t('preTranslate.done', { count, shown: format.number(count) }),
        tone: 'good',
        action: { label: t('common:undo'), onPress: () => void run(step.undo()) },
      })
      return true
    })
    setRunning(undefined)
    return isDone
  }

  const waiting: Running = canLook ? { doing: 'looking', done: 0, total: 0 } : { doing: 'waiting', done, total }
  return { found, running: running ?? (found ? undefined : waiting), apply, stop: () => work.current?.abort() }
}
