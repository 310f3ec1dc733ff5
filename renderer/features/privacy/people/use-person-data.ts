import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../../data/desk-context.tsx'
import { findPerson, type PersonData } from '../../../data/person-data.ts'

export interface PersonSearch {
  /** `undefined`: under way, or broken off. */
  readonly data: PersonData | undefined
  readonly done: number
  readonly total: number
  readonly isCancelled: boolean
  readonly cancel: () => void
  readonly again: () => void
}

interface Progress extends Pick<PersonSearch, 'data' | 'done' | 'total' | 'isCancelled'> {
  /** What was looked for: a state of something else counts for nothing. */
  readonly key: string
}

/** Looks for a person through all tables, again whenever the words to look for change. */
export function usePersonData(contactId: string, texts: readonly string[]): PersonSearch {
  const { db } = useDesk()
  const [round, setRound] = useState(0)
  const words = texts.join('\n')
  const key = JSON.stringify([contactId, words, round])
  const begun: Progress = { key, data: undefined, done: 0, total: 1, isCancelled: false }
  const [state, setState] = useState(begun)
  const current = state.key === key ? state : begun
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => {
    let isOver = false
    const say = (progress: Partial<Progress>) => {
      const fresh = { key, data: undefined, done: 0, total: 1, isCancelled: false }
      if (!isOver) setState((before) => ({ ...(before.key === key ? before : fresh), ...progress }))
    }
    stop.current = () => {
      say({ isCancelled: true })
      isOver = true
    }
    void findPerson(db, contactId, words.split('\n'), {
      isCancelled: () => isOver,
      onProgress: (done, total) => say({ done, total }),
    }).then((data) => say({ data }))
    return () => {
      isOver = true
    }
  }, [db, contactId, words, key])
  const { data, done, total, isCancelled } = current
  return {
    data,
    done,
    total,
    isCancelled,
    cancel: () => stop.current(),
    again: () => setRound((before) => before + 1),
  }
}
