import type { EditorState } from 'prosemirror-state'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSection } from '../../../../shared/model/page.ts'
import type { CleanedPaste } from '../../../../shared/translation/clean-paste.ts'
import { proseBlocks, sectionForms } from '../../../../shared/translation/section-fields.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { HeldTexts } from '../boilerplate/held-texts.tsx'
import { InsertSnippet } from '../boilerplate/insert-snippet.tsx'
import { editSection } from '../commands/edit-section.ts'
import { insertBoilerplate } from '../commands/place-boilerplate.ts'
import { lineBefore, setLink } from '../editor/section-commands.ts'
import { openSectionEditor, type SectionEditor } from '../editor/section-editor.ts'
import { useSaver } from '../saver.ts'
import { useRefusal } from '../use-refusal.ts'
import { useRun } from '../use-run.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { PasteProgress } from './paste-progress.tsx'
import { PasteReport } from './paste-report.tsx'
import styles from './section-text.module.css'

interface SectionTextProps {
  readonly section: PageSection
  readonly name: string
  readonly locale: string
}

/** The prose of a section. The editor owns the text while it is typed; the door gets it after each pause. */
export function SectionText({ section, name, locale }: SectionTextProps) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<SectionEditor>(undefined)
  const [state, setState] = useState<EditorState | undefined>()
  const [isLinking, setLinking] = useState(false)
  const [pasted, setPasted] = useState<CleanedPaste | undefined>()
  const [cancelPaste, setCancelPaste] = useState<(() => void) | undefined>()
  const saver = useSaver((blocks: () => PageSection['blocks']) =>
    run(editSection(door, section.id, { kind: 'prose', blocks: blocks() })),
  )
  const refuse = useRefusal()
  const prose = useMemo(() => proseBlocks({ blocks: section.blocks }), [section.blocks])
  const first = useRef(prose)
  const emptyAs = sectionForms[section.kind].prose === 'bullets' ? 'item' : 'paragraph'
  const label = t('section.text', { name })

  useEffect(() => {
    if (!place.current) return
    const opened = openSectionEditor(place.current, {
      blocks: first.current,
      emptyAs,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: locale,
        class: styles.editor ?? '',
      },
      onChange: saver.push,
      onState: setState,
      onPasting: (cancel) => setCancelPaste(() => cancel),
      onPaste: setPasted,
      onRefuse: refuse,
      onEditLink: () => setLinking(true),
      onBlur: () => void saver.flush(),
    })
    editor.current = opened
    setState(opened.view.state)
    return () => opened.destroy()
  }, [emptyAs, label, locale, saver, refuse])

  useEffect(() => {
    first.current = prose
    if (!saver.isPending()) editor.current?.show(prose)
  }, [prose, saver])

  /** Behind the line of the cursor; what was typed before is stored first. */
  async function insert(boilerplateId: string) {
    const here = editor.current?.view.state
    await saver.flush()
    await run(insertBoilerplate(door, section.id, boilerplateId, here && lineBefore(here)))
  }

  function closeLink() {
    setLinking(false)
    editor.current?.view.focus()
  }

  return (
    <div className={styles.text}>
      <div className={styles.head}>
        <EditorToolbar name={name} state={state} editor={() => editor.current} onLink={() => setLinking(true)} />
        <InsertSnippet name={name} locale={locale} onInsert={(id) => void insert(id)} />
        {cancelPaste ? <PasteProgress onCancel={cancelPaste} /> : null}
        {pasted ? <PasteReport pasted={pasted} pageId={section.pageId} onClose={() => setPasted(undefined)} /> : null}
      </div>
      <div ref={place} className={styles.place} />
      <HeldTexts section={section} />
      {isLinking && state ? (
        <LinkDialog
          state={state}
          onClose={closeLink}
          onSet={(address) => {
            const view = editor.current?.view
            if (view) setLink(address)(view.state, view.dispatch)
            closeLink()
          }}
        />
      ) : null}
    </div>
  )
}
