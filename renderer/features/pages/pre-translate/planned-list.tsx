import { useTranslation } from 'react-i18next'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { useFormat } from '../../../ui/format.ts'
import type { PlannedMatch } from '../commands/pre-translate.ts'
import type { MatchedSegment } from './find-matches.ts'
import styles from './pre-translate.module.css'

/** Shown at most; the rest is counted. */
const SHOWN = 100
/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

interface PlannedListProps {
  readonly planned: readonly PlannedMatch[]
  readonly segments: readonly MatchedSegment[]
  readonly sourceLocale: string
  readonly locale: string
}

/** What would be filled with what, segment by segment. */
export function PlannedList({ planned, segments, sourceLocale, locale }: PlannedListProps) {
  const { t } = useTranslation('memory')
  const format = useFormat()
  const sources = new Map(segments.map(({ segment }) => [segment.id, segment.source]))
  const left = planned.length - SHOWN
  return (
    <div className={styles.scroll} role="region" aria-label={t('preTranslate.preview')} {...reachable}>
      <table className={styles.table} aria-label={t('preTranslate.preview')}>
        <thead>
          <tr>
            <th scope="col">{t('column.source')}</th>
            <th scope="col">{t('column.target')}</th>
            <th scope="col">{t('preTranslate.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {planned.slice(0, SHOWN).map(({ segmentId, text, score, state }) => (
            <tr key={segmentId}>
              <th scope="row" lang={sourceLocale}>
                {codedPlainText(sources.get(segmentId) ?? '')}
              </th>
              <td lang={locale}>{codedPlainText(text)}</td>
              <td>{t(`preTranslate.state.${state}`, { score: format.percent(Math.min(100, score) / 100) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <p className={styles.plain}>{t('import.more', { count: left, shown: format.number(left) })}</p>
      ) : null}
    </div>
  )
}
