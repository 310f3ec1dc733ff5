import { useEffect, useMemo, useState } from 'react'
import { usableTemplates, type UsableTemplate } from '../../../../shared/writing/letter-templates.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { loadLetterResources, type LetterResources } from './letter-resources.ts'

export interface Templates {
  readonly resources: LetterResources
  readonly templates: readonly UsableTemplate[]
  /** Names of the focal point's own fields of organisations, usable as merge fields. */
  readonly ownFields: readonly string[]
}

/** Everything to write with, kept current; `undefined` until it is there. */
export function useTemplates(): Templates | undefined {
  const { db } = useDesk()
  const [resources, setResources] = useState<LetterResources>()
  const found = useLive(async () => {
    const [stored, fields] = await Promise.all([db.letterTemplate.toArray(), db.customField.toArray()])
    return { stored, ownFields: fields.filter(({ retiredAt }) => retiredAt === undefined).map(({ name }) => name) }
  }, [db])
  useEffect(() => {
    let isCurrent = true
    void loadLetterResources().then((loaded) => {
      if (isCurrent) setResources(loaded)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return useMemo(
    () =>
      resources === undefined || found === undefined
        ? undefined
        : { resources, templates: usableTemplates(resources.shipped, found.stored), ownFields: found.ownFields },
    [resources, found],
  )
}
