import { useMemo, useState } from 'react'

/** Chosen organisations, kept while filtering and scrolling. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly has: (id: string | undefined) => boolean
  readonly toggle: (id: string) => void
  readonly add: (id: string) => void
  readonly set: (ids: readonly string[]) => void
  readonly clear: () => void
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set<string>())
  return useMemo(
    () => ({
      ids,
      has: (id) => id !== undefined && ids.has(id),
      toggle: (id) =>
        setIds((before) => {
          const next = new Set(before)
          if (!next.delete(id)) next.add(id)
          return next
        }),
      add: (id) => setIds((before) => new Set([...before, id])),
      set: (all) => setIds(new Set(all)),
      clear: () => setIds(new Set()),
    }),
    [ids],
  )
}
