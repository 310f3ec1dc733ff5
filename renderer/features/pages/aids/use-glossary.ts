import { useMemo } from 'react'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import { openGlossary, type Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

/** All terms of the workspace, live; `undefined` until they are read, and where there are none. */
export function useGlossary(): Glossary<GlossaryTerm> | undefined {
  const { db } = useDesk()
  const terms = useLive(() => db.glossaryTerm.toArray(), [db])
  const exceptions = useLive(() => db.termException.toArray(), [db])
  return useMemo(
    () => (terms && exceptions && terms.length > 0 ? openGlossary(terms, exceptions) : undefined),
    [terms, exceptions],
  )
}
