import {
  matchBands,
  type Amount,
  type MatchBand,
  type MemoryStatistics,
} from '../../../../shared/translation/tm/statistics.ts'

export interface StatisticsRow extends Amount {
  readonly id: MatchBand | 'repetitions' | 'all'
  /** Of all words, 0 to 1; of nothing, 0. */
  readonly share: number
}

/** Statistics as rows of a table: what is there already first, then by how much there is to do, and the sum. */
export function statisticsRows({ all, repetitions, bands }: MemoryStatistics): readonly StatisticsRow[] {
  const row = (id: StatisticsRow['id'], amount: Amount): StatisticsRow => ({
    id,
    ...amount,
    share: all.words === 0 ? 0 : amount.words / all.words,
  })
  return [row('repetitions', repetitions), ...matchBands.map(({ band }) => row(band, bands[band])), row('all', all)]
}
