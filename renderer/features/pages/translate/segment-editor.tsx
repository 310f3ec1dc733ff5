import { memo, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnWord } from '../../../../shared/model/own-word.ts'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { linksAmong } from '../../../../shared/translation/local-codes.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { afterPaint } from '../after-paint.ts'
import { markMachine } from '../commands/mark-machine.ts'
import { saveTranslation } from '../commands/translate-segment.ts'
import { openTargetEditor, type TargetEditor } from '../editor/target-editor.ts'
import editorStyles from '../editor/target-editor.module.css'
import { OriginLine } from '../provenance/origin-line.tsx'
import { useSaver } from '../saver.ts'
import { useSpelling } from '../spelling/use-spelling.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { matchesStep } from '../../../ui/key-chords.ts'
import { isLookingFor } from './is-looking-for.ts'
import { LinkTargetsDialog } from './link-targets-dialog.tsx'
import { segmentKeys } from './segment-keys.ts'
import { useRefusal } from '../use-refusal.ts'
import { useRun } from '../use-run.ts'
import { useStable } from '../use-stable.ts'
import { useOwnTexts } from './use-own-texts.ts'

/** What the screen's commands do to the segment in hand. */
export interface ActiveSegment {
  readonly segmentId: string
  flush(): Promise<void>
  text(): string
  copySource(): void
  /** Puts a match of the memory in, coded text; its score from 0 to 100. */
  takeMatch(text: string, score: number): void
  insertText(text: string): void
  selectedText(): string
  insertCode(): void
  focus(): void
}

interface Taken {
  readonly text: string
  readonly origin: 'copiedSource' | 'memory'
  readonly score?: number
}

interface SegmentEditorProps {
  readonly segment: Segment
  readonly locale: string
  readonly translation: Translation | undefined
  /** Stored text. */
  readonly text: string
  readonly n: number
  readonly ownWords: readonly OwnWord[]
  readonly onType: (text: string) => void
  readonly onLeave: (by: -1 | 1) => void
  readonly ref: Ref<ActiveSegment>
}

/** The target of the segment in hand. It owns the text while it is typed; the door gets it after each pause. */
export const SegmentEditor = memo(function SegmentEditor(props: SegmentEditorProps) {
  const { segment, locale, translation, text, n, ownWords, onType, onLeave, ref } = props
  const { t } = useTranslation(['pages', 'provenance'])
  const { door } = useDesk()
  const run = useRun()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<TargetEditor>(undefined)
  const typed = useRef(text)
  /** What came as a whole from elsewhere; typing in it makes it one's own. */
  const taken = useRef<Taken>(undefined)
  const handlers = useRef({ onType, onLeave })
  useEffect(() => {
    handlers.current = { onType, onLeave }
  })
  const own = useOwnTexts()
  // What comes into hand next is painted first; the text is written then, or when the window goes.
  const saver = useSaver(async (next: string) => {
    const from = taken.current?.text === next ? taken.current : undefined
    const where = { segmentId: segment.id, locale }
    own.saving(next)
    return run(saveTranslation(door, where, next, from?.origin ?? 'human', from?.score))
  }, afterPaint)
  const refuse = useRefusal()
  const { spelling, line } = useSpelling({
    locale,
    source: segment.source,
    ownWords,
    view: () => editor.current?.view,
  })
  const [isPasted, setPasted] = useState(false)
  /** The links are being edited: which one was clicked, or `0` for the first. */
  const [link, setLink] = useState<number | undefined>()
  const label = t('translation.targetOf', { n })

  /** `code`: the one that was clicked; 0: the first link. The addresses are kept with the text, which has to be there first. */
  async function editLinks(code: number) {
    const links = linksAmong(segment.codes)
    if (links.length === 0 || (code !== 0 && !links.some((each) => each.n === code))) return
    await saver.flush()
    setLink(code)
  }
  const openLinks = useRef(editLinks)
  useEffect(() => {
    openLinks.current = editLinks
  })
  async function markAs(isMachine: boolean) {
    await saver.flush()
    setPasted(false)
    await run(markMachine(door, { segmentId: segment.id, locale }, isMachine))
    editor.current?.focus()
  }
  const mark = useStable((isMachine: boolean) => void markAs(isMachine))
  const group = t('action.group')
  useCommands([
    {
      id: 'translation.machine',
      label: t('provenance:isMachine'),
      keys: segmentKeys.machine,
      group,
      run: () => mark(translation?.origin !== 'machine'),
    },
    {
      id: 'translation.linkTargets',
      label: t('link.edit'),
      keys: segmentKeys.linkTargets,
      group,
      run: () => void editLinks(0),
    },
  ])

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
        // The browser's own would fetch its dictionaries.
        spellcheck: 'false',
      },
      onChange: (next) => {
        typed.current = next
        handlers.current.onType(next)
        saver.push(next)
      },
      onFull: () => refuse('pages.translation-too-large'),
      onLeave: (by) => handlers.current.onLeave(by),
      isScreenKey: (event) => Object.values(segmentKeys).some((keys) => matchesStep(keys, event)),
      onCode: (code) => void openLinks.current(code),
      onPaste: () => setPasted(true),
      plugins: [spelling.plugin],
    })
    editor.current = opened
    if (!isLookingFor()) opened.focus()
    return () => opened.destroy()
  }, [label, locale, saver, refuse, spelling])

  useEffect(() => {
    if (own.isOutrun(text) || saver.isPending()) return
    typed.current = text
    editor.current?.show(text)
    handlers.current.onType(text)
  }, [text, saver, own])

  useImperativeHandle(
    ref,
    () => ({
      segmentId: segment.id,
      flush: saver.flush,
      text: () => typed.current,
      copySource: () => {
        taken.current = { text: segment.source, origin: 'copiedSource' }
        editor.current?.replaceAll(segment.source)
      },
      takeMatch: (match, score) => {
        taken.current = { text: match, origin: 'memory', score }
        editor.current?.replaceAll(match)
      },
      insertText: (words) => editor.current?.insertText(words),
      selectedText: () => editor.current?.selectedText() ?? '',
      insertCode: () => editor.current?.insertNextCode(segment.source),
      focus: () => editor.current?.focus(),
    }),
    [segment.id, segment.source, saver],
  )
  return (
    <div>
      <div ref={place} />
      <div className={editorStyles.notes}>
        <OriginLine translation={translation} isPasted={isPasted} onMark={mark} />
        {line}
      </div>
      {link === undefined ? null : (
        <LinkTargetsDialog
          segment={segment}
          locale={locale}
          hrefs={translation?.hrefs}
          n={link === 0 ? undefined : link}
          onClose={() => {
            setLink(undefined)
            editor.current?.focus()
          }}
        />
      )}
    </div>
  )
})
