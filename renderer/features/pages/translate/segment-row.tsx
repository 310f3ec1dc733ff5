import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { CodedLine } from './coded-line.tsx'
import { FindingsList } from './findings-list.tsx'
import { SourceDiff } from './source-diff.tsx'
import { StateMark } from './state-mark.tsx'
import styles from './translate.module.css'

interface SegmentRowProps {
  readonly segment: Segment
  readonly translation: Translation | undefined
  readonly status: SegmentStatus
  readonly n: number
  readonly total: number
  readonly sourceLocale: string
  readonly locale: string
  readonly onPick: (id: string) => void
  /** The segment in hand: its editor and its actions. */
  readonly editor?: ReactNode
  readonly actions?: ReactNode
}

/** One segment: source, target, state, and what the checks say. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { segment, translation, status, n, total, sourceLocale, locale, onPick, editor, actions } = props
  const { t } = useTranslation('pages')
  const isCurrent = editor !== undefined
  return (
    <li
      className={styles.row}
      data-row={segment.id}
      data-current={isCurrent ? '' : undefined}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={t('translation.segment', { n, total })}
    >
      <span className={styles.number} aria-hidden="true">
        {n}
      </span>
      <div className={styles.source}>
        <CodedLine coded={segment.source} codes={segment.codes} lang={sourceLocale} />
        {status.isOutdated && translation ? (
          <SourceDiff before={translation.sourceText} after={segment.source} lang={sourceLocale} />
        ) : null}
      </div>
      <div className={styles.target}>
        {editor ?? (
          <button type="button" className={styles.pick} onClick={() => onPick(segment.id)}>
            {translation && status.state !== 'untranslated' ? (
              <CodedLine coded={translation.text} codes={segment.codes} lang={locale} />
            ) : (
              <span className={styles.blank}>{t('translation.placeholder')}</span>
            )}
          </button>
        )}
        <div className={styles.foot}>
          <StateMark state={status.state} isOutdated={status.isOutdated} />
          <FindingsList findings={status.findings} />
        </div>
        {actions}
      </div>
    </li>
  )
})
