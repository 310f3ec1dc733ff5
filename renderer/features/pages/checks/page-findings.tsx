import { ListChecks } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissalRates, withDismissals } from '../../../../shared/translation/checks/dismissals.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { dismissFinding } from '../commands/dismiss-finding.ts'
import type { PageData } from '../load-page.ts'
import type { SegmentItem } from '../translate/segment-items.ts'
import { useRun } from '../use-run.ts'
import { DismissalTable } from './dismissal-table.tsx'
import { FindingItem } from './finding-item.tsx'
import { useDismissals } from './use-dismissals.ts'
import { usePageFindings } from './use-page-findings.ts'
import styles from './checks.module.css'

interface PageFindingsProps {
  readonly data: PageData
  readonly locale: string
  /** The sentences of the page, with what their own checks say. */
  readonly items: readonly Pick<SegmentItem, 'segment' | 'status'>[]
  readonly onGo: (segmentId: string) => void
}

/** How many findings there are about the page as a whole; opens the list of them. */
export const PageFindings = memo(function PageFindings({ data, locale, items, onGo }: PageFindingsProps) {
  const { t } = useTranslation('checks')
  const { door } = useDesk()
  const run = useRun()
  const [isOpen, setOpen] = useState(false)
  const dismissals = useDismissals(data.page.id, locale)
  const known = usePageFindings(data, locale)
  const all = known ?? []
  const findings = all.filter((finding) => withDismissals([finding], dismissals.get(finding.placeId) ?? []).length > 0)
  const segmentIds = new Set(data.segments.map(({ id }) => id))
  const rates = () =>
    dismissalRates(
      [
        ...items.flatMap(({ segment, status }) =>
          status.findings.map((finding) => ({ segmentId: segment.id, locale, finding })),
        ),
        ...all.map((finding) => ({ segmentId: finding.placeId, locale, finding })),
      ],
      [...dismissals.values()].flat(),
    )
  const title = known ? t('pageChecks', { count: findings.length }) : t('pageLabel')
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <ListChecks aria-hidden="true" /> {title}
      </Button>
      {isOpen ? (
        <Dialog title={t('pageLabel')} isOpen onClose={() => setOpen(false)} size="large">
          {known && findings.length === 0 ? <p>{t('pageNone')}</p> : null}
          <ul className={styles.list} aria-label={t('pageLabel')}>
            {findings.map((finding) => {
              const { code, placeId, about } = finding
              const place = { pageId: data.page.id, segmentId: placeId, locale }
              const go = () => {
                setOpen(false)
                onGo(placeId)
              }
              return (
                <FindingItem
                  key={`${code} ${placeId} ${about ?? ''}`}
                  finding={finding}
                  onGo={segmentIds.has(placeId) ? go : undefined}
                  onDismiss={(reason) => void run(dismissFinding(door, place, finding, reason))}
                />
              )
            })}
          </ul>
          <DismissalTable rates={rates()} />
        </Dialog>
      ) : null}
    </>
  )
})
