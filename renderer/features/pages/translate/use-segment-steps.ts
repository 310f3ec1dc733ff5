import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { showToast } from '../../../ui/toast.tsx'
import { stepMany, stepTranslation, type StepAction } from '../commands/translate-segment.ts'
import { useRun } from '../use-run.ts'
import type { ActiveSegment } from './segment-editor.tsx'
import { segmentKeys } from './segment-keys.ts'
import type { useSegments } from './use-segments.ts'

interface StepFacts {
  readonly segments: ReturnType<typeof useSegments>
  readonly locale: string
  readonly language: string
  readonly active: RefObject<ActiveSegment | null>
  readonly onApprovePage: () => void
}

/** The steps of a translation and their keys. What is being typed is always saved before a step is taken. */
export function useSegmentSteps({ segments, locale, language, active, onApprovePage }: StepFacts) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const group = t('action.group')

  async function step(action: StepAction): Promise<boolean> {
    const segmentId = segments.current?.segment.id
    if (segmentId === undefined) return false
    await active.current?.flush()
    return run(stepTranslation(door, action, { segmentId, locale }))
  }

  /**
   * Done with this one: on to the next at once, so that what is typed next goes there, and the step is written behind.
   * An empty one is only passed.
   */
  function confirm() {
    const text = active.current?.text() ?? ''
    if (codedPlainText(text).trim() !== '') void step('confirm')
    segments.go(1)
  }

  function nextOpen() {
    void active.current?.flush()
    if (!segments.goOpen()) active.current?.focus()
  }

  async function advance() {
    const state = segments.current?.status.state
    if (await step(state === 'reviewed' || state === 'approved' ? 'approve' : 'review')) segments.go(1)
  }

  async function many(action: 'review' | 'approve', ids: readonly string[]) {
    await active.current?.flush()
    const result = await stepMany(door, action, locale, ids)
    if (!(await run(Promise.resolve(result))) || !result.ok) return
    const done = result.value
    showToast({
      text: done === ids.length ? t('action.done', { count: done }) : t('action.doneSome', { done, count: ids.length }),
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
      run: nextOpen,
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
    { id: 'translation.keep', label: t('action.keep'), keys: segmentKeys.keep, group, run: () => void step('keep') },
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
      run: () => void step('return'),
    },
    {
      id: 'translation.approvePage',
      label: t('action.approvePage', { language }),
      group,
      run: () => void approvePage(),
    },
  ])
  return { step, confirm, nextOpen, many, approvePage }
}
