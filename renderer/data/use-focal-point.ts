import type { FocalPoint } from '../../shared/model/focal-point.ts'
import { useDesk } from './desk-context.tsx'
import { useLive } from './use-live.ts'

/** The focal point of the workspace; `undefined` until it is read. */
export function useFocalPoint(): FocalPoint | undefined {
  const { db, workspace } = useDesk()
  return useLive(() => db.focalPoint.get(workspace.focalPointId), [db, workspace.focalPointId])
}
