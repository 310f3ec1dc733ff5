import { useMemo } from 'react'
import type { CustomField } from '../../shared/model/custom-field.ts'
import { activeFields, inOrder } from '../../shared/recruitment/custom-values.ts'
import { useDesk } from './desk-context.tsx'
import { useLive } from './use-live.ts'

const none: readonly CustomField[] = []

/** The focal point's own fields in their order, retired ones too; empty until they are read. */
export function useCustomFields(): readonly CustomField[] {
  const { db } = useDesk()
  const found = useLive(() => db.customField.toArray(), [db])
  return useMemo(() => (found === undefined ? none : inOrder(found)), [found])
}

/** Those that are offered for filling. */
export function useActiveCustomFields(): readonly CustomField[] {
  const all = useCustomFields()
  return useMemo(() => activeFields(all), [all])
}
