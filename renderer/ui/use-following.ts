import { useState } from 'react'

/**
 * What is in a field. One nobody is typing in follows what is stored (undo, sync, another window); one that was typed in keeps
 * its words, also when an earlier save of the same field, or a change to another field of the record, arrives meanwhile.
 */
export function useFollowing<T extends string>(stored: T): [T, (draft: T) => void] {
  const [draft, setDraft] = useState(stored)
  const [seen, setSeen] = useState(stored)
  if (seen !== stored) {
    setSeen(stored)
    if (draft === seen) setDraft(stored)
  }
  return [draft, setDraft]
}
