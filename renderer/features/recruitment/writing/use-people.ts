import { useEffect, useState } from 'react'
import type { OrganisationPeople } from '../../../../shared/writing/choose-recipients.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { loadPeople } from './load-people.ts'

export interface People {
  /** `undefined` while they are read. */
  readonly people: readonly OrganisationPeople[] | undefined
  readonly done: number
}

/** The chosen organisations with their people, read once: what one looks through must not change under one's hands. */
export function usePeople(organisationIds: readonly string[]): People {
  const { db } = useDesk()
  const [state, setState] = useState<People>({ people: undefined, done: 0 })
  const key = organisationIds.join(' ')
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const onProgress = (done: number) => {
      if (!signal.aborted) setState({ people: undefined, done })
    }
    void loadPeople(db, key === '' ? [] : key.split(' '), { onProgress, signal }).then((people) => {
      if (!signal.aborted) setState({ people, done: people.length })
    })
    return () => stop.abort()
  }, [db, key])
  return state
}
