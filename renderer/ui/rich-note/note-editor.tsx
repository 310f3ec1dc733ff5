import { AtSign, Bold, Italic, List } from 'lucide-react'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteLine } from '../../../shared/notes/note-format.ts'
import { IconButton } from '../button.tsx'
import { MenuButton } from '../menu.tsx'
import styles from './rich-note.module.css'
import { openNoteEditor, toggleBold, toggleBullets, toggleItalic } from './open-note-editor.ts'

interface NoteEditorProps {
  readonly label: string
  /** What it begins with; a key on the element makes it begin anew. */
  readonly lines: readonly NoteLine[]
  readonly onChange: (lines: readonly NoteLine[]) => void
  /** Names that can be put in with an @. */
  readonly names: readonly string[]
}

/** A note of several lines with bold, italic, bullets and people's names. */
export function NoteEditor({ label, lines, onChange, names }: NoteEditorProps) {
  const { t } = useTranslation('working')
  const labelId = useId()
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const first = useRef(lines)
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  useEffect(() => {
    if (!place.current) return undefined
    const opened = openNoteEditor(place.current, {
      lines: first.current,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        class: styles.editor ?? '',
      },
      onChange: (next) => changed.current(next),
    })
    view.current = opened
    return () => opened.destroy()
  }, [labelId])

  const run = (command: Command) => () => {
    if (!view.current) return
    command(view.current.state, view.current.dispatch, view.current)
    view.current.focus()
  }
  const mention = (name: string) => {
    view.current?.dispatch(view.current.state.tr.insertText(`@${name} `).scrollIntoView())
    view.current?.focus()
  }
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <IconButton size="small" label={t('note.bold')} keys="Mod+B" icon={<Bold />} onPress={run(toggleBold)} />
        <IconButton size="small" label={t('note.italic')} keys="Mod+I" icon={<Italic />} onPress={run(toggleItalic)} />
        <IconButton
          size="small"
          label={t('note.bullets')}
          keys="Mod+Shift+8"
          icon={<List />}
          onPress={run(toggleBullets)}
        />
        {names.length === 0 ? null : (
          <MenuButton
            label={t('note.mention')}
            icon={<AtSign aria-hidden="true" />}
            size="small"
            items={names.map((name) => ({ id: name, label: name }))}
            onAction={mention}
          />
        )}
      </div>
      <div ref={place} />
    </div>
  )
}
