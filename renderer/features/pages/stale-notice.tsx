import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isInLine } from '../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../shared/translation/segmenting/segment-blocks.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { Button } from '../../ui/button.tsx'
import { refreshSegments } from './commands/refresh-segments.ts'
import type { PageData } from './load-page.ts'
import { useRun } from './use-run.ts'
import styles from './stale-notice.module.css'

/** Says when the sentences to translate are not those of the page any more, and mends it. */
export function StaleNotice({ data }: { readonly data: PageData }) {
  const { t } = useTranslation('pages')
  const { door } = useDesk()
  const run = useRun()
  const { page, sections, allSegments } = data
  const isStale = useMemo(
    () =>
      sections.some((section) => {
        const own = allSegments.filter((segment) => segment.sectionId === section.id)
        return !isInLine(own, segmentBlocks(section, page.sourceLocale))
      }),
    [sections, allSegments, page.sourceLocale],
  )
  if (!isStale) return null
  return (
    <div className={styles.notice} role="status">
      <span>{t('stale.text')}</span>
      <Button size="small" onPress={() => void run(refreshSegments(door, page.id))}>
        {t('stale.refresh')}
      </Button>
    </div>
  )
}
