import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/model/page.ts'
import type { Result } from '../../../../shared/result.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { mergeWithNext, resegmentBlock } from '../commands/merge-segments.ts'
import { splitSegment } from '../commands/split-segment.ts'
import { whileSaving } from '../saver.ts'
import type { ActiveSegment } from '../translate/segment-editor.tsx'
import { segmentKeys } from '../translate/segment-keys.ts'
import type { SegmentItem } from '../translate/segment-items.ts'
import { useRun } from '../use-run.ts'

export interface CutSteps {
  /** The sentence that is being cut; `undefined`: none. */
  readonly splitting: Segment | undefined
  readonly startSplit: () => void
  readonly stopSplit: () => void
  readonly split: (offset: number) => void
  readonly join: () => void
  readonly cutAnew: () => void
}

/** Cutting a sentence in two, joining it with the next, and cutting its paragraph by the rules again. */
export function useCutSteps(
  current: SegmentItem | undefined,
  active: RefObject<ActiveSegment | null>,
  onShow: (segmentId: string) => void,
): CutSteps {
  const { t } = useTranslation('cut')
  const { door } = useDesk()
  const run = useRun()
  const [splitting, setSplitting] = useState<Segment>()
  const segment = current?.segment

  function cut(command: (segmentId: string) => Promise<Result<readonly string[]>>) {
    if (!segment) return
    const editor = active.current
    void whileSaving(async () => {
      await editor?.flush()
      const result = await command(segment.id)
      const done = await run(Promise.resolve(result))
      if (result.ok && !result.value.includes(segment.id)) onShow(result.value[0] ?? '')
      return done
    })
  }

  const steps: CutSteps = {
    splitting,
    startSplit: () => setSplitting(segment),
    stopSplit: () => setSplitting(undefined),
    split: (offset) => {
      setSplitting(undefined)
      cut((id) => splitSegment(door, id, offset))
    },
    join: () => cut((id) => mergeWithNext(door, id)),
    cutAnew: () => cut((id) => resegmentBlock(door, id)),
  }
  const group = t('group')
  useCommands([
    { id: 'cut.split', label: t('split.command'), keys: segmentKeys.split, group, run: steps.startSplit },
    { id: 'cut.join', label: t('join'), keys: segmentKeys.join, group, run: steps.join },
    { id: 'cut.anew', label: t('anew'), group, run: steps.cutAnew },
  ])
  return steps
}
