import {
  Bold,
  Heading2,
  Heading3,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
} from 'lucide-react'
import type { Command, EditorState } from 'prosemirror-state'
import type { ReactNode } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../../../ui/tooltip.tsx'
import {
  indent,
  lineKind,
  linkAt,
  setLineKind,
  toggleBold,
  toggleItalic,
  type LineKind,
} from '../editor/section-commands.ts'
import type { SectionEditor } from '../editor/section-editor.ts'
import { marks } from '../editor/section-schema.ts'
import styles from './section-text.module.css'

interface EditorToolbarProps {
  readonly name: string
  readonly state: EditorState | undefined
  readonly editor: () => SectionEditor | undefined
  readonly onLink: () => void
}

const lines: readonly { readonly kind: LineKind; readonly icon: ReactNode }[] = [
  { kind: 'heading2', icon: <Heading2 /> },
  { kind: 'heading3', icon: <Heading3 /> },
  { kind: 'bullet', icon: <List /> },
  { kind: 'numbered', icon: <ListOrdered /> },
]

/** One stop of Tab; arrows go along it (WAI-ARIA toolbar). */
export function EditorToolbar({ name, state, editor, onLink }: EditorToolbarProps) {
  const { t } = useTranslation('pages')
  const kind = state ? lineKind(state) : 'paragraph'
  const has = (mark: typeof marks.bold) => {
    if (!state) return false
    const { from, to, empty, $from } = state.selection
    if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    return state.doc.rangeHasMark(from, to, mark)
  }
  const run = (command: Command) => () => {
    const view = editor()?.view
    if (!view) return
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const can = (command: Command) => (state ? command(state) : false)
  return (
    <Toolbar aria-label={t('editor.toolbar', { name })} className={styles.toolbar ?? ''}>
      <Tool label={t('editor.bold')} keys="Mod+B" icon={<Bold />} isOn={has(marks.bold)} onPress={run(toggleBold)} />
      <Tool
        label={t('editor.italic')}
        keys="Mod+I"
        icon={<Italic />}
        isOn={has(marks.italic)}
        onPress={run(toggleItalic)}
      />
      <Tool
        label={t('editor.link')}
        keys="Mod+K"
        icon={<LinkIcon />}
        isOn={state !== undefined && linkAt(state) !== undefined}
        onPress={onLink}
      />
      <span className={styles.gap} aria-hidden="true" />
      {lines.map((line) => (
        <Tool
          key={line.kind}
          label={t(`editor.${line.kind}`)}
          icon={line.icon}
          isOn={kind === line.kind}
          onPress={run(setLineKind(line.kind))}
        />
      ))}
      <span className={styles.gap} aria-hidden="true" />
      <Tool
        label={t('editor.lessDeep')}
        icon={<IndentDecrease />}
        isDisabled={!can(indent(-1))}
        onPress={run(indent(-1))}
      />
      <Tool
        label={t('editor.deeper')}
        icon={<IndentIncrease />}
        isDisabled={!can(indent(1))}
        onPress={run(indent(1))}
      />
    </Toolbar>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

function Tool({ label, icon, keys, isOn = false, isDisabled = false, onPress }: ToolProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        isDisabled={isDisabled}
        onPress={onPress}
        className={styles.tool ?? ''}
      >
        {icon}
      </ToggleButton>
    </Tooltip>
  )
}
