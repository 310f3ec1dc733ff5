import { useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { derivedId } from '../../../../shared/ids.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { painted } from '../after-paint.ts'
import { confirmTranslation } from '../commands/confirm-translation.ts'
import { stepMany, stepTranslation, type StepAction } from '../commands/translate-segment.ts'
import { whileSaving } from '../saver.ts'
import { useRun } from '../use-run.ts'
import { useStable } from '../use-stable.ts'
import type { ActiveSegment } from './segment-editor.tsx'
import type { SegmentFilter } from './segment-filter.ts'
import { useStepCommands } from './use-step-commands.ts'
import type { ExpectedSteps } from './use-expected-steps.ts'
import type { Segments } from './use-segments.ts'

interface StepFacts {
  readonly segments: Segments
  readonly expected: ExpectedSteps
  readonly locale: string
  readonly language: string
  readonly active: RefObject<ActiveSegment | null>
  /** Segments of the page with the same sentence. */
  readonly repetitionsOf: (segmentId: string) => readonly string[]
  readonly onApprovePage: () => void
  /** Asks why, then sends the sentence in hand back. */
  readonly onReturn: () => void
}

/** The steps of a translation and their keys. What is being typed is always saved before a step is taken. */
export function useSegmentSteps(facts: StepFacts) {
  const { segments, expected, locale, language, active, repetitionsOf, onApprovePage, onReturn } = facts
  const { t } = useTranslation(['pages', 'workbench', 'aids'])
  const { db, door } = useDesk()
  const run = useRun()

  const step = useStable(async (action: StepAction): Promise<boolean> => {
    const segmentId = segments.current?.segment.id
    if (segmentId === undefined) return false
    // Read before the next segment is in hand.
    const editor = active.current
    return whileSaving(async () => {
      await editor?.flush()
      return run(stepTranslation(door, action, { segmentId, locale }))
    })
  })

  /** The step, and the same text for the same sentence elsewhere on the page. */
  async function confirmInHand(text: string): Promise<boolean> {
    const segmentId = segments.current?.segment.id
    if (segmentId === undefined) return false
    const editor = active.current
    const shown = expected.expect(segmentId, text)
    return whileSaving(async () => {
      await painted()
      await editor?.flush()
      const result = await confirmTranslation(door, { segmentId, locale }, repetitionsOf(segmentId))
      if (result.ok) {
        if (result.value.propagated > 0) showToast({ text: t('aids:propagated', { count: result.value.propagated }) })
        const written = await db.translation.get(derivedId(segmentId, locale))
        expected.isWritten(segmentId, shown, written?.updatedAt ?? '')
      } else expected.isRefused(segmentId, shown)
      return run(Promise.resolve(result))
    })
  }

  /**
   * Done with this one: on to the next at once, so that what is typed next goes there. The row shows the step as taken, and
   * it is written once that is painted. An empty one is only passed.
   */
  const confirm = useStable(() => {
    const text = active.current?.text() ?? ''
    if (codedPlainText(text).trim() !== '') void confirmInHand(text)
    segments.go(1)
  })

  const goNext = useStable((filter: SegmentFilter) => {
    void active.current?.flush()
    if (segments.goNext(filter)) return
    active.current?.focus()
    showToast({ text: t('workbench:next.none') })
  })

  const advance = useStable(async () => {
    const state = segments.current?.status.state
    if (await step(state === 'reviewed' || state === 'approved' ? 'approve' : 'review')) segments.go(1)
  })

  const many = useStable((action: 'review' | 'approve', ids: readonly string[]) => {
    void whileSaving(async () => {
      await active.current?.flush()
      const result = await stepMany(door, action, locale, ids)
      if (!(await run(Promise.resolve(result))) || !result.ok) return false
      const [done, count] = [result.value, ids.length]
      showToast({ text: done === count ? t('action.done', { count }) : t('action.doneSome', { done, count }) })
      return true
    })
  })

  const approvePage = useStable(async () => {
    await active.current?.flush()
    onApprovePage()
  })
  const onReturnNow = useStable(onReturn)
  const nextOpen = useStable(() => goNext('toTranslate'))
  const copySource = useStable(() => active.current?.copySource())
  const insertCode = useStable(() => active.current?.insertCode())
  const { go } = segments

  const steps = useMemo(
    () => ({
      step,
      confirm,
      nextOpen,
      goNext,
      advance,
      many,
      approvePage,
      copySource,
      insertCode,
      go,
      onReturn: onReturnNow,
    }),
    [step, confirm, nextOpen, goNext, advance, many, approvePage, copySource, insertCode, go, onReturnNow],
  )
  useStepCommands(steps, language)
  return steps
}
