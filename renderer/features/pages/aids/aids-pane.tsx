import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import type { SegmentItem } from '../translate/segment-items.ts'
import { MatchList } from './match-list.tsx'
import { TermList } from './term-list.tsx'
import type { Aids } from './use-aids.ts'
import styles from './aids.module.css'

interface AidsPaneProps {
  readonly aids: Aids
  readonly current: SegmentItem | undefined
  readonly sourceLocale: string
  readonly locale: string
}

/** Beside the sentence in hand: what the memory and the glossary have for it. Its place is kept, so that nothing jumps. */
export const AidsPane = memo(function AidsPane({ aids, current, sourceLocale, locale }: AidsPaneProps) {
  const { t } = useTranslation('aids')
  const format = useFormat()
  const { matches, terms, isHere, state } = aids
  const isBuilding = state.phase === 'building' && state.total > 0
  return (
    <section
      className={styles.pane}
      aria-label={t('title')}
      aria-busy={!isHere}
      data-for={isHere ? current?.segment.id : undefined}
    >
      <div className={styles.head}>
        <h2>{t('match.title')}</h2>
        <span className={styles.count}>
          {t('match.units', { count: state.units, formatted: format.number(state.units) })}
        </span>
      </div>
      {isBuilding ? <ProgressBar label={t('match.building')} value={state.done} max={state.total} /> : null}
      {current && matches.length > 0 ? (
        <MatchList
          matches={matches}
          segment={current.segment}
          sourceLocale={sourceLocale}
          locale={locale}
          onTake={aids.takeMatch}
        />
      ) : (
        <p className={styles.nothing}>{isHere ? t(state.units === 0 ? 'match.empty' : 'match.nothing') : '\u00a0'}</p>
      )}
      {terms.length > 0 ? (
        <>
          <h2>{t('term.title')}</h2>
          <TermList
            terms={terms}
            sourceLocale={sourceLocale}
            locale={locale}
            onInsert={aids.insertTerm}
            onRefuse={aids.refuseForm}
          />
        </>
      ) : null}
    </section>
  )
})
