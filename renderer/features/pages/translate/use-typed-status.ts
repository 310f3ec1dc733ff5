import { startTransition, useEffect, useMemo, useState } from 'react'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { segmentStatus, type SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { whenIdle } from '../idle-work.ts'
import type { SegmentItem } from './segment-items.ts'
import { termsIn } from './status-context.ts'
import type { Typed, TypedStore } from './typed-store.ts'

/** How long a pause in typing is before the checks look. In milliseconds. */
const PAUSE_MS = 120

interface CheckContext {
  readonly sourceLocale: string
  readonly locale: string
  readonly glossary: Glossary<GlossaryTerm> | undefined
}

export interface TypedStatus {
  /** What is on the screen, coded, as of the last pause. */
  readonly text: string
  readonly status: SegmentStatus
}

/** The status of what is on the screen: checks follow the typing, a pause behind, not the saving. */
export function useTypedStatus(item: SegmentItem, typed: TypedStore, context: CheckContext): TypedStatus {
  const { segment, translation, status, dismissals } = item
  const { sourceLocale, locale, glossary } = context
  const text = useTypedText(segment.id, typed)
  return useMemo(() => {
    const stored = translation?.text ?? ''
    if (text === undefined || text === stored) return { text: stored, status }
    const sourceHash = translation?.sourceHash ?? segment.sourceHash
    const terms = termsIn(glossary, { source: segment.source, target: text, sourceLocale, locale })
    const facts = { sourceLocale, locale, dismissals, ...terms }
    return { text, status: segmentStatus(segment, { text, state: 'draft', sourceHash }, facts) }
  }, [text, segment, translation, status, dismissals, sourceLocale, locale, glossary])
}

/** `undefined`: nothing was typed in this segment yet. */
function useTypedText(segmentId: string, store: TypedStore): string | undefined {
  const [seen, setSeen] = useState<Typed>()
  useEffect(() => {
    let stop: (() => void) | undefined
    const look = () => {
      const typed = store.getState()
      if (typed.segmentId !== segmentId) return
      stop?.()
      stop = whenIdle(() => startTransition(() => setSeen(typed)), PAUSE_MS)
    }
    look()
    const leave = store.subscribe(look)
    return () => {
      leave()
      stop?.()
    }
  }, [segmentId, store])
  return seen?.segmentId === segmentId ? seen.text : undefined
}
