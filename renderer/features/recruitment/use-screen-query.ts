import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import type { OrganisationQuery } from '../../workers/search/protocol.ts'
import { queryParams } from './search-params.ts'

/** A filter reaches the address once typing pauses: rows must not wait for the history. */
const ADDRESS_AFTER_MS = 400

/** The query as the screen has it now; the address follows, and leads when it changes by itself (back, a link). */
export function useScreenQuery(
  inAddress: OrganisationQuery,
  toAddress: (query: OrganisationQuery) => void,
): [OrganisationQuery, Dispatch<SetStateAction<OrganisationQuery>>] {
  const [query, setQuery] = useState(inAddress)
  const addressKey = keyOf(inAddress)
  const [seen, setSeen] = useState(addressKey)
  const [sent, setSent] = useState(addressKey)
  if (seen !== addressKey) {
    setSeen(addressKey)
    // Our own change coming back must not undo what was typed since.
    if (addressKey !== sent) setQuery(inAddress)
  }
  const key = keyOf(query)
  const latest = useRef({ query, toAddress })
  useEffect(() => {
    latest.current = { query, toAddress }
  })
  useEffect(() => {
    if (key === addressKey) return
    const timer = setTimeout(() => {
      setSent(key)
      latest.current.toAddress(latest.current.query)
    }, ADDRESS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [key, addressKey])
  return [query, setQuery]
}

function keyOf(query: OrganisationQuery): string {
  return JSON.stringify(queryParams(query))
}
