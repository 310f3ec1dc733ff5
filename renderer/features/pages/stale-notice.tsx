import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isInLine } from '../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../shared/translation/segmenting/segment-blocks.ts'
import { ruleSetsOf } from '../../../shared/translation/segmenting/rule-sets.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { refreshSegments } from './commands/refresh-segments.ts'
import type { PageData } from './load-page.ts'
import { useRun } from './use-run.ts'
import styles from './stale-notice.module.css'

/** Says when the sentences to translate are not those of the page any more, and mends it. */
export function StaleNotice({ data }: { readonly data: PageData }) {
  const { t } = useTranslation('pages')
  const { db, door } = useDesk()
  const run = useRun()
  const { page, sections, allSegments } = data
  const rules = useLive(() => db.segmentationRules.toArray(), [db])
  const isStale = useMemo(() => {
    // Before the rules of files are known, what was cut by them cannot be judged.
    if (!rules) return false
    const sets = ruleSetsOf(rules)
    return sections.some((section) => {
      const own = allSegments.filter((segment) => segment.sectionId === section.id)
      return !isInLine(own, segmentBlocks(section, page.sourceLocale, sets))
    })
  }, [sections, allSegments, page.sourceLocale, rules])
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
