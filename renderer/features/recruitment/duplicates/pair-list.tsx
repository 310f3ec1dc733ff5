import { useTranslation } from 'react-i18next'
import type { ExplainedPair } from '../../../data/duplicates-client.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Badge } from '../../../ui/badge.tsx'
import { cx } from '../../../ui/cx.ts'
import styles from './duplicates.module.css'
import { PAIRS_SHOWN } from './use-duplicates.ts'

export const pairKey = ({ a, b }: { readonly a: string; readonly b: string }): string => `${a} ${b}`

interface PairListProps {
  readonly pairs: readonly ExplainedPair[]
  readonly total: number
  readonly current: string | undefined
  readonly onChoose: (key: string) => void
}

/** The pairs that wait, best first. */
export function PairList({ pairs, total, current, onChoose }: PairListProps) {
  const { db } = useDesk()
  const { t } = useTranslation('duplicates')
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  const names = useLive(async () => {
    const found = await db.organisation.bulkGet(ids)
    return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.id, each.name]])))
  }, [db, ids.join()])
  return (
    <>
      <ul className={styles.pairs} aria-label={t('queue')}>
        {pairs.map((pair) => (
          <li key={pairKey(pair)}>
            <button
              type="button"
              data-id={pairKey(pair)}
              className={cx(styles.pair, pairKey(pair) === current && styles.current)}
              aria-current={pairKey(pair) === current}
              onClick={() => onChoose(pairKey(pair))}
            >
              <span className={styles.names}>
                <bdi>{names?.get(pair.a) ?? '\u00A0'}</bdi>
                <bdi>{names?.get(pair.b) ?? '\u00A0'}</bdi>
              </span>
              <Badge tone={pair.contradictory ? 'warn' : 'good'}>
                {t(pair.contradictory ? 'scoreDoubtful' : 'score', { score: pair.score })}
              </Badge>
            </button>
          </li>
        ))}
      </ul>
      {total > PAIRS_SHOWN ? <p className={styles.more}>{t('firstShown', { count: PAIRS_SHOWN, total })}</p> : null}
    </>
  )
}
