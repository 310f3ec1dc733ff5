import { useEffect, useState } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import { searchOf } from '../../data/search-client.ts'

export interface FoundOrganisation {
  readonly id: string
  readonly name: string
  readonly place?: string
}

/** As many as one looks through before typing on. */
const SHOWN = 8

/** Organisations by typed letters, by name; `undefined` while nothing is typed or the answer is on its way. */
export function useOrganisationNames(typed: string): readonly FoundOrganisation[] | undefined {
  const { db } = useDesk()
  const [answer, setAnswer] = useState<{ readonly text: string; readonly rows: readonly FoundOrganisation[] }>()
  const text = typed.trim()
  useEffect(() => {
    if (text === '') return undefined
    let current = true
    const query = { text, stages: [], sort: { column: 'name', descending: false } } as const
    void searchOf(db.name)
      .organisations(query, 0, SHOWN)
      .then(({ rows }) => {
        if (current) setAnswer({ text, rows })
      })
    return () => {
      current = false
    }
  }, [db, text])
  return text !== '' && answer?.text === text ? answer.rows : undefined
}
