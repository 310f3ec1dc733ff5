import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDesk } from '../../../data/desk-context.tsx'
import { duplicatesOf, type DuplicatesState, type ExplainedPair } from '../../../data/duplicates-client.ts'

/** Up to this many organisations all pairs are looked for without being asked: some seconds of work. */
const LOOKED_FOR_AT_ONCE = 20_000
/** Pairs the list shows; the next move up as these are decided. */
export const PAIRS_SHOWN = 200

/** How far the search for duplicates is; `isWanted`: it is started here. */
export function useDuplicatesState(isWanted: boolean): DuplicatesState {
  const { db } = useDesk()
  const duplicates = duplicatesOf(db.name)
  const state = useSyncExternalStore(duplicates.subscribe, duplicates.state)
  useEffect(() => {
    if (isWanted) duplicates.start()
  }, [duplicates, isWanted])
  const small = state.phase === 'ready' && state.total <= LOOKED_FOR_AT_ONCE
  useEffect(() => {
    if (isWanted && small) duplicates.compare()
  }, [duplicates, isWanted, small])
  return state
}

/** Pairs that wait for a person, best first; `undefined` until the first answer. */
export function useOpenPairs(state: DuplicatesState): readonly ExplainedPair[] | undefined {
  const { db } = useDesk()
  const [pairs, setPairs] = useState<readonly ExplainedPair[]>()
  const { phase, version } = state
  useEffect(() => {
    if (phase !== 'found') return undefined
    let current = true
    void duplicatesOf(db.name)
      .ask('pairs', { from: 0, count: PAIRS_SHOWN })
      .then((answer) => {
        if (current) setPairs(answer)
      })
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [db, phase, version])
  return phase === 'found' ? pairs : undefined
}
