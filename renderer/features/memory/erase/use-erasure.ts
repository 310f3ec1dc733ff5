import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useFormat } from '../../../ui/format.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useRun } from '../../../ui/use-run.ts'
import type { Progress } from '../use-export.ts'

/** What one order may name, see `forgetting` in shared/model/erasure.ts; less, so that progress shows. */
const UNITS_AN_ORDER = 500

/** Forgets units for good: also what undo, the journal, snapshots and the other desks hold of them. */
export function useErasure() {
  const { t } = useTranslation('memory')
  const { erasure } = useDesk()
  const run = useRun()
  const format = useFormat()
  const [progress, setProgress] = useState<Progress>()

  /** True when they are gone from this computer. */
  async function erase(ids: readonly string[]): Promise<boolean> {
    setProgress({ done: 0, total: ids.length })
    for (let at = 0; at < ids.length; at += UNITS_AN_ORDER) {
      const part = ids.slice(at, at + UNITS_AN_ORDER)
      const keys = part.map((id) => ({ type: 'tmUnit', id }))
      const done = await run(erasure.order({ keys, texts: [], people: at === 0 ? 1 : 0 }))
      if (!done) {
        setProgress(undefined)
        return false
      }
      setProgress({ done: at + part.length, total: ids.length })
    }
    setProgress(undefined)
    showToast({ text: t('erase.done', { count: ids.length, shown: format.number(ids.length) }), tone: 'good' })
    return true
  }

  return { progress, erase }
}
