import { Braces, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { openTargetEditor, type TargetEditor } from '../editor/target-editor.ts'
import { useRefusal } from '../use-refusal.ts'
import styles from './boilerplate.module.css'

interface SnippetTranslationProps {
  /** Coded source of the snippet as it is being edited. */
  readonly source: string
  readonly text: string
  readonly label: string
  readonly locale: string
  /** Made for other words than the snippet has now. */
  readonly isOutdated: boolean
  readonly onChange: (text: string) => void
  /** It fits the words as they are now. */
  readonly onFits: () => void
  readonly onRemove: () => void
}

/** A snippet in another language, with the codes of its source. */
export function SnippetTranslation(props: SnippetTranslationProps) {
  const { source, text, label, locale, isOutdated, onChange, onFits, onRemove } = props
  const { t } = useTranslation(['boilerplate', 'pages'])
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<TargetEditor>(undefined)
  const first = useRef(text)
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  const refuse = useRefusal()
  useEffect(() => {
    if (!place.current) return
    const opened = openTargetEditor(place.current, {
      text: first.current,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-label': label,
        lang: locale,
        class: styles.editor ?? '',
        spellcheck: 'false',
      },
      onChange: (next) => changed.current(next),
      onFull: () => refuse('pages.translation-too-large'),
      onLeave: () => undefined,
      isScreenKey: () => false,
    })
    editor.current = opened
    return () => opened.destroy()
  }, [label, locale, refuse])
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <span className={styles.label}>{label}</span>
        {isOutdated ? (
          <>
            <Badge tone="warn">{t('outdated')}</Badge>
            <Button size="small" variant="quiet" aria-label={t('fitsNamed', { language: label })} onPress={onFits}>
              {t('fits')}
            </Button>
          </>
        ) : null}
        <IconButton
          size="small"
          label={`${t('pages:action.insertCode')}: ${label}`}
          icon={<Braces />}
          onPress={() => editor.current?.insertNextCode(source)}
        />
        <IconButton size="small" label={t('removeLanguage', { language: label })} icon={<X />} onPress={onRemove} />
      </div>
      <div ref={place} />
    </div>
  )
}
