import { Lock, MessageSquare } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { localCodes } from '../../../../shared/translation/local-codes.ts'
import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { Badge } from '../../../ui/badge.tsx'
import { CodedLine } from './coded-line.tsx'
import { FindingsList } from './findings-list.tsx'
import type { SegmentItem } from './segment-items.ts'
import { SourceDiff } from './source-diff.tsx'
import { StateMark } from './state-mark.tsx'
import styles from './translate.module.css'

interface SegmentRowProps {
  readonly item: SegmentItem
  /** Of what is on the screen: of the segment in hand it goes ahead of what is stored. */
  readonly status: SegmentStatus
  /** Segments of the page. */
  readonly total: number
  /** Place among those shown, from 0, and how many those are: only a few of them exist at once. */
  readonly place: number
  readonly shown: number
  /** Pixels of rows before it that are not drawn. */
  readonly gapBefore: number
  readonly sourceLocale: string
  readonly locale: string
  readonly onPick: (id: string) => void
  /** The segment in hand: its editor, its actions, what changed in its source, and below both columns what was said. */
  readonly editor?: ReactNode
  readonly actions?: ReactNode
  readonly change?: ReactNode
  /** What the checks say, with what can be done about it; absent: in short. */
  readonly findings?: ReactNode
  readonly below?: ReactNode
}

/** One segment: source, target, state, and what the checks say. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { item, status, total, place, shown, gapBefore, sourceLocale, locale, onPick, editor } = props
  const { segment, translation, openComments, n } = item
  const { t } = useTranslation(['pages', 'workbench'])
  const isCurrent = editor !== undefined
  return (
    <li
      className={styles.row}
      data-row={segment.id}
      data-current={isCurrent ? '' : undefined}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={t('translation.segment', { n, total })}
      aria-setsize={shown}
      aria-posinset={place + 1}
      style={gapBefore > 0 ? { marginBlockStart: gapBefore } : undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {n}
      </span>
      <div className={styles.source}>
        <CodedLine coded={segment.source} codes={segment.codes} lang={sourceLocale} />
        {status.isOutdated && translation && !isCurrent ? (
          <SourceDiff segment={segment} translation={translation} lang={sourceLocale} />
        ) : null}
        {props.change}
      </div>
      <div className={styles.target}>
        {editor ?? (
          <button type="button" className={styles.pick} onClick={() => onPick(segment.id)}>
            {translation && status.state !== 'untranslated' ? (
              <CodedLine coded={translation.text} codes={localCodes(segment.codes, translation.hrefs)} lang={locale} />
            ) : (
              <span className={styles.blank}>{t('translation.placeholder')}</span>
            )}
          </button>
        )}
        <div className={styles.foot}>
          <StateMark state={status.state} isOutdated={status.isOutdated} />
          {translation?.lockedBy === undefined ? null : <Badge icon={<Lock />}>{t('workbench:lock.locked')}</Badge>}
          {openComments > 0 ? (
            <Badge tone="info" icon={<MessageSquare />}>
              {t('workbench:comments.open', { count: openComments })}
            </Badge>
          ) : null}
          {props.findings ?? <FindingsList findings={status.findings} />}
        </div>
        {props.actions}
      </div>
      {props.below ? <div className={styles.below}>{props.below}</div> : null}
    </li>
  )
})
