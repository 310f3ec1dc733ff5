import { useMemo } from 'react'
import { ChangeView } from '../changes/change-view.tsx'
import type { ChangeSteps } from '../changes/use-change-steps.ts'
import { SegmentMenu } from '../cut/segment-menu.tsx'
import type { CutSteps } from '../cut/use-cut-steps.ts'
import { NotesPanel } from '../notes/notes-panel.tsx'
import type { NoteSteps } from '../notes/use-note-steps.ts'
import { useStable } from '../use-stable.ts'
import type { InHand } from './current-row.tsx'
import type { SegmentActionSteps } from './segment-actions.tsx'

interface InHandFacts
  extends Omit<InHand, 'steps' | 'tools' | 'renderChange' | 'renderMenu' | 'renderBelow'>, SegmentActionSteps {
  readonly notes: NoteSteps
  readonly cuts: CutSteps
  readonly changeSteps: ChangeSteps
  /** Segments of the page with the same sentence. */
  readonly repetitionsOf: (segmentId: string) => readonly string[]
}

/** All that the row in hand needs, as one object that changes when something of it does. */
export function useInHand(facts: InHandFacts): InHand {
  const { sourceLocale, locale, role, typed, glossary, ownWords, active, notes, cuts, changeSteps, repetitionsOf } =
    facts
  const { onPick, onLeave, onConfirm, onStep, onCopySource, onInsertCode } = facts
  const toggle = useStable(notes.toggle)
  const toggleLock = useStable(notes.toggleLock)
  const startSplit = useStable(cuts.startSplit)
  const stopSplit = useStable(cuts.stopSplit)
  const split = useStable(cuts.split)
  const join = useStable(cuts.join)
  const cutAnew = useStable(cuts.cutAnew)
  const take = useStable(changeSteps.take)
  const keep = useStable(changeSteps.keep)
  const ask = useStable(changeSteps.ask)

  const tools = useMemo(() => ({ toggle, toggleLock }), [toggle, toggleLock])
  const renderChange = useMemo((): InHand['renderChange'] => {
    const steps = { take, keep, ask }
    return (item) => (
      <ChangeView key={item.segment.id} item={item} sourceLocale={sourceLocale} locale={locale} steps={steps} />
    )
  }, [sourceLocale, locale, take, keep, ask])
  const renderMenu = useMemo((): InHand['renderMenu'] => {
    const steps = { splitting: undefined, startSplit, stopSplit, split, join, cutAnew }
    return (item) => (
      <SegmentMenu item={item} locale={locale} steps={steps} repetitions={repetitionsOf(item.segment.id).length} />
    )
  }, [locale, repetitionsOf, startSplit, stopSplit, split, join, cutAnew])
  const renderBelow = useMemo(
    (): InHand['renderBelow'] => (item) => (
      <NotesPanel
        key={item.segment.id}
        segmentId={item.segment.id}
        locale={locale}
        text={item.translation?.text ?? ''}
        steps={notes}
      />
    ),
    [locale, notes],
  )
  const steps = useMemo(
    () => ({ onConfirm, onStep, onCopySource, onInsertCode }),
    [onConfirm, onStep, onCopySource, onInsertCode],
  )
  return useMemo(
    () => ({
      sourceLocale,
      locale,
      role,
      typed,
      glossary,
      ownWords,
      active,
      onPick,
      onLeave,
      steps,
      tools,
      renderChange,
      renderMenu,
      renderBelow,
    }),
    [
      sourceLocale,
      locale,
      role,
      typed,
      glossary,
      ownWords,
      active,
      onPick,
      onLeave,
      steps,
      tools,
      renderChange,
      renderMenu,
      renderBelow,
    ],
  )
}
