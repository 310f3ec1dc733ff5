import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/model/page.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { saveTranslation } from '../commands/translate-segment.ts'
import { openTargetEditor, type TargetEditor } from '../editor/target-editor.ts'
import editorStyles from '../editor/target-editor.module.css'
import { useSaver } from '../saver.ts'
import { matchesStep } from '../../../ui/key-chords.ts'
import { segmentKeys } from './segment-keys.ts'
import { useRefusal } from '../use-refusal.ts'
import { useRun } from '../use-run.ts'

/** What the screen's commands do to the segment in hand. */
export interface ActiveSegment {
  readonly segmentId: string
  flush(): Promise<void>
  text(): string
  copySource(): void
  insertCode(): void
  focus(): void
}

interface SegmentEditorProps {
  readonly segment: Segment
  readonly locale: string
  /** Stored text. */
  readonly text: string
  readonly n: number
  readonly onType: (text: string) => void
  readonly onLeave: (by: -1 | 1) => void
  readonly ref: Ref<ActiveSegment>
}

/** The target of the segment in hand. It owns the text while it is typed; the door gets it after each pause. */
export function SegmentEditor({ segment, locale, text, n, onType, onLeave, ref }: SegmentEditorProps) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<TargetEditor>(undefined)
  const typed = useRef(text)
  const isCopy = useRef(false)
  const handlers = useRef({ onType, onLeave })
  useEffect(() => {
    handlers.current = { onType, onLeave }
  })
  const saver = useSaver(async (next: string) => {
    const origin = isCopy.current && next === segment.source ? 'copiedSource' : 'human'
    return run(saveTranslation(door, { segmentId: segment.id, locale }, next, origin))
  })
  const refuse = useRefusal()
  const label = t('translation.targetOf', { n })

  useEffect(() => {
    if (!place.current) return
    const opened = openTargetEditor(place.current, {
      text: typed.current,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-label': label,
        lang: locale,
        class: editorStyles.editor ?? '',
        spellcheck: 'true',
      },
      onChange: (next) => {
        typed.current = next
        handlers.current.onType(next)
        saver.push(next)
      },
      onFull: () => refuse('pages.translation-too-large'),
      onLeave: (by) => handlers.current.onLeave(by),
      isScreenKey: (event) => Object.values(segmentKeys).some((keys) => matchesStep(keys, event)),
    })
    editor.current = opened
    opened.focus()
    return () => opened.destroy()
  }, [label, locale, saver, refuse])

  useEffect(() => {
    if (saver.isPending()) return
    typed.current = text
    editor.current?.show(text)
    handlers.current.onType(text)
  }, [text, saver])

  useImperativeHandle(
    ref,
    () => ({
      segmentId: segment.id,
      flush: saver.flush,
      text: () => typed.current,
      copySource: () => {
        isCopy.current = true
        editor.current?.replaceAll(segment.source)
      },
      insertCode: () => editor.current?.insertNextCode(segment.source),
      focus: () => editor.current?.focus(),
    }),
    [segment.id, segment.source, saver],
  )
  return <div ref={place} />
}
