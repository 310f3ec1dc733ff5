import { Bold, Italic, Link as LinkIcon } from 'lucide-react'
import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/button.tsx'
import { setLink, toggleBold, toggleItalic } from '../editor/section-commands.ts'
import { openSnippetEditor } from '../editor/snippet-editor.ts'
import { LinkDialog } from '../sections/link-dialog.tsx'
import styles from './boilerplate.module.css'

interface SnippetTextProps {
  /** Canonical markup the editor begins with; a key on the element makes it begin anew. */
  readonly markup: string
  readonly label: string
  readonly locale: string
  readonly onChange: (markup: string) => void
}

/** The words of a snippet in its own language. */
export function SnippetText({ markup, label, locale, onChange }: SnippetTextProps) {
  const { t } = useTranslation('pages')
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const first = useRef(markup)
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  const [state, setState] = useState<EditorState | undefined>()
  const [isLinking, setLinking] = useState(false)

  useEffect(() => {
    if (!place.current) return
    const opened = openSnippetEditor(place.current, {
      markup: first.current,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-label': label,
        lang: locale,
        class: styles.editor ?? '',
        spellcheck: 'false',
      },
      onChange: (next) => changed.current(next),
      onState: setState,
      onEditLink: () => setLinking(true),
    })
    view.current = opened
    setState(opened.state)
    return () => opened.destroy()
  }, [label, locale])

  const run = (command: Command) => () => {
    if (!view.current) return
    command(view.current.state, view.current.dispatch, view.current)
    view.current.focus()
  }
  function closeLink() {
    setLinking(false)
    view.current?.focus()
  }
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <span className={styles.label}>{label}</span>
        <IconButton size="small" label={t('editor.bold')} keys="Mod+B" icon={<Bold />} onPress={run(toggleBold)} />
        <IconButton
          size="small"
          label={t('editor.italic')}
          keys="Mod+I"
          icon={<Italic />}
          onPress={run(toggleItalic)}
        />
        <IconButton
          size="small"
          label={t('editor.link')}
          keys="Mod+K"
          icon={<LinkIcon />}
          onPress={() => setLinking(true)}
        />
      </div>
      <div ref={place} />
      {isLinking && state ? (
        <LinkDialog
          state={state}
          onClose={closeLink}
          onSet={(address) => {
            run(setLink(address))()
            closeLink()
          }}
        />
      ) : null}
    </div>
  )
}
