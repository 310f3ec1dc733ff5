import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { showToast } from '../../../ui/toast.tsx'
import { keepCosmetic, keepTranslation, type KeepDecision } from '../commands/keep-translation.ts'
import { takeProposal } from '../commands/take-proposal.ts'
import { whileSaving } from '../saver.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import type { ActiveSegment } from '../translate/segment-editor.tsx'
import type { SegmentItem } from '../translate/segment-items.ts'
import { useRun } from '../use-run.ts'
import { knownChange } from './use-change.ts'

interface ChangeStepFacts {
  readonly pageId: string
  readonly current: SegmentItem | undefined
  readonly sourceLocale: string
  readonly locale: string
  readonly active: RefObject<ActiveSegment | null>
}

export interface ChangeSteps {
  readonly take: () => void
  readonly keep: () => void
  /** Opens the question for whom, and why. */
  readonly ask: () => void
}

/** What a person does about a changed source, and the keys for it. */
export function useChangeSteps({ pageId, current, sourceLocale, locale, active }: ChangeStepFacts) {
  const { t } = useTranslation(['workbench', 'pages'])
  const { door } = useDesk()
  const run = useRun()
  const [isAsking, setAsking] = useState(false)
  const group = t('change.group')
  const change = current && knownChange(current.segment, current.translation, sourceLocale)
  const reason = t(`change.reason.${change === undefined || change.kind === 'none' ? 'cosmetic' : change.kind}`)

  function onCurrent(step: (segmentId: string) => Promise<boolean>) {
    const segmentId = current?.segment.id
    if (segmentId === undefined) return
    if (!change) {
      showToast({ text: t('change.nothing') })
      return
    }
    const editor = active.current
    void whileSaving(async () => {
      await editor?.flush()
      return step(segmentId)
    })
  }

  function keep(decision: KeepDecision) {
    onCurrent(async (segmentId) => {
      const result = await keepTranslation(door, { segmentId, locale }, decision)
      if (!(await run(Promise.resolve(result))) || !result.ok) return false
      const { kept, left } = result.value
      if (decision.isForAll) showToast({ text: t(left > 0 ? 'decide.doneSome' : 'decide.done', { count: kept, left }) })
      return true
    })
  }

  function keepAllCosmetic() {
    void whileSaving(async () => {
      await active.current?.flush()
      const result = await keepCosmetic(door, pageId, locale, t('change.reason.cosmetic'))
      if (!(await run(Promise.resolve(result))) || !result.ok) return false
      showToast({ text: t('cosmetic.done', { count: result.value }) })
      return true
    })
  }

  const steps: ChangeSteps = {
    take: () => onCurrent((segmentId) => run(takeProposal(door, { segmentId, locale }))),
    keep: () => keep({ isForAll: false, reason }),
    ask: () => {
      if (change) setAsking(true)
      else showToast({ text: t('change.nothing') })
    },
  }

  useCommands([
    { id: 'change.take', label: t('change.take'), keys: segmentKeys.takeProposal, group, run: steps.take },
    { id: 'change.keep', label: t('pages:action.keep'), keys: segmentKeys.keep, group, run: steps.keep },
    { id: 'change.decide', label: t('change.decide'), keys: segmentKeys.decide, group, run: steps.ask },
    { id: 'change.cosmetic', label: t('cosmetic.command'), group, run: keepAllCosmetic },
  ])
  return { steps, reason, isAsking, stopAsking: () => setAsking(false), keep, keepAllCosmetic }
}
