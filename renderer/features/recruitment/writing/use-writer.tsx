import { useState, type ReactNode } from 'react'
import { WriteDialog } from './write-dialog.tsx'

export interface Writer {
  /** Opens the dialog that writes to organisations. */
  readonly write: (organisationIds: readonly string[]) => void
  /** To be rendered once. */
  readonly dialog: ReactNode
}

/** The way to write to one or many organisations, for whatever shows them. */
export function useWriter(): Writer {
  const [ids, setIds] = useState<readonly string[]>()
  return {
    write: setIds,
    dialog: ids === undefined ? null : <WriteDialog organisationIds={ids} onClose={() => setIds(undefined)} />,
  }
}
