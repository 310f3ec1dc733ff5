import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../../shared/model/page.ts'
import { IN_CONTEXT } from '../../../../shared/translation/tm/match-score.ts'
import type { MemoryMatch } from '../../../data/memory-client.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { DiffText } from '../changes/diff-text.tsx'
import { CodedLine } from '../translate/coded-line.tsx'
import styles from './aids.module.css'

interface MatchListProps {
  readonly matches: readonly MemoryMatch[]
  readonly segment: Segment
  readonly sourceLocale: string
  readonly locale: string
  readonly onTake: (match: MemoryMatch) => void
}

/** Matches of the memory, best first: the translation, what is different in the source, and why the score is what it is. */
export function MatchList({ matches, segment, sourceLocale, locale, onTake }: MatchListProps) {
  const { t } = useTranslation('aids')
  const format = useFormat()
  // By rank, so that those of the next sentence take the places that are there.
  const ranked = matches.map((match, index) => ({ match, rank: index + 1 }))
  return (
    <ol className={styles.matches} aria-label={t('match.list')}>
      {ranked.map(({ match, rank }) => (
        <li key={rank} className={styles.match}>
          <div className={styles.matchHead}>
            <Score match={match} format={format} />
            <Penalties match={match} />
            <Button size="small" variant="quiet" onPress={() => onTake(match)}>
              {t('match.insert')} <Kbd keys={`Mod+${rank}`} />
            </Button>
          </div>
          <CodedLine coded={match.text} codes={segment.codes} lang={locale} />
          {match.score < 100 ? (
            <div className={styles.matchSource}>
              <DiffText before={match.unit.source} after={segment.source} lang={sourceLocale} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

interface ScoreProps {
  readonly match: MemoryMatch
  readonly format: ReturnType<typeof useFormat>
}

function Score({ match, format }: ScoreProps) {
  const { t } = useTranslation('aids')
  const tone = match.score >= 100 ? 'good' : match.score >= 85 ? 'info' : 'neutral'
  return (
    <Badge tone={tone}>{match.score >= IN_CONTEXT ? t('match.inContext') : format.percent(match.score / 100)}</Badge>
  )
}

/** What took points off, in words. */
function Penalties({ match }: { readonly match: MemoryMatch }) {
  const { t } = useTranslation('aids')
  const parts = match.penalties.map(({ kind, points }) =>
    t('match.penalty', { what: t(`match.penalties.${kind}`), points }),
  )
  if (match.missing > 0) parts.push(t('match.missingCodes', { count: match.missing }))
  return <span className={styles.penalties}>{parts.join(' · ')}</span>
}
