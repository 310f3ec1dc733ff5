import type { OwnWord } from '../../../../shared/model/own-word.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

const none: readonly OwnWord[] = []

/** The words the team calls right, of all languages, live. */
export function useOwnWords(): readonly OwnWord[] {
  const { db } = useDesk()
  return useLive(() => db.ownWord.toArray(), [db]) ?? none
}
