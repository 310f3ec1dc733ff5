import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { CommentsPanel } from './comments-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import type { NoteSteps } from './use-note-steps.ts'
import styles from './notes.module.css'

interface NotesPanelProps {
  readonly segmentId: string
  readonly locale: string
  /** The translation as it stands. */
  readonly text: string
  readonly steps: NoteSteps
}

/** Comments or history of the segment in hand, below it. Escape leads back to the translation. */
export const NotesPanel = memo(function NotesPanel({ segmentId, locale, text, steps }: NotesPanelProps) {
  const { t } = useTranslation(['workbench', 'common'])
  const { open } = steps
  if (!open) return null
  const isHere = open.openedAt === segmentId
  return (
    <section className={styles.panel} aria-label={t(`${open.panel}.title`)}>
      <header className={styles.head}>
        <h2>{t(`${open.panel}.title`)}</h2>
        <Button size="small" variant="quiet" onPress={steps.close} autoFocus={isHere && open.panel === 'history'}>
          {t('common:close')}
        </Button>
      </header>
      {open.panel === 'comments' ? (
        <CommentsPanel segmentId={segmentId} locale={locale} autoFocus={isHere} />
      ) : (
        <HistoryPanel segmentId={segmentId} locale={locale} text={text} />
      )}
    </section>
  )
})
