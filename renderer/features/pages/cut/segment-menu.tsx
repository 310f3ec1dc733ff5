import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { standAlone } from '../commands/confirm-translation.ts'
import { segmentKeys } from '../translate/segment-keys.ts'
import type { SegmentItem } from '../translate/segment-items.ts'
import { useRun } from '../use-run.ts'
import type { CutSteps } from './use-cut-steps.ts'

interface SegmentMenuProps {
  readonly item: SegmentItem
  readonly locale: string
  readonly steps: CutSteps
  /** How often the sentence stands on the page. */
  readonly repetitions: number
}

/** What is done with a sentence now and then: cut, joined, given a wording of its own. */
export function SegmentMenu({ item, locale, steps, repetitions }: SegmentMenuProps) {
  const { t } = useTranslation(['cut', 'aids'])
  const { door } = useDesk()
  const run = useRun()
  const { segment, translation } = item
  const isAlone = translation?.standsAlone === true
  const actions: Readonly<Record<string, () => void>> = {
    split: steps.startSplit,
    join: steps.join,
    anew: steps.cutAnew,
    alone: () => void run(standAlone(door, { segmentId: segment.id, locale }, !isAlone)),
  }
  return (
    <MenuButton
      size="small"
      label={t('more')}
      icon={<Ellipsis aria-hidden="true" />}
      items={[
        { id: 'split', label: t('split.command'), shortcut: segmentKeys.split },
        { id: 'join', label: t('join'), shortcut: segmentKeys.join },
        { id: 'anew', label: t('anew') },
        ...(translation && repetitions > 1
          ? [{ id: 'alone', label: t(isAlone ? 'aids:alone.off' : 'aids:alone.on') }]
          : []),
      ]}
      onAction={(id) => actions[id]?.()}
    />
  )
}
