import { useMemo, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { lockTranslation, unlockTranslation } from '../commands/lock-translation.ts'
import { whileSaving } from '../saver.ts'
import type { ActiveSegment } from '../translate/segment-editor.tsx'
import { segmentKeys } from '../translate/segment-keys.ts'
import type { SegmentItem } from '../translate/segment-items.ts'
import { useRun } from '../use-run.ts'

export interface OpenPanel {
  readonly panel: 'comments' | 'history'
  /** The segment it was opened at: only there it takes the focus. */
  readonly openedAt: string
}

export interface NoteSteps {
  readonly open: OpenPanel | undefined
  readonly toggle: (panel: OpenPanel['panel']) => void
  readonly close: () => void
  readonly toggleLock: () => void
}

/** Comments, history and lock of the segment in hand, and their keys. A panel stays open from segment to segment. */
export function useNoteSteps(
  current: SegmentItem | undefined,
  locale: string,
  active: RefObject<ActiveSegment | null>,
): NoteSteps {
  const { t } = useTranslation('workbench')
  const { door } = useDesk()
  const run = useRun()
  const [open, setOpen] = useState<OpenPanel>()
  const group = t('notes.group')
  const segmentId = current?.segment.id
  const isLocked = current?.translation?.lockedBy !== undefined

  const steps = useMemo((): NoteSteps => {
    const close = () => {
      setOpen(undefined)
      active.current?.focus()
      // What was open may have been longer than the frame: the sentence itself is far above by now.
      requestAnimationFrame(() =>
        document.querySelector('[data-row][data-current]')?.scrollIntoView({ block: 'nearest' }),
      )
    }
    return {
      open,
      close,
      toggle: (panel) => {
        if (segmentId === undefined || open?.panel === panel) close()
        else setOpen({ panel, openedAt: segmentId })
      },
      toggleLock: () => {
        if (segmentId === undefined) return
        const place = { segmentId, locale }
        const editor = active.current
        void whileSaving(async () => {
          await editor?.flush()
          return run(isLocked ? unlockTranslation(door, place) : lockTranslation(door, place))
        })
      },
    }
  }, [open, segmentId, locale, isLocked, active, door, run])

  useCommands([
    ...(open ? [{ id: 'notes.close', label: t('notes.close'), keys: 'Escape', group, run: steps.close }] : []),
    {
      id: 'notes.comments',
      label: t('comments.title'),
      keys: segmentKeys.comment,
      group,
      run: () => steps.toggle('comments'),
    },
    {
      id: 'notes.history',
      label: t('history.title'),
      keys: segmentKeys.history,
      group,
      run: () => steps.toggle('history'),
    },
    {
      id: 'notes.lock',
      label: t(isLocked ? 'lock.off' : 'lock.on'),
      keys: segmentKeys.lock,
      group,
      run: steps.toggleLock,
    },
  ])
  return steps
}
