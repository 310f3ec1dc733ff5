import { useTranslation } from 'react-i18next'
import type { CleanedPaste } from '../../../../shared/translation/clean-paste.ts'
import { escapeText } from '../../../../shared/translation/escape.ts'
import { removalKinds } from '../../../../shared/translation/removal-log.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { editSection } from '../commands/edit-section.ts'
import { useRun } from '../use-run.ts'
import styles from './section-text.module.css'

interface PasteReportProps {
  readonly pasted: CleanedPaste
  readonly pageId: string
  readonly onClose: () => void
}

/** What pasting took out, and the picture credits it found, with the step to use them. */
export function PasteReport({ pasted, pageId, onClose }: PasteReportProps) {
  const { t } = useTranslation('pages')
  const { db, door } = useDesk()
  const run = useRun()
  const format = useFormat()
  const image = useLive(
    () =>
      db.pageSection
        .where('pageId')
        .equals(pageId)
        .filter((section) => section.kind === 'image')
        .first(),
    [db, pageId],
  )
  const removed = removalKinds.flatMap((kind) => {
    const count = pasted.removed[kind] ?? 0
    return count > 0 ? [t(`paste.removed.${kind}`, { count })] : []
  })
  if (removed.length === 0 && pasted.credits.length === 0 && pasted.blocks.length > 0) return null
  return (
    <div className={styles.report} role="status">
      <p>
        {t(pasted.blocks.length > 0 ? 'paste.cleaned' : 'paste.nothing')}
        {removed.length > 0 ? `. ${t('paste.takenOut', { list: format.listOf(removed) })}` : ''}
        {pasted.credits.length > 0 ? ` ${t('paste.credits')}: ${format.listOf(pasted.credits)}` : ''}
      </p>
      {image
        ? pasted.credits.map((credit) => (
            <Button
              key={credit}
              size="small"
              onPress={() => {
                void run(editSection(door, image.id, { kind: 'field', field: 'credit', markup: escapeText(credit) }))
                onClose()
              }}
            >
              {t('paste.useCredit', { credit })}
            </Button>
          ))
        : null}
      <Button size="small" variant="quiet" onPress={onClose}>
        {t('paste.dismiss')}
      </Button>
    </div>
  )
}
