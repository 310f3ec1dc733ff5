import { memo, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CurrentRow, type InHand } from './current-row.tsx'
import type { SegmentItem } from './segment-items.ts'
import { SegmentRow } from './segment-row.tsx'
import { useRowWindow } from './use-row-window.ts'
import styles from './translate.module.css'

interface SegmentListProps {
  readonly items: readonly SegmentItem[]
  readonly ids: readonly string[]
  /** Segments of the page, shown or not. */
  readonly total: number
  /** Place of the one in hand among those shown. */
  readonly at: number
  /** What the row in hand needs. */
  readonly inHand: InHand
}

/** Source and target, segment by segment; the one in hand is kept in the middle third. */
export const SegmentList = memo(function SegmentList({ items, ids, total, at, inHand }: SegmentListProps) {
  const { t } = useTranslation('pages')
  const frame = useRef<HTMLDivElement>(null)
  const { runs, gapAfter } = useRowWindow(ids, at, frame)
  const currentId = ids[at]

  useLayoutEffect(() => {
    const place = frame.current
    const row = currentId === undefined ? undefined : place?.querySelector(`[data-row="${currentId}"]`)
    if (place && row) bringToMiddle(place, row)
  }, [currentId])

  const { sourceLocale, locale, onPick } = inHand
  const row = (place: number, gapBefore: number) => {
    const item = items[place]
    if (!item) return null
    const shared = { item, total, place, shown: ids.length, gapBefore, sourceLocale, locale, onPick }
    return item.segment.id === currentId ? (
      // One row for whichever segment is in hand: a step moves it, and what is in it stays.
      <CurrentRow key="in hand" {...shared} inHand={inHand} />
    ) : (
      <SegmentRow key={item.segment.id} {...shared} status={item.status} />
    )
  }
  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.columns} aria-hidden="true">
        <span />
        <span>{t('translation.source')}</span>
        <span>{t('translation.target')}</span>
      </div>
      <div aria-hidden="true" style={{ blockSize: runs[0]?.gapBefore ?? 0 }} />
      <ol className={styles.list} aria-label={t('translation.segments')}>
        {runs.flatMap(({ from, to, gapBefore }, run) =>
          Array.from({ length: to - from }, (_, offset) => row(from + offset, run > 0 && offset === 0 ? gapBefore : 0)),
        )}
      </ol>
      <div aria-hidden="true" className={styles.end} style={{ blockSize: gapAfter }} />
    </div>
  )
})

/** Into the middle third, unless it is there already. */
function bringToMiddle(place: Element, row: Element): void {
  const box = row.getBoundingClientRect()
  const outer = place.getBoundingClientRect()
  const isInside = box.top >= outer.top + outer.height / 3 - 8 && box.bottom <= outer.top + (outer.height * 2) / 3 + 8
  if (!isInside) place.scrollTo({ top: place.scrollTop + box.top - outer.top - outer.height / 3 })
}
