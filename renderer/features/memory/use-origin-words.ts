import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'

export interface OriginWords {
  /** How the target came about. */
  readonly origin: (unit: TmUnit) => string
  /** The file it came with or the page it was confirmed on; `undefined`: nobody knows. */
  readonly place: (unit: TmUnit) => string | undefined
  /** Who translated it, where that is known here. */
  readonly person: (unit: TmUnit) => string | undefined
}

/** Where units come from, in words. Neither depends on what one looks for. */
export function useOriginWords(): OriginWords {
  const { t } = useTranslation('memory')
  const { db } = useDesk()
  const pages = useLive(() => db.participantPage.toArray(), [db])
  const members = useLive(() => db.member.toArray(), [db])
  return useMemo(() => {
    const titles = new Map(pages?.map(({ id, title }) => [id, title]))
    const names = new Map(members?.map(({ id, name }) => [id, name]))
    return {
      origin: ({ origin, importedFrom }) => t(importedFrom === undefined ? `origin.${origin}` : 'origin.imported'),
      place: ({ importedFrom, pageId }) => importedFrom ?? titles.get(pageId ?? ''),
      person: ({ memberId }) => names.get(memberId ?? ''),
    }
  }, [t, pages, members])
}
