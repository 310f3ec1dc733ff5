import { useMemo } from 'react'
import type { ParticipantDecision } from '../../../../shared/model/participant-decision.ts'
import { contentMark } from '../../../../shared/translation/publication/content-mark.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { contentIn, type PageData } from '../load-page.ts'

/** What the participant has said about a page, the newest first. */
export function useDecisions(pageId: string): readonly ParticipantDecision[] | undefined {
  const { db } = useDesk()
  return useLive(async () => {
    const all = await db.participantDecision.where('pageId').equals(pageId).toArray()
    return all.toSorted((a, b) => b.on.localeCompare(a.on) || b.createdAt.localeCompare(a.createdAt))
  }, [db, pageId])
}

/** Whether the page still says what a decision was about. */
export function useStillSays(data: PageData, decision: ParticipantDecision | undefined): boolean {
  return useMemo(
    () =>
      decision !== undefined &&
      contentMark(decision.locales.map((locale) => ({ locale, content: contentIn(data, locale) }))) === decision.mark,
    [data, decision],
  )
}
