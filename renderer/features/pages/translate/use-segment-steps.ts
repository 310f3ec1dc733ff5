import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { showToast } from '../../../ui/toast.tsx'
import { confirmTranslation } from '../commands/confirm-translation.ts'
import { stepMany, stepTranslation, type StepAction } from '../commands/translate-segment.ts'
import { whileSaving } from '../saver.ts'
import { useRun } from '../use-run.ts'
import type { ActiveSegment } from './segment-editor.tsx'
import type { SegmentFilter } from './segment-filter.ts'
import { segmentKeys } from './segment-keys.ts'
import type { useSegments } from './use-segments.ts'

interface StepFacts {
  readonly segments: ReturnType<typeof useSegments>
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
  const { segments, locale, language, active, repetitionsOf, onApprovePage, onReturn } = facts
  const { t } = useTranslation(['pages', 'workbench', 'aids'])
  const { door } = useDesk()
  const run = useRun()
  const group = t('action.group')

  async function step(action: StepAction): Promise<boolean> {
    const segmentId = segments.current?.segment.id
    if (segmentId === undefined) return false
    // Read before the next segment is in hand.
    const editor = active.current
    return whileSaving(async () => {
      await editor?.flush()
      return run(stepTranslation(door, action, { segmentId, locale }))
    })
  }

  /**
   * Done with this one: on to the next at once, so that what is typed next goes there, and the step is written behind.
   * An empty one is only passed.
   */
  function confirm() {
    const text = active.current?.text() ?? ''
    if (codedPlainText(text).trim() !== '') void confirmInHand()
    segments.go(1)
  }

  /** The step, and the same text for the same sentence elsewhere on the page. */
  async function confirmInHand(): Promise<boolean> {
    const segmentId = segments.current?.segment.id
    if (segmentId === undefined) return false
    const editor = active.current
    return whileSaving(async () => {
      await editor?.flush()
      const result = await confirmTranslation(door, { segmentId, locale }, repetitionsOf(segmentId))
      if (result.ok && result.value.propagated > 0)
        showToast({ text: t('aids:propagated', { count: result.value.propagated }) })
      return run(Promise.resolve(result))
    })
  }

  function goNext(filter: SegmentFilter) {
    void active.current?.flush()
    if (segments.goNext(filter)) return
    active.current?.focus()
    showToast({ text: t('workbench:next.none') })
  }

  async function advance() {
    const state = segments.current?.status.state
    if (await step(state === 'reviewed' || state === 'approved' ? 'approve' : 'review')) segments.go(1)
  }

  async function many(action: 'review' | 'approve', ids: readonly string[]) {
    await whileSaving(async () => {
      await active.current?.flush()
      const result = await stepMany(door, action, locale, ids)
      if (!(await run(Promise.resolve(result))) || !result.ok) return false
      const [done, count] = [result.value, ids.length]
      showToast({ text: done === count ? t('action.done', { count }) : t('action.doneSome', { done, count }) })
      return true
    })
  }

  async function approvePage() {
    await active.current?.flush()
    onApprovePage()
  }

  useCommands([
    {
      id: 'translation.confirm',
      label: t('action.confirm'),
      keys: segmentKeys.confirm,
      group,
      run: confirm,
    },
    { id: 'translation.next', label: t('action.next'), keys: segmentKeys.next, group, run: () => segments.go(1) },
    {
      id: 'translation.previous',
      label: t('action.previous'),
      keys: segmentKeys.previous,
      group,
      run: () => segments.go(-1),
    },
    {
      id: 'translation.nextOpen',
      label: t('action.nextOpen'),
      keys: segmentKeys.nextOpen,
      group,
      run: () => goNext('toTranslate'),
    },
    {
      id: 'translation.nextUntranslated',
      label: t('workbench:next.untranslated'),
      keys: segmentKeys.nextUntranslated,
      group,
      run: () => goNext('untranslated'),
    },
    {
      id: 'translation.nextOutdated',
      label: t('workbench:next.outdated'),
      keys: segmentKeys.nextOutdated,
      group,
      run: () => goNext('outdated'),
    },
    {
      id: 'translation.nextFinding',
      label: t('workbench:next.finding'),
      keys: segmentKeys.nextFinding,
      group,
      run: () => goNext('withFindings'),
    },
    {
      id: 'translation.nextComment',
      label: t('workbench:next.comment'),
      keys: segmentKeys.nextComment,
      group,
      run: () => goNext('withComments'),
    },
    {
      id: 'translation.copySource',
      label: t('action.copySource'),
      keys: segmentKeys.copySource,
      group,
      run: () => active.current?.copySource(),
    },
    {
      id: 'translation.insertCode',
      label: t('action.insertCode'),
      keys: segmentKeys.insertCode,
      group,
      run: () => active.current?.insertCode(),
    },
    {
      id: 'translation.review',
      label: t('action.review'),
      keys: segmentKeys.advance,
      group,
      run: () => void advance(),
    },
    {
      id: 'translation.return',
      label: t('action.return'),
      keys: segmentKeys.return,
      group,
      run: onReturn,
    },
    {
      id: 'translation.approvePage',
      label: t('action.approvePage', { language }),
      group,
      run: () => void approvePage(),
    },
  ])
  return { step, confirm, nextOpen: () => goNext('toTranslate'), many, approvePage }
}
