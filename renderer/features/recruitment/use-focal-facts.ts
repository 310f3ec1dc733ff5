import { useMemo } from 'react'
import { today } from '../../data/clock.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { feeTable, useFeeSettings } from '../../data/fee-rules.ts'
import { useLive } from '../../data/use-live.ts'
import { countryOf } from '../../../shared/recruitment/territory.ts'
import type { MoveFacts } from './commands/move-stage.ts'

/** What moves and quotes depend on beside the organisation. */
export function useMoveFacts(): MoveFacts {
  const { db, workspace } = useDesk()
  const focalPoint = useLive(() => db.focalPoint.get(workspace.focalPointId), [db, workspace.focalPointId])
  const feeSettings = useFeeSettings()
  const territory = focalPoint?.territory
  return useMemo(
    () => ({ territory: territory ?? [], feeTable, feeSettings, today: today() }),
    [territory, feeSettings],
  )
}

/** The country most of the focal point's authorities are in. */
export function homeCountry(territory: readonly string[]): string | undefined {
  return territory[0] === undefined ? undefined : countryOf(territory[0])
}
