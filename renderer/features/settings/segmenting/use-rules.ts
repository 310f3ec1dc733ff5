import type { SegmentationRules } from '../../../../shared/model/segmentation-rules.ts'
import { rulesInUse } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

export interface RulesHere {
  /** `undefined`: the desk's own. */
  readonly inUse: SegmentationRules | undefined
  readonly others: readonly SegmentationRules[]
  /** Languages of this workspace: those that are written first, then those that are translated. */
  readonly locales: readonly string[]
}

/** `undefined` while it is read. */
export function useRules(): RulesHere | undefined {
  const { db, workspace } = useDesk()
  return useLive(async () => {
    const records = await db.segmentationRules.toArray()
    const pages = await db.participantPage.toArray()
    const focalPoint = await db.focalPoint.get(workspace.focalPointId)
    const written = new Set(pages.map(({ sourceLocale }) => sourceLocale))
    const others = [...pages.flatMap(({ targetLocales }) => targetLocales), ...(focalPoint?.languages ?? [])]
    const locales = new Set([...[...written].toSorted(), ...others.toSorted()])
    const inUse = rulesInUse(records)
    const kept = records.filter(({ id }) => id !== inUse?.id)
    return {
      inUse,
      others: kept.toSorted((a, b) => a.fileName.localeCompare(b.fileName)),
      locales: locales.size > 0 ? [...locales] : ['en'],
    }
  }, [db, workspace])
}
