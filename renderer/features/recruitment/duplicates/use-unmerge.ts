import { useTranslation } from 'react-i18next'
import type { MergeLog } from '../../../../shared/model/merge-log.ts'
import type { KeptValue } from '../../../../shared/recruitment/matching/merge/plan-unmerge.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useRun } from '../use-run.ts'
import { unmerge } from './commands/unmerge.ts'
import { useFieldWords } from './use-field-words.ts'

const NAMED = 5

/** Takes a merge apart and says what stays because it was edited since. */
export function useUnmerge(): (log: MergeLog) => Promise<void> {
  const { door } = useDesk()
  const { t } = useTranslation(['duplicates', 'sync'])
  const words = useFieldWords()
  const run = useRun()
  const say = (kept: readonly KeptValue[]): string => {
    const named = kept.map(({ type, field }) =>
      type === 'organisation' && field !== '*' ? words.label(field) : t('keptRecord'),
    )
    return [...new Set(named)].slice(0, NAMED).join(', ')
  }
  return async (log) => {
    await run(unmerge(door, log), (kept) =>
      kept.length === 0
        ? t('log.unmerged', { name: log.mergedName })
        : t('log.unmergedKept', { name: log.mergedName, count: kept.length, what: say(kept) }),
    )
  }
}
